package io.datagen.bootstrap.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code settings.xml} says of networks; filled by its reader. */
public final class Settings {
  final List<Mirror> mirrors = new ArrayList<>();
  final Map<String, Access> servers = new HashMap<>();
  final Map<String, String> repositories = new HashMap<>();
  final List<ProxyRule> proxies = new ArrayList<>();

  /** The first mirror that stands for a repository, as Maven chooses it. */
  public @Nullable Mirror mirror(String repository, String address) {
    for (Mirror mirror : mirrors) {
      if (mirror.of().trim().equals(repository)) {
        return mirror; // a mirror of just this one comes before patterns
      }
    }
    for (Mirror mirror : mirrors) {
      if (mirror.standsFor(repository, address)) {
        return mirror;
      }
    }
    return null;
  }

  /** Whether some profile has a repository of that id at that address. */
  public boolean names(String id, String address) {
    String known = repositories.get(id);
    return known != null && trimmed(known).equals(trimmed(address));
  }

  private static String trimmed(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  /** What a server asks of who wants in. */
  public Access server(String id) {
    return servers.getOrDefault(id, Access.NONE);
  }

  /** The proxy for a host, or null for none. */
  public @Nullable ProxyRule proxy(String protocol, String host) {
    for (String type : new String[] {protocol, "http"}) { // one for http serves https, too
      for (ProxyRule proxy : proxies) {
        if (proxy.protocol().equals(type)) {
          return proxy.spares(host) ? null : proxy;
        }
      }
    }
    return null;
  }
}
