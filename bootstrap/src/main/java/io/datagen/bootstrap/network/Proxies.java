package io.datagen.bootstrap.network;

import io.datagen.bootstrap.UsageException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY}, in either case, as other tools read
 * them; without them the proxies of Maven's settings, and without those the JDK's own {@code
 * https.proxyHost} properties.
 */
public final class Proxies {
  private final Map<String, String> environment;
  private final Supplier<@Nullable Settings> settings;

  Proxies(Map<String, String> environment, Supplier<@Nullable Settings> settings) {
    this.environment = environment;
    this.settings = settings;
  }

  /** How a host is reached, and what the proxy is told. */
  record Route(Proxy proxy, Access access) {
    static final Route DIRECT = new Route(Proxy.NO_PROXY, Access.NONE);

    /** {@code host:port}, without anything secret. */
    String name() {
      return proxy.address() instanceof InetSocketAddress address
          ? address.getHostString() + ':' + address.getPort()
          : "none";
    }
  }

  Route of(URL url) {
    if (url.getProtocol().equals("file") || loopback(url.getHost())) {
      return Route.DIRECT;
    }
    String value = variable(url.getProtocol() + "_proxy");
    if (value != null) {
      return excluded(url.getHost()) ? Route.DIRECT : route(value);
    }
    Settings known = settings.get();
    ProxyRule rule = known == null ? null : known.proxy(url.getProtocol(), url.getHost());
    if (rule != null) {
      return excluded(url.getHost())
          ? Route.DIRECT
          : route(rule.host(), rule.port(), rule.access());
    }
    return System.getProperty("https.proxyHost") == null ? Route.DIRECT : selected(url);
  }

  private static Route selected(URL url) {
    for (Proxy proxy : ProxySelector.getDefault().select(URI.create(url.toString()))) {
      return new Route(proxy, Access.NONE);
    }
    return Route.DIRECT;
  }

  private static Route route(String host, int port, Access access) {
    return new Route(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(host, port)), access);
  }

  private static Route route(String value) {
    URI uri;
    try {
      uri = URI.create(value.contains("://") ? value : "http://" + value);
    } catch (IllegalArgumentException e) {
      throw new UsageException("HTTPS_PROXY is no address"); // its text may hold a password
    }
    if (uri.getHost() == null || "https".equals(uri.getScheme())) {
      throw new UsageException("HTTPS_PROXY names no host, or not as http://HOST:PORT");
    }
    String pair = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
    int colon = pair.indexOf(':');
    Access access =
        colon < 0
            ? Access.of(decoded(pair), "", Map.of())
            : Access.of(
                decoded(pair.substring(0, colon)), decoded(pair.substring(colon + 1)), Map.of());
    return route(uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort(), access);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private boolean excluded(String host) {
    String list = variable("no_proxy");
    if (list == null) {
      return false;
    }
    String name = host.toLowerCase(Locale.ROOT);
    for (String part : list.split(",", -1)) {
      if (matches(name, part.trim().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String name, String entry) {
    if (entry.isEmpty()) {
      return false;
    }
    int colon = entry.lastIndexOf(':');
    String bare = colon > 0 && entry.indexOf(':') == colon ? entry.substring(0, colon) : entry;
    bare = bare.startsWith("*.") ? bare.substring(2) : bare;
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
