package io.datagen.bootstrap.network;

import io.datagen.bootstrap.provision.Origin;
import io.datagen.bootstrap.provision.Patience;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLConnection;
import javax.net.ssl.SSLException;

/** Makes connections: through which proxy, with what time-outs; and says why one failed. */
public final class Connections {
  private static final String TUNNELS = "jdk.http.auth.tunneling.disabledSchemes";

  private static final String RETURNS = "Proxy returns";

  private final Patience patience;
  private final Proxies proxies;

  /** Waits as patiently as that. */
  public Connections(Patience patience, Proxies proxies) {
    this.patience = patience;
    this.proxies = proxies;
  }

  /** One that nothing has been asked of yet. */
  URLConnection open(URL url) throws IOException {
    Proxies.Route route = proxies.of(url);
    route.access().check();
    if (!route.access().isNone()) {
      // Java has Basic switched off for tunnels; read once, when the first connection is made
      if (System.getProperty(TUNNELS) == null) {
        System.setProperty(TUNNELS, "");
      }
    }
    URLConnection connection = url.openConnection(route.proxy());
    connection.setConnectTimeout(patience.connect());
    connection.setReadTimeout(patience.read());
    if (connection instanceof HttpURLConnection http) {
      http.setInstanceFollowRedirects(false);
      http.setUseCaches(false);
      http.setRequestProperty("User-Agent", "datagen");
      if (!route.access().isNone()) {
        InetSocketAddress proxy = (InetSocketAddress) route.proxy().address();
        http.setAuthenticator(
            new ProxyPassword(proxy, route.access().user, route.access().password));
      }
    }
    return connection;
  }

  /**
   * The status that came.
   *
   * @throws Origin.Refusal where asking again can't help
   */
  int status(HttpURLConnection http) throws IOException {
    try {
      int status = http.getResponseCode();
      if (status == HttpURLConnection.HTTP_PROXY_AUTH) {
        throw proxyFault(http, "status 407");
      }
      return status;
    } catch (SSLException e) {
      String words = TlsFault.describe(e, http.getURL().getHost());
      throw TlsFault.lasts(e) ? new Origin.Refusal(words) : new IOException(words, e);
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage());
      int answer = message.indexOf(RETURNS);
      if (answer >= 0) {
        throw proxyFault(http, message.substring(answer + RETURNS.length()).trim());
      }
      throw e;
    }
  }

  private Origin.Refusal proxyFault(HttpURLConnection http, String answer) {
    Proxies.Route route = proxies.of(http.getURL());
    return new Origin.Refusal(
        "the proxy "
            + route.name()
            + " refuses: "
            + answer
            + (route.access().isNone()
                ? "; if it asks for a password: HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT"
                : "; it was given a user and a password"));
  }
}
