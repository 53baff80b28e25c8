package io.datagen.bootstrap.provision;

import io.datagen.bootstrap.UsageException;
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
final class RemoteOrigin implements Origin {
  private static final int REDIRECTS = 5;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final long LONGEST_WAIT_S = 30;

  private final String base;
  private final int connectMs;
  private final int readMs;
  private final Proxies proxies;

  RemoteOrigin(String base, int connectMs, int readMs, Proxies proxies) {
    this.base = base.endsWith("/") ? base : base + '/';
    this.connectMs = connectMs;
    this.readMs = readMs;
    this.proxies = proxies;
  }

  /** Checks an address before anything is asked of it. */
  static void check(String address, String from) {
    try {
      permit(new URL(address));
    } catch (IOException e) {
      throw new UsageException(from + " is no usable repository address: " + e.getMessage());
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
    URL url = permit(new URL(base));
    if (!(url.openConnection(proxies.of(url)) instanceof HttpURLConnection http)) {
      local(url.openConnection()).close();
      return "is there";
    }
    http.setConnectTimeout(connectMs);
    http.setReadTimeout(readMs);
    http.setRequestMethod("HEAD");
    int status = http.getResponseCode();
    http.disconnect();
    if (status >= 500) {
      throw failure(status, http);
    }
    return "answers (HTTP " + status + ")"; // all kinds of things for a folder: that it does counts
  }

  @Override
  public InputStream open(String path) throws IOException {
    URL url = permit(new URL(address(path)));
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      URLConnection connection = url.openConnection(proxies.of(url));
      if (!(connection instanceof HttpURLConnection http)) {
        return local(connection);
      }
      http.setConnectTimeout(connectMs);
      http.setReadTimeout(readMs);
      http.setInstanceFollowRedirects(false);
      http.setUseCaches(false);
      http.setRequestProperty("User-Agent", "datagen");
      int status = http.getResponseCode();
      if (status == HttpURLConnection.HTTP_OK) {
        return new WholeStream(http.getInputStream(), http.getContentLengthLong());
      }
      drain(http);
      if (status < 300 || status >= 400) {
        throw failure(status, http);
      }
      url = redirect(url, http);
    }
    throw new Refusal("more than " + REDIRECTS + " redirects");
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

  private static IOException failure(int status, HttpURLConnection http) {
    String text = "HTTP status " + status;
    return switch (status) {
      case HttpURLConnection.HTTP_UNAUTHORIZED, HttpURLConnection.HTTP_PROXY_AUTH ->
          new Refusal(text + ": it asks for a password");
      case HttpURLConnection.HTTP_FORBIDDEN -> new Refusal(text + ": not allowed");
      case HttpURLConnection.HTTP_NOT_FOUND, HttpURLConnection.HTTP_GONE ->
          new Missing(text + ": it has no such file");
      case HttpURLConnection.HTTP_CLIENT_TIMEOUT, TOO_MANY_REQUESTS ->
          new Busy(text, retryAfterMs(http));
      default -> status >= 500 ? new Busy(text, retryAfterMs(http)) : new Refusal(text);
    };
  }

  private static long retryAfterMs(HttpURLConnection http) {
    String value = http.getHeaderField("Retry-After");
    if (value == null) {
      return 0;
    }
    try {
      return Math.max(0, Math.min(LONGEST_WAIT_S, Long.parseLong(value.trim()))) * 1000;
    } catch (NumberFormatException e) {
      return 0; // a date: our own back-off will do
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
