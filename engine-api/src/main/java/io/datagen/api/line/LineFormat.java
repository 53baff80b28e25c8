package io.datagen.api.line;

import io.datagen.api.schema.TableSchema;

/** What a text format of lines puts into a table's files. Used by all threads. */
public interface LineFormat {
  /** The ending of uncompressed files, without the dot. */
  String extension();

  /**
   * What a file starts with, such as a line of column names.
   *
   * @param columns places in the table of those that are written
   */
  byte[] header(TableSchema table, int[] columns);

  /**
   * What writes rows, for one thread.
   *
   * @param columns as above
   */
  RowEncoder newEncoder(TableSchema table, int[] columns);
}
