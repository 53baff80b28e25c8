package io.datagen.bootstrap.provision;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Failures of networks in words: some of Java's messages are only a host's or a file's name. */
final class Reason {
  private Reason() {}

  static String of(IOException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    if (e instanceof UnknownHostException) {
      return "the host " + message + " is unknown (no network, or a proxy is needed)";
    }
    if (e instanceof SocketTimeoutException) {
      return "no answer in time";
    }
    if (e instanceof SSLException) { // while bytes came: the handshake's are told elsewhere
      return "the TLS connection broke (" + message + ")";
    }
    return message.isEmpty() ? e.getClass().getSimpleName() : message;
  }
}
