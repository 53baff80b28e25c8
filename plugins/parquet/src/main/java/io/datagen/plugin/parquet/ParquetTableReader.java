package io.datagen.plugin.parquet;

import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.vector.Batch;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Reads a table's file. */
final class ParquetTableReader implements TableReader {
  private final FileReader file;
  private final Runnable whenRead;
  private long row;

  /**
   * @param whenRead is told when all was read to its end
   */
  ParquetTableReader(FileReader file, Slice slice, Runnable whenRead) {
    this.file = file;
    this.whenRead = whenRead;
    row = slice.firstRow();
  }

  @Override
  public List<FileColumn> columns() {
    return file.columns();
  }

  @Override
  public boolean read(Batch into, Consumer<ReadProblem> problems) throws IOException {
    int rows = file.read(into);
    if (rows == 0) {
      whenRead.run();
      return false;
    }
    into.setRows(row, rows);
    row += rows;
    return true;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
