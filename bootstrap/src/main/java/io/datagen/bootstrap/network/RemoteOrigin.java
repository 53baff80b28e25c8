package io.datagen.bootstrap.network;

import io.datagen.bootstrap.UsageException;
import io.datagen.bootstrap.provision.Origin;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;

/**
 * A Maven repository over https (or {@code file:}, or plain http on this machine).
 *
 * <p>{@link HttpURLConnection} rather than the newer client, which takes 160 ms more to start.
 */
public final class RemoteOrigin implements Origin {
  private static final int REDIRECTS = 5;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final long LONGEST_WAIT_MS = 60_000;

  private final String base;
  private final Access access;
  private final Connections connections;

  /**
   * @param access what the base's host is told, and no other
   */
  public RemoteOrigin(String base, Access access, Connections connections) {
    this.base = base.endsWith("/") ? base : base + '/';
    this.access = access;
    this.connections = connections;
  }

  /** Checks an address before anything is asked of it. */
  public static void check(String address, String from) {
    try {
      URL url = permit(url(address));
      if (url.getQuery() != null || url.getRef() != null || address.matches(".*\\s.*")) {
        throw new Refusal("an address is a folder, without ?, # or blanks");
      }
    } catch (IOException e) {
      throw new UsageException(from + " is no usable repository address: " + e.getMessage());
    }
  }

  private static URL url(String address) throws Refusal {
    try {
      return new URL(address);
    } catch (MalformedURLException e) {
      throw new Refusal("it is no URL"); // Java's message has all of it, with any password
    }
  }

  /** https; http only where nobody can listen in. Credentials would end up in logs. */
  private static URL permit(URL url) throws IOException {
    if (url.getUserInfo() != null) {
      throw new Refusal("an address must not carry a user name or password");
    }
    boolean loopback = Proxies.loopback(url.getHost());
    switch (url.getProtocol()) {
      case "https", "file" -> {}
      case "http" -> {
        if (!loopback) {
          throw new Refusal("plain http is only allowed on this machine, not for " + url.getHost());
        }
      }
      default -> throw new Refusal("only https: and file: are allowed, not " + url.getProtocol());
    }
    return url;
  }

  @Override
  public String address(String path) {
    return base + path;
  }

  @Override
  public String probe() throws IOException {
    URL url = permit(url(base));
    URLConnection connection = connections.open(url);
    if (!(connection instanceof HttpURLConnection http)) {
      local(connection).close();
      return "is there";
    }
    http.setRequestMethod("HEAD");
    access.put(http);
    int status = connections.status(http);
    http.disconnect();
    if (status >= 500 || status == HttpURLConnection.HTTP_UNAUTHORIZED) {
      throw failure(status, http);
    }
    return "answers (HTTP " + status + ")"; // all kinds of things for a folder: that it does counts
  }

  @Override
  public InputStream open(String path) throws IOException {
    URL url = permit(url(address(path)));
    Access told = access;
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      URLConnection connection = connections.open(url);
      if (!(connection instanceof HttpURLConnection http)) {
        return local(connection);
      }
      told.put(http);
      int status = connections.status(http);
      if (status == HttpURLConnection.HTTP_OK) {
        return new WholeStream(http.getInputStream(), http.getContentLengthLong());
      }
      drain(http);
      if (status < 300 || status >= 400) {
        throw failure(status, http);
      }
      URL to = redirect(url, http);
      told = sameHost(url, to) ? told : Access.NONE;
      url = to;
    }
    throw new Refusal("more than " + REDIRECTS + " redirects");
  }

  private static boolean sameHost(URL one, URL other) {
    return one.getProtocol().equals(other.getProtocol())
        && one.getHost().equalsIgnoreCase(other.getHost())
        && port(one) == port(other);
  }

  private static int port(URL url) {
    return url.getPort() < 0 ? url.getDefaultPort() : url.getPort();
  }

  private static InputStream local(URLConnection file) throws IOException {
    try {
      return file.getInputStream();
    } catch (FileNotFoundException e) {
      throw new Missing("it has no such file");
    }
  }

  private static URL redirect(URL from, HttpURLConnection http) throws IOException {
    String location = http.getHeaderField("Location");
    if (location == null) {
      throw new Refusal("a redirect without an address");
    }
    URL to;
    try {
      to = new URL(from, location);
    } catch (MalformedURLException e) {
      throw new Refusal("a redirect to no valid address");
    }
    boolean local = from.getProtocol().equals("file") || to.getProtocol().equals("file");
    if (local || (from.getProtocol().equals("https") && !to.getProtocol().equals("https"))) {
      throw new Refusal("a redirect from " + from.getProtocol() + " to " + to.getProtocol());
    }
    return permit(to);
  }

  private IOException failure(int status, HttpURLConnection http) {
    String text = "HTTP status " + status;
    return switch (status) {
      case HttpURLConnection.HTTP_UNAUTHORIZED -> new Refusal(text + ": " + access.hint());
      case HttpURLConnection.HTTP_FORBIDDEN -> new Refusal(text + ": not allowed");
      case HttpURLConnection.HTTP_NOT_FOUND, HttpURLConnection.HTTP_GONE ->
          new Missing(text + ": it has no such file");
      case HttpURLConnection.HTTP_CLIENT_TIMEOUT, TOO_MANY_REQUESTS -> busy(text, http);
      default -> status >= 500 ? busy(text, http) : new Refusal(text);
    };
  }

  private static IOException busy(String text, HttpURLConnection http) {
    long wait = retryAfterMs(http);
    return wait > LONGEST_WAIT_MS
        ? new Refusal(text + ": it asks to come back in " + wait / 1000 + " s; run it again then")
        : new Busy(text, wait);
  }

  /** By seconds or by a date; that is compared with the server's own clock. */
  private static long retryAfterMs(HttpURLConnection http) {
    String value = http.getHeaderField("Retry-After");
    if (value == null) {
      return 0;
    }
    try {
      return Math.max(0, Math.multiplyExact(Long.parseLong(value.trim()), 1000));
    } catch (NumberFormatException | ArithmeticException e) {
      long then = http.getHeaderFieldDate("Retry-After", 0);
      return Math.max(0, then - http.getHeaderFieldDate("Date", then));
    }
  }

  /** Reads a short error page to its end, so that the connection can be used again. */
  private static void drain(HttpURLConnection http) {
    try (InputStream in = http.getErrorStream()) {
      if (in != null) {
        in.readNBytes(1 << 16);
      }
    } catch (IOException e) {
      // the status is what matters
    }
  }
}
