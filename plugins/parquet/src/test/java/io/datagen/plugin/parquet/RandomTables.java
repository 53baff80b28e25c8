package io.datagen.plugin.parquet;

import io.datagen.api.format.SampleTable;
import io.datagen.api.format.SampleValues;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Tables of any shape, each from a seed. */
final class RandomTables {
  private final SplittableRandom random;

  private RandomTables(long seed) {
    random = new SplittableRandom(seed);
  }

  static SampleTable of(long seed, int rows) {
    return new RandomTables(seed).table(rows);
  }

  private SampleTable table(int rows) {
    List<ColumnSchema> columns = new ArrayList<>();
    List<List<@Nullable Object>> cells = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      ColumnSchema column = column("c" + i, 3);
      columns.add(column);
      List<@Nullable Object> values = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        values.add(cell(column));
      }
      cells.add(values);
    }
    return new SampleTable(TableSchema.of("t", columns, rows), cells);
  }

  private ColumnSchema column(String name, int depth) {
    return ColumnSchema.of(name, type(depth), random.nextBoolean());
  }

  private ValueType type(int depth) {
    int choice = depth == 0 ? 0 : random.nextInt(5);
    if (choice == 3) {
      List<ColumnSchema> fields = new ArrayList<>();
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        ColumnSchema plain = column("f" + i, depth - 1);
        boolean optional = random.nextInt(3) == 0;
        fields.add(
            new ColumnSchema(
                plain.name(), plain.type(), plain.nullable(), optional, false, null, null));
      }
      return new ValueType.StructType(fields);
    }
    if (choice == 4) {
      return new ValueType.ListType(column("item", depth - 1));
    }
    List<ValueType> flat = SampleValues.flatTypes();
    return flat.get(random.nextInt(flat.size()));
  }

  private @Nullable Object cell(ColumnSchema column) {
    return column.nullable() && random.nextInt(4) == 0 ? null : value(column.type());
  }

  private Object value(ValueType type) {
    if (type instanceof ValueType.StructType struct) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      for (ColumnSchema field : struct.fields()) {
        if (!field.optional() || random.nextBoolean()) {
          fields.put(field.name(), cell(field));
        }
      }
      return fields;
    }
    if (type instanceof ValueType.ListType list) {
      List<@Nullable Object> items = new ArrayList<>();
      int count = random.nextInt(4) == 0 ? 0 : random.nextInt(5);
      for (int i = 0; i < count; i++) {
        items.add(cell(list.item()));
      }
      return items;
    }
    List<Object> values = SampleValues.of(type);
    // The last strings are long.
    return values.get(random.nextInt(Math.min(values.size(), 35)));
  }
}
