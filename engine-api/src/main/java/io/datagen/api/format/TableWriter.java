package io.datagen.api.format;

import io.datagen.api.vector.Batch;
import java.io.IOException;

/** Writes one table. Closing before {@link #finish} abandons it. */
public interface TableWriter extends AutoCloseable {
  /** An encoder for one worker. Workers encode in parallel. */
  BatchEncoder newEncoder();

  /**
   * How many rows a worker encodes between two flushes: what makes a unit of the format, such as a
   * row group. A multiple of {@link Batch#CAPACITY} makes no short batch.
   */
  default int chunkRows() {
    return 4 * Batch.CAPACITY;
  }

  /**
   * Whether {@link #chunkRows} is what the user asked for. Otherwise a chunk of long rows, which
   * hold many list items, has fewer of them.
   */
  default boolean keepsChunkRows() {
    return false;
  }

  /**
   * Whether what is written depends on how rows are dealt into batches, as where each is compressed
   * by itself. Otherwise some batches may be short.
   */
  default boolean mindsBatches() {
    return true;
  }

  /** Completes the table; every encoder has been flushed. */
  void finish() throws IOException;

  @Override
  void close() throws IOException;
}
