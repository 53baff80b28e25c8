package io.datagen.bootstrap.provision;

import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.Home;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import javax.net.ssl.SSLException;

/** Brings one jar: into a temporary file, hashed while it comes, named only when it is right. */
final class Transfer {
  private final Home home;
  private final Progress progress;
  private final Patience patience;

  Transfer(Home home, Progress progress, Patience patience) {
    this.home = home;
    this.progress = progress;
    this.patience = patience;
  }

  /**
   * Tries until it worked, waiting longer each time, or until asking again can't help.
   *
   * @throws IOException the last failure
   */
  void bring(Artifact artifact, Origin origin) throws IOException, InterruptedException {
    long pause = patience.backoff();
    for (int attempt = 1; ; attempt++) {
      try {
        once(artifact, origin);
        return;
      } catch (Origin.Refusal | DiskFailure e) {
        throw e;
      } catch (IOException e) {
        if (attempt >= patience.attempts()) {
          throw e;
        }
        long wait = e instanceof Origin.Busy busy && busy.waitMs() > 0 ? busy.waitMs() : pause;
        progress.again(artifact, reason(e), wait);
        Thread.sleep(wait);
        pause *= 2;
      }
    }
  }

  private void once(Artifact artifact, Origin origin) throws IOException {
    Path part;
    try {
      part = Temporary.file(home);
    } catch (IOException e) {
      throw new DiskFailure(e);
    }
    long received = 0;
    boolean complete = false;
    try {
      MessageDigest digest = Hash.sha256();
      received = copy(artifact, origin, part, digest);
      if (received < artifact.size()) {
        throw new IOException(
            "the connection ended after " + received + " of " + artifact.size() + " bytes");
      }
      String found = Hash.hex(digest.digest());
      if (!found.equals(artifact.sha256())) {
        throw new Origin.Refusal(
            "it sent other bytes than the lock allows: SHA-256 is "
                + found
                + ", locked is "
                + artifact.sha256());
      }
      name(part, home.jar(artifact).toPath());
      complete = true;
    } finally {
      if (!complete) {
        progress.received(-received);
        Files.deleteIfExists(part);
      }
    }
  }

  private long copy(Artifact artifact, Origin origin, Path part, MessageDigest digest)
      throws IOException {
    byte[] buffer = new byte[1 << 16];
    long received = 0;
    try (InputStream in = origin.open(artifact);
        OutputStream out = Files.newOutputStream(part)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (received + n > artifact.size()) {
          throw new Origin.Refusal(
              "it sends more than the " + artifact.size() + " bytes the lock allows");
        }
        digest.update(buffer, 0, n);
        write(out, buffer, n);
        received += n;
        if (!artifact.nested()) {
          progress.received(n);
        }
      }
    }
    return received;
  }

  private static void write(OutputStream out, byte[] buffer, int length) throws IOException {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw new DiskFailure(e);
    }
  }

  private static void name(Path part, Path jar) throws IOException {
    try {
      Files.createDirectories(jar.getParent());
      Files.move(part, jar, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new DiskFailure(e);
    }
  }

  /** In words: some of Java's messages are only a host's or a file's name. */
  static String reason(IOException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    if (e instanceof UnknownHostException) {
      return "the host " + message + " is unknown (no network, or a proxy is needed)";
    }
    if (e instanceof SocketTimeoutException) {
      return "no answer in time";
    }
    if (e instanceof SSLException) {
      return "no trusted TLS connection (" + message + ")";
    }
    return message.isEmpty() ? e.getClass().getSimpleName() : message;
  }

  /** The cache can't be written: asking the network again would not help. */
  static final class DiskFailure extends IOException {
    private static final long serialVersionUID = 1;

    DiskFailure(IOException cause) {
      super(words(cause), cause);
    }

    private static String words(IOException cause) {
      if (cause instanceof AccessDeniedException denied) {
        return "no permission to write " + denied.getFile();
      }
      if (cause instanceof FileSystemException failed) {
        String why = failed.getReason() == null ? "can't be written" : failed.getReason();
        return failed.getFile() + ": " + why;
      }
      return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
  }
}
