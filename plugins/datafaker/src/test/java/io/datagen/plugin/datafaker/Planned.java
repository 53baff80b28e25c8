package io.datagen.plugin.datafaker;

import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.api.provider.ValueSource;
import io.datagen.api.text.CellText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import io.datagen.core.column.Dictionaries;
import io.datagen.core.column.Libraries;
import io.datagen.core.dictionary.PoolStore;
import io.datagen.core.plan.PlanOptions;
import io.datagen.core.plan.Planner;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.plan.TableView;
import io.datagen.core.schema.SchemaOptions;
import io.datagen.core.schema.SchemaReader;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whole schemas with these libraries behind them. */
final class Planned {
  private static final PoolStore POOLS = PoolStore.open(Optional.empty(), Extracted::new);

  private Planned() {}

  /** The plan of a schema's first table. */
  static TablePlan table(String schema) {
    Faults faults = new Faults();
    Libraries libraries =
        new Libraries() {
          @Override
          public Dictionaries dictionaries(String locale) {
            return POOLS.dictionaries(locale);
          }

          @Override
          public ValueSource values() {
            return new DatafakerValues();
          }
        };
    return Planner.plan(
            SchemaReader.read(
                Source.parse("test.yaml", schema, faults), SchemaOptions.NONE, faults),
            new PlanOptions("fast", List.of(), List.of(), true, Nesting.FLATTENED, libraries))
        .tables()
        .get(0);
  }

  /** A table of so many rows with these columns, a line each. */
  static TablePlan columns(long rows, String... columns) {
    return table(
        "{dataset: d, tables: {t: {rows: "
            + rows
            + ", columns: ["
            + String.join(", ", columns)
            + "]}}}");
  }

  /** Columns' values by their names. */
  record Sheet(Map<String, List<String>> columns) {
    List<String> get(String column) {
      return columns.getOrDefault(column, List.of());
    }
  }

  /** Some rows, in batches of this size. */
  static Sheet rows(TablePlan table, long first, int count, int batchSize) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    TableView view = table.open();
    Batch batch = view.newBatch();
    TextBuffer text = new TextBuffer();
    for (int done = 0; done < count; done += batchSize) {
      view.fill(first + done, Math.min(batchSize, count - done), batch);
      for (int c = 0; c < batch.table().columns().size(); c++) {
        var column = batch.table().columns().get(c);
        List<String> cells = values.computeIfAbsent(column.name(), n -> new ArrayList<>());
        for (int i = 0; i < batch.size(); i++) {
          text.clear();
          if (!batch.column(c).validity().isNull(i)) {
            CellText.append(text, column.type(), batch.column(c), i);
          }
          cells.add(text.toString());
        }
      }
    }
    return new Sheet(values);
  }
}
