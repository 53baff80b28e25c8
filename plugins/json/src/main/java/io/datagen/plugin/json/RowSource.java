package io.datagen.plugin.json;

import io.datagen.api.format.TableReader.ReadProblem;
import java.io.IOException;
import java.util.function.Consumer;

/** An open file of rows. */
interface RowSource extends AutoCloseable {
  /**
   * Reads the next rows into the cells of its {@link RowReader}, at most as many as fit a batch.
   *
   * @param row of the table that the next one is
   * @return how many, 0 at the end
   */
  int read(long row, Consumer<ReadProblem> problems) throws IOException;

  @Override
  void close() throws IOException;
}
