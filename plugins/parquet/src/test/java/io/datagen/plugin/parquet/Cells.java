package io.datagen.plugin.parquet;

import io.datagen.api.format.CellValues;
import io.datagen.api.vector.Batch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A batch's cells as objects. */
final class Cells {
  private Cells() {}

  static List<@Nullable Object> row(Batch batch, int row) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (int i = 0; i < batch.table().columns().size(); i++) {
      cells.add(CellValues.get(batch.column(i), batch.table().columns().get(i).type(), row));
    }
    return cells;
  }
}
