package io.datagen.plugin.json;

import io.datagen.api.format.CellValues;
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

/**
 * Tables of random shape, nested to a random depth, with values, nulls, tokens and absent fields.
 */
final class RandomTables {
  private static final String ALPHABET = "ab,;|\t\"\"\r\n '\\\\/é漢 0{}[]:\u0001\u001f\u007f";
  private static final int DEEPEST = 4;

  private final SplittableRandom random;

  RandomTables(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A table of up to so many rows. */
  SampleTable table(int most) {
    int rows = random.nextInt(most + 1);
    List<ColumnSchema> columns = new ArrayList<>();
    List<List<@Nullable Object>> cells = new ArrayList<>();
    for (int c = random.nextInt(1, 9); c > 0; c--) {
      ColumnSchema column = column(word() + c, 0, false);
      columns.add(column);
      List<@Nullable Object> values = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        values.add(cell(column));
      }
      cells.add(values);
    }
    return new SampleTable(TableSchema.of("t", columns, rows), cells);
  }

  private ColumnSchema column(String name, int depth, boolean optional) {
    return new ColumnSchema(name, type(depth), random.nextBoolean(), optional, false, null, null);
  }

  private ValueType type(int depth) {
    int kind = depth == DEEPEST ? 2 : random.nextInt(6);
    if (kind == 0) {
      return new ValueType.ListType(column("item", depth + 1, false));
    }
    if (kind == 1) {
      List<ColumnSchema> fields = new ArrayList<>();
      for (int f = random.nextInt(1, 5); f > 0; f--) {
        fields.add(column(word() + f, depth + 1, random.nextBoolean()));
      }
      return new ValueType.StructType(fields);
    }
    List<ValueType> flat = SampleValues.flatTypes();
    return kind == 2 ? new ValueType.StringType() : flat.get(random.nextInt(flat.size()));
  }

  private @Nullable Object cell(ColumnSchema column) {
    if (column.nullable() && random.nextInt(4) == 0) {
      return null;
    }
    if (column.type() instanceof ValueType.ListType list) {
      List<@Nullable Object> items = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        items.add(cell(list.item()));
      }
      return items;
    }
    if (column.type() instanceof ValueType.StructType struct) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      for (ColumnSchema field : struct.fields()) {
        if (!field.optional() || random.nextInt(3) > 0) {
          fields.put(field.name(), cell(field));
        }
      }
      return fields;
    }
    List<Object> samples = SampleValues.of(column.type());
    boolean string = column.type() instanceof ValueType.StringType;
    if (!string && column.nullable() && random.nextInt(30) == 0) {
      return new CellValues.Token("n/a \"" + word());
    }
    return string && random.nextInt(20) > 0
        ? word()
        : samples.get(random.nextInt(Math.min(samples.size(), 35)));
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    // Mostly without anything to escape, so that both ways of writing are gone.
    int letters = random.nextInt(3) == 0 ? ALPHABET.length() : 2;
    for (int i = random.nextInt(30); i > 0; i--) {
      word.append(ALPHABET.charAt(random.nextInt(letters)));
    }
    return word.toString();
  }
}
