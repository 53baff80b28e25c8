package io.datagen.plugin.sqlite;

import io.datagen.api.format.CellValues;
import io.datagen.api.format.TableReader;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a reader reads.
 *
 * @param rows cells, tokens as their bytes in hexadecimal
 * @param problems as they were told
 */
record ReadRows(List<List<@Nullable Object>> rows, List<TableReader.ReadProblem> problems) {
  static ReadRows of(TableReader reader, TableSchema table) throws IOException {
    ReadRows all = new ReadRows(new ArrayList<>(), new ArrayList<>());
    Batch batch = Vectors.batch(table);
    while (reader.read(batch, all.problems::add)) {
      for (int row = 0; row < batch.size(); row++) {
        all.rows.add(row(batch, row));
      }
    }
    return all;
  }

  private static List<@Nullable Object> row(Batch batch, int row) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (int i = 0; i < batch.table().columns().size(); i++) {
      byte[] token = batch.column(i).tokens().at(row);
      cells.add(
          token == null
              ? CellValues.get(batch.column(i), batch.table().columns().get(i).type(), row)
              : new CellValues.Token(HexFormat.of().formatHex(token)));
    }
    return cells;
  }
}
