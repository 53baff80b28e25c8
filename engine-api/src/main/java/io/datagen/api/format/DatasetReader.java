package io.datagen.api.format;

import io.datagen.api.schema.TableSchema;
import java.io.IOException;
import java.util.List;

/** Reads one artifact. */
public interface DatasetReader extends AutoCloseable {
  /** The tables that are there, by name, expected or not. */
  List<String> tables() throws IOException;

  /**
   * Opens a table that {@link #tables} names.
   *
   * @throws IOException if it can't be read as this format
   */
  TableReader openTable(TableSchema expected, Slice slice) throws IOException;

  /** The format's own checks of the whole artifact, run now: integrity, footers, declared keys. */
  List<FormatCheck> checks() throws IOException;

  @Override
  void close() throws IOException;
}
