package io.datagen.api.format;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.ListVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.StructVector;
import io.datagen.api.vector.Vector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cells as objects, into vectors and out of them: {@link Long}, {@link Double}, {@link String}, a
 * map by field (an absent one is missing), a list, a {@link Token}, or null.
 */
public final class CellValues {
  private CellValues() {}

  /** Text that is not of the column's type. */
  public record Token(String text) {}

  /** Fills a vector with cells. */
  public static void fill(Vector vector, ValueType type, List<? extends @Nullable Object> cells) {
    vector.reset(cells.size());
    for (int row = 0; row < cells.size(); row++) {
      Object cell = cells.get(row);
      if (cell instanceof Token token) {
        vector.validity().setNull(row);
        vector.tokens().add(row, token.text().getBytes(StandardCharsets.UTF_8));
      } else if (cell == null) {
        vector.validity().setNull(row);
      }
    }
    if (vector instanceof LongVector longs) {
      // What stands under a null must not matter.
      for (int row = 0; row < cells.size(); row++) {
        longs.values()[row] = cells.get(row) instanceof Long value ? value : Long.MIN_VALUE;
      }
    } else if (vector instanceof DoubleVector doubles) {
      for (int row = 0; row < cells.size(); row++) {
        doubles.values()[row] = cells.get(row) instanceof Double value ? value : Double.NaN;
      }
    } else if (vector instanceof BytesVector strings) {
      fillStrings(strings, cells);
    } else if (vector instanceof DictionaryVector codes) {
      fillCodes(codes, cells);
    } else if (vector instanceof StructVector struct) {
      fillStruct(struct, (ValueType.StructType) type, cells);
    } else if (vector instanceof ListVector list) {
      fillList(list, (ValueType.ListType) type, cells);
    }
  }

  private static void fillStrings(BytesVector vector, List<? extends @Nullable Object> cells) {
    int end = 0;
    for (int row = 0; row < cells.size(); row++) {
      byte[] text =
          cells.get(row) instanceof String string
              ? string.getBytes(StandardCharsets.UTF_8)
              : new byte[0];
      System.arraycopy(text, 0, vector.ensure(end + text.length), end, text.length);
      end += text.length;
      vector.offsets()[row + 1] = end;
    }
  }

  private static void fillCodes(DictionaryVector vector, List<? extends @Nullable Object> cells) {
    LinkedHashSet<String> words = new LinkedHashSet<>();
    cells.forEach(cell -> words.add(cell instanceof String string ? string : "unused"));
    List<String> ordered = List.copyOf(words);
    vector.setDictionary(Dictionary.of(ordered));
    for (int row = 0; row < cells.size(); row++) {
      vector.codes()[row] =
          cells.get(row) instanceof String string ? ordered.indexOf(string) : Integer.MAX_VALUE;
    }
  }

  private static void fillStruct(
      StructVector vector, ValueType.StructType type, List<? extends @Nullable Object> cells) {
    for (int i = 0; i < type.fields().size(); i++) {
      ColumnSchema field = type.fields().get(i);
      List<@Nullable Object> values = new ArrayList<>();
      for (int row = 0; row < cells.size(); row++) {
        boolean present = cells.get(row) instanceof Map<?, ?> map && map.containsKey(field.name());
        values.add(cells.get(row) instanceof Map<?, ?> map ? map.get(field.name()) : null);
        if (!present) {
          vector.presence(i).setNull(row);
        }
      }
      fill(vector.fields().get(i), field.type(), values);
    }
  }

  private static void fillList(
      ListVector vector, ValueType.ListType type, List<? extends @Nullable Object> cells) {
    List<@Nullable Object> items = new ArrayList<>();
    for (int row = 0; row < cells.size(); row++) {
      if (cells.get(row) instanceof List<?> list) {
        items.addAll(list);
      } else {
        // What stands under a null must not matter: a list made dirty keeps its items.
        items.add(null);
      }
      vector.offsets()[row + 1] = items.size();
    }
    fill(vector.items(), type.item().type(), items);
  }

  /** A vector's cell as an object. */
  public static @Nullable Object get(Vector vector, ValueType type, int row) {
    if (vector.validity().isNull(row)) {
      byte[] token = vector.tokens().at(row);
      return token == null ? null : new Token(new String(token, StandardCharsets.UTF_8));
    }
    if (vector instanceof LongVector longs) {
      return longs.values()[row];
    }
    if (vector instanceof DoubleVector doubles) {
      return doubles.values()[row];
    }
    if (vector instanceof BytesVector strings) {
      int from = strings.offsets()[row];
      return new String(
          strings.bytes(), from, strings.offsets()[row + 1] - from, StandardCharsets.UTF_8);
    }
    if (vector instanceof DictionaryVector codes) {
      return codes.dictionary().get(codes.codes()[row]);
    }
    if (vector instanceof ListVector list) {
      ValueType item = ((ValueType.ListType) type).item().type();
      List<@Nullable Object> items = new ArrayList<>();
      for (int i = list.offsets()[row]; i < list.offsets()[row + 1]; i++) {
        items.add(get(list.items(), item, i));
      }
      return items;
    }
    return getStruct((StructVector) vector, (ValueType.StructType) type, row);
  }

  private static Map<String, @Nullable Object> getStruct(
      StructVector vector, ValueType.StructType type, int row) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < type.fields().size(); i++) {
      if (vector.presence(i).isValid(row)) {
        ColumnSchema field = type.fields().get(i);
        fields.put(field.name(), get(vector.fields().get(i), field.type(), row));
      }
    }
    return fields;
  }
}
