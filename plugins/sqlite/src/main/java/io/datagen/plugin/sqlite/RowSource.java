package io.datagen.plugin.sqlite;

import io.datagen.plugin.sqlite.file.StoredColumn;
import java.io.IOException;
import java.util.List;

/** Where the rows of a table come from, a batch at a time, in the order of their rowids. */
interface RowSource extends AutoCloseable {
  /** Goes to the next rows, at most a batch; returns how many, 0 behind the last. */
  int next() throws IOException;

  /** Their rowids, where the table has any; good until {@link #next}. */
  long[] rowids();

  /**
   * The cells of a wanted column, good until the next call.
   *
   * @param wanted 0 for the first that was wanted; ascending, each once
   */
  StoredColumn column(int wanted) throws IOException;

  @Override
  void close() throws IOException;

  /** Opens the rows of a table. */
  interface Opening {
    /** With some of its columns, by their names in the file, in its order. */
    RowSource open(FileTable table, List<String> columns) throws IOException;
  }
}
