package io.datagen.core.command;

import io.datagen.api.text.CellText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vector;
import io.datagen.core.plan.Plan;
import io.datagen.core.plan.Provenance;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.plan.TableView;
import io.datagen.core.schema.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a written cell came about.
 *
 * @param clean the cell without dirt
 * @param written as text, null for a null; the clean one's where the column is not written as such
 * @param dirt the kinds that are in it
 */
record Explanation(Provenance.Step clean, @Nullable String written, List<String> dirt) {
  Explanation {
    dirt = List.copyOf(dirt);
  }

  static Explanation of(Plan plan, TablePlan table, Column column, long row) {
    long source = table.overlay().sourceOf(row);
    Provenance.Step clean = plan.provenance().of(table.table(), column, source);
    int place = table.schema().indexOf(column.name()).orElse(-1);
    if (place < 0) {
      return new Explanation(clean, clean.value(), List.of());
    }
    int declared = table.table().columnNames().indexOf(column.name());
    List<String> dirt = new ArrayList<>();
    TableView view = table.open();
    Batch batch = view.newBatch();
    view.fill(
        row,
        1,
        batch,
        (at, dirtied, kind) -> {
          if (dirtied == declared) {
            dirt.add(kind);
          }
        });
    Vector vector = batch.column(place);
    boolean none = vector.validity().isNull(0) && vector.tokens().at(0) == null;
    TextBuffer text = new TextBuffer();
    CellText.append(text, table.schema().columns().get(place).type(), vector, 0);
    return new Explanation(clean, none ? null : text.toString(), dirt);
  }
}
