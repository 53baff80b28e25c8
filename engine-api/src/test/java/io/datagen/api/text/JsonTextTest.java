package io.datagen.api.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datagen.api.format.CellValues;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class JsonTextTest {
  private static final ValueType STRING = new ValueType.StringType();

  private static String json(ValueType type, @Nullable Object cell) {
    Vector vector = Vectors.of(type);
    CellValues.fill(vector, type, Arrays.asList(null, cell));
    TextBuffer out = new TextBuffer();
    JsonText.append(out, type, vector, 1);
    return out.toString();
  }

  private static ColumnSchema field(String name, ValueType type, boolean optional) {
    return new ColumnSchema(name, type, true, optional, false, null, null);
  }

  @Test
  void scalarsAreNumbersBooleansOrStrings() {
    assertEquals("-5", json(new ValueType.IntegerType(), -5L));
    assertEquals("1.50", json(new ValueType.DecimalType(9, 2), 150L));
    assertEquals("2.0", json(new ValueType.FloatType(-1), 2.0));
    assertEquals("true", json(new ValueType.BooleanType(), 1L));
    assertEquals("\"1970-01-02\"", json(new ValueType.DateType(), 1L));
    assertEquals("null", json(STRING, null));
    assertEquals("\"n/a\"", json(new ValueType.IntegerType(), new CellValues.Token("n/a")));
  }

  @Test
  void stringsAreEscaped() {
    assertEquals(
        "\"a\\\"b\\\\c\\n\\r\\t\\b\\f\\u0000\\u001f/é\uD83D\uDE00\u007f\"",
        json(STRING, "a\"b\\c\n\r\t\b\f\0\u001f/é\uD83D\uDE00\u007f"));
  }

  @Test
  void anAbsentFieldIsLeftOutAndANullIsNull() {
    ValueType list = new ValueType.ListType(field("item", new ValueType.IntegerType(), false));
    ValueType struct =
        new ValueType.StructType(
            List.of(field("a", STRING, true), field("b", STRING, true), field("c", list, false)));
    assertEquals("{\"b\":\"x\",\"c\":[1,2]}", json(struct, Map.of("b", "x", "c", List.of(1L, 2L))));
    Map<String, @Nullable Object> nulls = new HashMap<>();
    nulls.put("a", null);
    assertEquals("{\"a\":null,\"c\":null}", json(struct, nulls));
    assertEquals("[null,3]", json(list, Arrays.asList(null, 3L)));
    assertEquals("[]", json(list, List.of()));
    ValueType nested = new ValueType.ListType(field("item", struct, false));
    assertEquals("[{\"c\":[]},null]", json(nested, Arrays.asList(Map.of("c", List.of()), null)));
  }
}
