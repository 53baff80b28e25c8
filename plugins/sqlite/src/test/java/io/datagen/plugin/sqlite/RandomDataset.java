package io.datagen.plugin.sqlite;

import io.datagen.api.format.CellValues;
import io.datagen.api.format.SampleTable;
import io.datagen.api.format.SampleValues;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ForeignKey;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Tables with random columns, declared types, keys, indexes and cells. */
final class RandomDataset {
  private static final List<String> DECLARED =
      List.of("INTEGER", "TEXT", "REAL", "NUMERIC", "BLOB", "VARCHAR(20)", "DOUBLE PRECISION");
  private static final List<String> TOKENS =
      List.of(
          "N/A",
          "",
          "12",
          " 7.0 ",
          "1e3",
          "0x1F",
          "9223372036854775808",
          "-9223372036854775808",
          "1e999",
          ".5",
          "5.",
          "+3",
          "- 3",
          "1e",
          "12abc",
          "0.1",
          "3.0",
          "123456789012345678.0");

  private final SplittableRandom random;
  private final boolean strict;
  private final List<SampleTable> tables = new ArrayList<>();

  RandomDataset(long seed, boolean strict) {
    this.random = new SplittableRandom(seed);
    this.strict = strict;
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      tables.add(table("table " + i));
    }
  }

  List<SampleTable> tables() {
    return tables;
  }

  private SampleTable table(String name) {
    int rows = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(3000);
    List<ColumnSchema> columns = new ArrayList<>();
    List<List<@Nullable Object>> cells = new ArrayList<>();
    columns.add(key(random.nextBoolean()));
    cells.add(columns.get(0).ascending() ? ascending(rows) : shuffled(rows));
    columns.add(ColumnSchema.of("code \"x\"", new ValueType.StringType(), false));
    cells.add(codes(rows));
    List<ForeignKey> foreignKeys = new ArrayList<>();
    if (!tables.isEmpty() && random.nextBoolean()) {
      addForeignKey(columns, cells, foreignKeys, rows);
    }
    int more = random.nextInt(6);
    for (int i = 0; i < more; i++) {
      addColumn("c" + i, columns, cells, rows);
    }
    List<String> names = columns.stream().map(ColumnSchema::name).toList();
    List<TableSchema.Index> indexes = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      indexes.add(new TableSchema.Index(null, someOf(names), false));
    }
    List<List<String>> uniques =
        random.nextBoolean() ? List.of(List.of("code \"x\""), List.of("id")) : List.of();
    List<String> primaryKey =
        switch (random.nextInt(4)) {
          case 0 -> List.of();
          case 1 -> List.of("code \"x\"", "id");
          case 2 -> List.of("code \"x\"");
          default -> List.of("id");
        };
    TableSchema schema =
        new TableSchema(
            name, columns, rows, primaryKey, uniques, indexes, foreignKeys, List.of(), null);
    return new SampleTable(schema, cells);
  }

  private ColumnSchema key(boolean ascending) {
    String declared = random.nextInt(3) == 0 ? "integer" : null;
    return new ColumnSchema(
        "id", new ValueType.IntegerType(), false, false, ascending, declared, null);
  }

  private List<@Nullable Object> ascending(int rows) {
    List<@Nullable Object> cells = new ArrayList<>();
    long value = random.nextInt(-500, 500);
    for (int i = 0; i < rows; i++) {
      cells.add(value);
      value += 1 + random.nextInt(3) * (long) random.nextInt(1 << random.nextInt(1, 20));
    }
    return cells;
  }

  private List<@Nullable Object> shuffled(int rows) {
    List<@Nullable Object> cells = ascending(rows);
    for (int i = rows - 1; i > 0; i--) {
      Collections.swap(cells, i, random.nextInt(i + 1));
    }
    return cells;
  }

  private List<@Nullable Object> codes(int rows) {
    List<@Nullable Object> cells = new ArrayList<>();
    String prefix = "x".repeat(random.nextInt(20));
    for (Object id : shuffled(rows)) {
      cells.add(prefix + id + (random.nextInt(50) == 0 ? "é\0ü".repeat(random.nextInt(900)) : ""));
    }
    return cells;
  }

  private void addForeignKey(
      List<ColumnSchema> columns,
      List<List<@Nullable Object>> cells,
      List<ForeignKey> foreignKeys,
      int rows) {
    SampleTable parent = tables.get(random.nextInt(tables.size()));
    boolean text = random.nextBoolean();
    String key = text ? "code \"x\"" : "id";
    List<@Nullable Object> parents = parent.columns().get(text ? 1 : 0);
    List<@Nullable Object> column = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      boolean none = parents.isEmpty() || random.nextInt(10) == 0;
      column.add(none ? null : parents.get(random.nextInt(parents.size())));
    }
    ValueType type = text ? new ValueType.StringType() : new ValueType.IntegerType();
    columns.add(ColumnSchema.of("parent", type, true));
    cells.add(column);
    foreignKeys.add(new ForeignKey(List.of("parent"), parent.schema().name(), List.of(key)));
  }

  private void addColumn(
      String name, List<ColumnSchema> columns, List<List<@Nullable Object>> cells, int rows) {
    List<ValueType> types = SampleValues.flatTypes();
    ValueType type = types.get(random.nextInt(types.size()));
    boolean nullable = random.nextBoolean();
    String declared =
        !strict && random.nextInt(3) == 0 ? DECLARED.get(random.nextInt(DECLARED.size())) : null;
    boolean dirty = !strict && random.nextInt(3) == 0;
    List<Object> values = SampleValues.of(type);
    List<@Nullable Object> column = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      Object value = values.get(random.nextInt(Math.min(values.size(), 35)));
      if (type instanceof ValueType.IntegerType && random.nextBoolean()) {
        value = random.nextLong() >> random.nextInt(64);
      } else if (type instanceof ValueType.StringType && random.nextInt(9) == 0) {
        value = "long ".repeat(random.nextInt(1 << random.nextInt(1, 14)));
      }
      if (dirty && random.nextInt(5) == 0) {
        String token = TOKENS.get(random.nextInt(TOKENS.size()));
        column.add(type instanceof ValueType.StringType ? token : new CellValues.Token(token));
      } else {
        column.add(nullable && random.nextInt(6) == 0 ? null : value);
      }
    }
    // A token is a null of its vector.
    columns.add(new ColumnSchema(name, type, nullable || dirty, false, false, declared, null));
    cells.add(column);
  }

  private List<String> someOf(List<String> names) {
    List<String> some = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      String name = names.get(random.nextInt(names.size()));
      if (!some.contains(name)) {
        some.add(name);
      }
    }
    return some;
  }
}
