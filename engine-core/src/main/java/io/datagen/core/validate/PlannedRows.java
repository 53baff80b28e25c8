package io.datagen.core.validate;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Rows;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.plan.TableView;
import io.datagen.core.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan's rows, made again. */
final class PlannedRows implements ExpectedRows {
  private final TablePlan table;
  private final TableView written;
  private final int[][] places;
  private @Nullable TableView clean;

  PlannedRows(TablePlan table) {
    this.table = table;
    this.written = table.open();
    List<Column> declared = table.table().columns();
    places = new int[declared.size() + table.nested().size()][];
    for (int d = 0; d < declared.size(); d++) {
      places[d] = places(declared.get(d).name());
    }
    // Nested tables are the last columns, in whatever way the others are written.
    for (int n = 0; n < table.nested().size(); n++) {
      int columns = table.schema().columns().size();
      places[declared.size() + n] = new int[] {columns - table.nested().size() + n};
    }
  }

  /** Where a declared column is written: nowhere, or in several columns where it is flattened. */
  private int[] places(String declared) {
    List<ColumnSchema> columns = table.schema().columns();
    int exact = table.schema().indexOf(declared).orElse(-1);
    if (exact >= 0) {
      return new int[] {exact};
    }
    return java.util.stream.IntStream.range(0, columns.size())
        .filter(i -> PlannedTable.isPartOf(columns.get(i).name(), declared))
        .toArray();
  }

  @Override
  public void written(long firstRow, int size, Batch out, DirtSink dirt) {
    written.fill(
        firstRow,
        size,
        out,
        (place, column, kind) -> {
          for (int at : places[column]) {
            dirt.dirty(place, at, kind, at == places[column][0]);
          }
        });
  }

  @Override
  public void clean(Rows rows, Batch out) {
    // A view of its own: filling it must not overwrite what the other one gave out.
    TableView view = clean;
    if (view == null) {
      view = table.open();
      clean = view;
    }
    view.fillClean(rows, out);
  }
}
