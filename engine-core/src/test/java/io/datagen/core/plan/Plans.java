package io.datagen.core.plan;

import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.CellText;
import io.datagen.api.text.JsonText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Rows;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.SchemaOptions;
import io.datagen.core.schema.SchemaReader;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Plans of schema texts, and their rows as strings. */
final class Plans {
  private Plans() {}

  static Plan of(String schema) {
    return of(schema, "fast", List.of(), List.of());
  }

  static Plan of(String schema, String profile, List<String> tables, List<String> columns) {
    return Planner.plan(dataset(schema), options(profile, tables, columns));
  }

  static Plan withSeed(String schema, long seed) {
    Faults faults = new Faults();
    SchemaOptions options =
        new SchemaOptions(OptionalLong.of(seed), OptionalLong.empty(), Map.of(), 1, false);
    return Planner.plan(
        SchemaReader.read(Source.parse("test.yaml", schema, faults), options, faults),
        options("fast", List.of(), List.of()));
  }

  static Dataset dataset(String schema) {
    Faults faults = new Faults();
    return SchemaReader.read(Source.parse("test.yaml", schema, faults), SchemaOptions.NONE, faults);
  }

  static PlanOptions options(String profile, List<String> tables, List<String> columns) {
    return new PlanOptions(
        profile,
        tables,
        columns,
        true,
        Nesting.FLATTENED,
        locale -> {
          throw new AssertionError("no dictionary is needed here");
        });
  }

  /** All rows of a table as written. */
  static List<List<@Nullable String>> rows(Plan plan, String table) {
    TablePlan made = plan.table(table).orElseThrow();
    return rows(made, 0, (int) made.writtenRows());
  }

  /** Rows as written, in batches of an odd size. */
  static List<List<@Nullable String>> rows(TablePlan table, long first, int count) {
    TableView view = table.open();
    Batch batch = view.newBatch();
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (int done = 0; done < count; ) {
      int size = Math.min(997, count - done);
      view.fill(first + done, size, batch);
      add(batch, rows);
      done += size;
    }
    return rows;
  }

  /** Clean rows, in any order. */
  static List<List<@Nullable String>> clean(TablePlan table, long... wanted) {
    TableView view = table.open();
    Batch batch = view.newBatch();
    Rows rows = new Rows();
    System.arraycopy(wanted, 0, rows.setSelection(wanted.length), 0, wanted.length);
    view.fillClean(rows, batch);
    List<List<@Nullable String>> made = new ArrayList<>();
    add(batch, made);
    return made;
  }

  private static void add(Batch batch, List<List<@Nullable String>> rows) {
    TextBuffer text = new TextBuffer();
    for (int i = 0; i < batch.size(); i++) {
      List<@Nullable String> row = new ArrayList<>();
      for (int c = 0; c < batch.table().columns().size(); c++) {
        ValueType type = batch.table().columns().get(c).type();
        byte[] token = batch.column(c).tokens().at(i);
        text.clear();
        if (token != null) {
          row.add(new String(token, java.nio.charset.StandardCharsets.UTF_8));
        } else if (batch.column(c).validity().isNull(i)) {
          row.add(null);
        } else {
          if (type instanceof ValueType.StructType || type instanceof ValueType.ListType) {
            JsonText.append(text, type, batch.column(c), i);
          } else {
            CellText.append(text, type, batch.column(c), i);
          }
          row.add(text.toString());
        }
      }
      rows.add(row);
    }
  }

  /** The values of one column. */
  static List<@Nullable String> column(Plan plan, String table, String column) {
    int place = plan.table(table).orElseThrow().schema().indexOf(column).orElseThrow();
    List<@Nullable String> values = new ArrayList<>();
    rows(plan, table).forEach(r -> values.add(r.get(place)));
    return values;
  }
}
