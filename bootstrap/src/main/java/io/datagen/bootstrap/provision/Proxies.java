package io.datagen.bootstrap.provision;

import io.datagen.bootstrap.UsageException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URL;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY}, in either case, as other tools read
 * them; without them the JDK's own {@code https.proxyHost} properties hold.
 */
final class Proxies {
  private final Map<String, String> environment;

  Proxies(Map<String, String> environment) {
    this.environment = environment;
  }

  Proxy of(URL url) {
    if (url.getProtocol().equals("file") || loopback(url.getHost())) {
      return Proxy.NO_PROXY;
    }
    String value = variable(url.getProtocol() + "_proxy");
    if (value == null || excluded(url.getHost())) {
      return value == null && System.getProperty("https.proxyHost") != null
          ? selected(url)
          : Proxy.NO_PROXY;
    }
    return new Proxy(Proxy.Type.HTTP, address(value));
  }

  private static Proxy selected(URL url) {
    for (Proxy proxy : ProxySelector.getDefault().select(URI.create(url.toString()))) {
      return proxy;
    }
    return Proxy.NO_PROXY;
  }

  private static InetSocketAddress address(String value) {
    URI uri;
    try {
      uri = URI.create(value.contains("://") ? value : "http://" + value);
    } catch (IllegalArgumentException e) {
      throw new UsageException("HTTPS_PROXY is no address"); // its text may hold a password
    }
    if (uri.getHost() == null) {
      throw new UsageException("HTTPS_PROXY names no host");
    }
    if (uri.getUserInfo() != null) {
      throw new UsageException("a user name in HTTPS_PROXY isn't supported yet");
    }
    return new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort());
  }

  private boolean excluded(String host) {
    String list = variable("no_proxy");
    if (list == null) {
      return false;
    }
    String name = host.toLowerCase(Locale.ROOT);
    int from = 0;
    while (from <= list.length()) {
      int to = list.indexOf(',', from);
      to = to < 0 ? list.length() : to;
      String entry = list.substring(from, to).trim().toLowerCase(Locale.ROOT);
      if (matches(name, entry)) {
        return true;
      }
      from = to + 1;
    }
    return false;
  }

  private static boolean matches(String name, String entry) {
    if (entry.isEmpty()) {
      return false;
    }
    String bare = entry.startsWith("*.") ? entry.substring(2) : entry;
    bare = bare.startsWith(".") ? bare.substring(1) : bare;
    return entry.equals("*") || name.equals(bare) || name.endsWith("." + bare);
  }

  private @Nullable String variable(String name) {
    String value = environment.get(name);
    if (value == null || value.isEmpty()) {
      value = environment.get(name.toUpperCase(Locale.ROOT));
    }
    return value == null || value.isEmpty() ? null : value;
  }

  /** Names of this machine; an address that merely resolves to it doesn't count. */
  static boolean loopback(String host) {
    return host.equals("localhost")
        || host.equals("[::1]")
        || host.equals("::1")
        || (host.startsWith("127.") && numeric(host));
  }

  private static boolean numeric(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }
}
