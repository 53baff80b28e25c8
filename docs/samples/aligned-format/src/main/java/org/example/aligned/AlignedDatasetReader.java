package org.example.aligned;

import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.FormatCheck;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.partition.TableFolder;
import io.datagen.api.schema.TableSchema;
import java.io.IOException;
import java.util.List;

/** Reads a directory of tables, for {@code datagen validate}. */
final class AlignedDatasetReader implements DatasetReader {
  private final TableFolder folder;

  AlignedDatasetReader(TableFolder folder) {
    this.folder = folder;
  }

  @Override
  public List<String> tables() throws IOException {
    return folder.tables();
  }

  @Override
  public TableReader openTable(TableSchema table, Slice slice) throws IOException {
    return new AlignedTableReader(table, slice, folder);
  }

  @Override
  public List<FormatCheck> checks() {
    return List.of(); // nothing beyond what datagen checks of every format
  }

  @Override
  public void close() {
    // the tables' readers have closed their files
  }
}
