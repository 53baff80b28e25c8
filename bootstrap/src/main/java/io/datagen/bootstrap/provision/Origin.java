package io.datagen.bootstrap.provision;

import io.datagen.bootstrap.Artifact;
import java.io.IOException;
import java.io.InputStream;

/** A place that has an artifact's bytes; what it gives is not trusted before it was hashed. */
interface Origin {

  /**
   * Opens one artifact's bytes.
   *
   * @throws Refusal when asking again can't help
   * @throws IOException when it may
   */
  InputStream open(Artifact artifact) throws IOException;

  /** The address for messages, without credentials. */
  String address(Artifact artifact);

  /** An answer that stays the same however often one asks: not there, not allowed, wrong bytes. */
  final class Refusal extends IOException {
    private static final long serialVersionUID = 1;

    Refusal(String message) {
      super(message);
    }
  }

  /** A failure that may pass, with the origin's own word on when to come back. */
  final class Busy extends IOException {
    private static final long serialVersionUID = 1;

    private final long waitMs;

    Busy(String message, long waitMs) {
      super(message);
      this.waitMs = waitMs;
    }

    /** 0 where nothing was said. */
    long waitMs() {
      return waitMs;
    }
  }
}
