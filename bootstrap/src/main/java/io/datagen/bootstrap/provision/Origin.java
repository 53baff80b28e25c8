package io.datagen.bootstrap.provision;

import java.io.IOException;
import java.io.InputStream;

/** A place that has files of a Maven repository; what it gives is trusted only by its hash. */
public interface Origin {

  /**
   * Opens one file. The stream fails where it ends before the whole file has come.
   *
   * @param path in Maven layout
   * @throws Missing when there is no such file
   * @throws Refusal when asking again can't help
   * @throws IOException when it may
   */
  InputStream open(String path) throws IOException;

  /** The address for messages, without credentials. */
  String address(String path);

  /** Whether it answers at all, and what. */
  default String probe() throws IOException {
    return "is there";
  }

  /** An answer that stays the same however often one asks: not allowed, wrong bytes. */
  class Refusal extends IOException {
    private static final long serialVersionUID = 1;

    public Refusal(String message) {
      super(message);
    }
  }

  /** It has no such file. */
  final class Missing extends Refusal {
    private static final long serialVersionUID = 1;

    public Missing(String message) {
      super(message);
    }
  }

  /** A failure that may pass, with the origin's own word on when to come back. */
  final class Busy extends IOException {
    private static final long serialVersionUID = 1;

    private final long waitMs;

    public Busy(String message, long waitMs) {
      super(message);
      this.waitMs = waitMs;
    }

    /** 0 where nothing was said. */
    long waitMs() {
      return waitMs;
    }
  }
}
