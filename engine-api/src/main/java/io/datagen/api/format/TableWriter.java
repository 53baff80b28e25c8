package io.datagen.api.format;

import java.io.IOException;

/** Writes one table. Closing before {@link #finish} abandons it. */
public interface TableWriter extends AutoCloseable {
  /** An encoder for one worker. Workers encode in parallel. */
  BatchEncoder newEncoder();

  /** Completes the table; every encoder has been flushed. */
  void finish() throws IOException;

  @Override
  void close() throws IOException;
}
