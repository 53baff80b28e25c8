package io.datagen.bootstrap.provision;

import io.datagen.bootstrap.Artifact;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Writes what comes, no more than allowed, and hashes it on the way. One thread owns it. */
final class Sink {
  private final MessageDigest digest = Hash.sha256();
  private final long longest;
  private final long slowMs;
  private final @Nullable Progress progress;
  private final long started = System.nanoTime();
  private long received;

  /**
   * @param longest bytes that are taken at the most
   * @param slowMs how long less than a byte a millisecond is borne
   * @param progress is told of each, if there is one
   */
  Sink(long longest, long slowMs, @Nullable Progress progress) {
    this.longest = longest;
    this.slowMs = slowMs;
    this.progress = progress;
  }

  void copy(InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      if (received + n > longest) {
        throw new Origin.Refusal("it sends more than the " + longest + " bytes that are allowed");
      }
      digest.update(buffer, 0, n);
      try {
        out.write(buffer, 0, n);
      } catch (IOException e) {
        throw new DiskFailure(e);
      }
      received += n;
      long ms = (System.nanoTime() - started) / 1_000_000;
      if (ms > slowMs && received < ms) {
        throw new IOException("it sends less than 1 kB a second");
      }
      if (progress != null) {
        progress.received(n);
      }
    }
  }

  /** Compares what came with what is locked. */
  void check(Artifact artifact) throws IOException {
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
  }

  /** What came has to come again. */
  void takeBack() {
    if (progress != null) {
      progress.received(-received);
    }
  }
}
