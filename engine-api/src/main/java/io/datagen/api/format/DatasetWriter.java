package io.datagen.api.format;

import io.datagen.api.schema.TableSchema;
import java.io.IOException;

/**
 * Writes one artifact, table after table; one thread at a time. Closing before {@link #finish}
 * abandons it.
 */
public interface DatasetWriter extends AutoCloseable {
  /** Starts a table of the dataset; the one before is finished. */
  TableWriter openTable(TableSchema table, Slice slice) throws IOException;

  /** Completes the artifact: builds indexes, writes footers, makes all durable. */
  void finish() throws IOException;

  @Override
  void close() throws IOException;
}
