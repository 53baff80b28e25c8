package io.datagen.bootstrap.network;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Instant;
import javax.net.ssl.SSLException;

/** What TLS complains of, and what to do about it. */
public final class TlsFault {
  private TlsFault() {}

  private static final String NO_TLS = "Unsupported or unrecognized SSL message";

  /** Whether asking again can't help: the certificate will be the same, and so will the server. */
  public static boolean lasts(SSLException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof GeneralSecurityException) {
        return true;
      }
    }
    String text = String.valueOf(e.getMessage());
    return text.contains(NO_TLS) || nothingInCommon(text);
  }

  private static boolean nothingInCommon(String text) {
    return text.contains("protocol_version")
        || text.contains("handshake_failure")
        || text.contains("No appropriate protocol");
  }

  /** In words. */
  public static String describe(SSLException e, String host) {
    StringBuilder all = new StringBuilder();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateExpiredException) {
        return "the certificate of " + host + " has expired" + clock();
      }
      if (cause instanceof CertificateNotYetValidException) {
        return "the certificate of " + host + " is not valid yet" + clock();
      }
      all.append(cause.getMessage()).append('\n');
    }
    String text = all.toString();
    if (text.contains("No subject alternative") || text.contains("No name matching")) {
      return "the certificate that came is another host's, not "
          + host
          + "'s: a proxy, or a wrong address";
    }
    if (text.contains("PKIX path") || text.contains("unable to find valid certification path")) {
      return "the certificate of "
          + host
          + " is signed by nobody that this JDK trusts; where a proxy reads along, give Java its"
          + " certificate: keytool -importcert -cacerts -file PROXY.crt, or start it with"
          + " -Djavax.net.ssl.trustStore=FILE (DATAGEN_JAVA_OPTS for scripts/datagen)";
    }
    if (text.contains(NO_TLS)) {
      return host + " doesn't speak TLS there: a login page of the network, or a wrong port";
    }
    if (nothingInCommon(text)) {
      return "this JDK and " + host + " have no TLS version or cipher in common";
    }
    return "no TLS connection with " + host + " (" + e.getMessage() + ")";
  }

  private static String clock() {
    return "; or this machine's clock is wrong: it says " + Instant.now();
  }
}
