package io.datagen.bootstrap.network;

import io.datagen.bootstrap.provision.Origin;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** What one host is told so that it lets us in. Never printed: {@link #toString} says nothing. */
public final class Access {
  /** Nothing is told. */
  public static final Access NONE = of("", "", Map.of());

  final String user;
  final String password;
  private final Map<String, String> headers;
  private final String fault;
  private final boolean withheld;

  private Access(
      String user, String password, Map<String, String> headers, String fault, boolean withheld) {
    this.user = user;
    this.password = password;
    this.headers = headers;
    this.fault = fault;
    this.withheld = withheld;
  }

  /** A name and a password, and headers besides. */
  public static Access of(String user, String password, Map<String, String> headers) {
    return new Access(user, password, headers, "", false);
  }

  /** One that ends what needs it. */
  public static Access unusable(String fault) {
    return new Access("", "", Map.of(), fault, false);
  }

  /** The same, told to nobody. */
  Access withheld() {
    return isNone() ? this : new Access("", "", Map.of(), "", true);
  }

  /** What to say when that was not enough, or not right. */
  String hint() {
    if (withheld) {
      return "settings.xml has a password under its id, but only plugins.lock says that it belongs"
          + " to this address; if it does, say so: --repository ID=URL";
    }
    return isNone()
        ? "it asks for a password; put one into settings.xml, under its id"
        : "it takes neither the user nor the password of settings.xml";
  }

  boolean isNone() {
    return user.isEmpty() && headers.isEmpty() && fault.isEmpty();
  }

  /** Throws where it can't be used. */
  void check() throws Origin.Refusal {
    if (!fault.isEmpty()) {
      throw new Origin.Refusal(fault);
    }
  }

  /** Tells it at once, rather than when asked: one answer less to wait for. */
  void put(HttpURLConnection http) throws Origin.Refusal {
    check();
    headers.forEach(http::setRequestProperty);
    if (!user.isEmpty()) {
      byte[] pair = (user + ':' + password).getBytes(StandardCharsets.UTF_8);
      http.setRequestProperty("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
  }

  @Override
  public String toString() {
    return isNone() ? "no password" : "with a password";
  }
}
