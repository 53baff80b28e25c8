package io.datagen.api.format;

import io.datagen.api.vector.Batch;
import java.io.IOException;

/**
 * Turns batches into bytes, on one worker's thread. A worker encodes a chunk of neighbouring
 * batches, waits for its turn, flushes, and starts on its next chunk; so chunks are encoded in
 * parallel and appended in row order, and an encoder holds no more than one chunk.
 */
public interface BatchEncoder extends AutoCloseable {
  /** Encodes a batch behind those not flushed yet. Does no input or output. */
  void encode(Batch batch);

  /**
   * Appends all that was encoded since the last flush. Called in row order, by one encoder at a
   * time.
   */
  void flush() throws IOException;

  @Override
  default void close() {}
}
