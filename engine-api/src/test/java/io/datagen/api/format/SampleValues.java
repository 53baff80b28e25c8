package io.datagen.api.format;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.schema.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of every type, the awkward ones above all. */
public final class SampleValues {
  /** Behind UTC, then ahead, once by odd seconds. */
  private static final Zone ZONE =
      Zone.of(
          "Test/Zone",
          new long[] {-3_000_000_000_000_000L, 1_709_987_696_000_000L},
          new long[] {-17_762_000_000L, -12_600_000_000L, 7_200_000_000L},
          Long.MAX_VALUE);

  private static final long SECOND = 1_000_000;
  private static final long DAY = 86_400 * SECOND;

  /** Strings that a format might want to quote, escape, trim or lose. */
  public static final List<String> STRINGS =
      List.of(
          "plain",
          "",
          " ",
          " both ends ",
          "a,b;c|d\te",
          "say \"hi\"",
          "\"",
          "\"\"",
          ",",
          "line\nline",
          "line\r\nline",
          "\r",
          "\n",
          "\n\n",
          "ends with \\",
          "'; DROP TABLE t; --",
          "NULL",
          "null",
          "\\N",
          "true",
          "12.50",
          "2024-03-09",
          "=1+1",
          "#hash",
          "été",
          "ǅ İi ß",
          "漢字",
          "\uD83D\uDE00 \uD834\uDD1E",
          "e\u0301",
          "\u2028\u2029\u0085",
          "\u200F\u202E",
          "\uFEFFmark",
          "{\"a\":[1]}",
          "<b>&amp;</b>",
          "12345678",
          "123456789",
          "1234567,",
          "12345678\"",
          "x".repeat(63) + ",",
          "y".repeat(64),
          "é".repeat(500),
          "\"".repeat(300),
          "z".repeat(100_000));

  private SampleValues() {}

  /** A type of every kind that doesn't nest. */
  public static List<ValueType> flatTypes() {
    return List.of(
        new ValueType.IntegerType(),
        new ValueType.FloatType(-1),
        new ValueType.FloatType(0),
        new ValueType.FloatType(2),
        new ValueType.DecimalType(18, 0),
        new ValueType.DecimalType(18, 4),
        new ValueType.DecimalType(18, 18),
        new ValueType.BooleanType(),
        new ValueType.StringType(),
        new ValueType.UuidType(),
        new ValueType.DateType(),
        new ValueType.TimeType(),
        new ValueType.DateTimeType(0),
        new ValueType.DateTimeType(3),
        new ValueType.DateTimeType(6),
        new ValueType.DateTimeType(0, ZONE),
        new ValueType.DurationType());
  }

  /** Structs and lists, in each other too. */
  public static List<ValueType> nestedTypes() {
    ColumnSchema number = ColumnSchema.of("n", new ValueType.IntegerType(), true);
    ColumnSchema optional =
        new ColumnSchema("o", new ValueType.StringType(), true, true, false, null, null);
    ValueType struct = new ValueType.StructType(List.of(number, optional));
    ValueType list = new ValueType.ListType(number);
    ValueType structs = new ValueType.ListType(ColumnSchema.of("s", struct, true));
    ValueType deep = new ValueType.StructType(List.of(ColumnSchema.of("l", structs, true)));
    List<ColumnSchema> fields = new ArrayList<>();
    for (ValueType type : flatTypes()) {
      fields.add(
          new ColumnSchema(
              "f" + fields.size(), type, true, fields.size() % 2 == 0, false, null, null));
    }
    ValueType everything = new ValueType.StructType(fields);
    ValueType lists = new ValueType.ListType(ColumnSchema.of("i", list, true));
    ValueType all = new ValueType.ListType(ColumnSchema.of("e", everything, true));
    ColumnSchema hidden = new ColumnSchema("inner", struct, true, true, false, null, null);
    ValueType layers =
        new ValueType.StructType(
            List.of(
                ColumnSchema.of("outer", new ValueType.StructType(List.of(hidden, number)), true)));
    return List.of(struct, list, structs, deep, everything, lists, all, layers);
  }

  /** Values of a type, ordinary and extreme; no null. */
  public static List<Object> of(ValueType type) {
    if (type instanceof ValueType.FloatType) {
      return doubles();
    }
    if (type instanceof ValueType.StringType) {
      return List.copyOf(STRINGS);
    }
    if (type instanceof ValueType.UuidType) {
      return List.of(
          "00000000-0000-0000-0000-000000000000",
          "ffffffff-ffff-ffff-ffff-ffffffffffff",
          "01890a5d-ac96-774b-bcce-b302099a8057");
    }
    if (type instanceof ValueType.StructType struct) {
      return structs(struct);
    }
    if (type instanceof ValueType.ListType list) {
      List<Object> items = of(list.item().type());
      return List.of(items, List.of(), List.of(items.get(0)), Arrays.asList(null, items.get(0)));
    }
    return longs(type);
  }

  private static List<Object> doubles() {
    return List.of(
        0.0,
        1.0,
        -1.0,
        0.1,
        2.5,
        12.34,
        -99.99,
        0.1 + 0.2,
        1e15,
        1e16,
        123456789.125,
        1e-7,
        1e22,
        Double.parseDouble("1e23"),
        0x1p53,
        0x1.1p52 + 0.5,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        -0.0);
  }

  private static List<Object> structs(ValueType.StructType struct) {
    String first = struct.fields().get(0).name();
    List<Object> cells = new ArrayList<>();
    for (Object value : of(struct.fields().get(0).type())) {
      if (struct.fields().stream().skip(1).allMatch(ColumnSchema::optional)) {
        cells.add(Map.of(first, value));
      }
    }
    for (int row = 0; struct.fields().size() > 1 && row < 40; row++) {
      cells.add(fields(struct, row));
    }
    return cells;
  }

  /** Every field has a value, is null, or is absent where it may be. */
  private static Map<String, @Nullable Object> fields(ValueType.StructType struct, int row) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < struct.fields().size(); i++) {
      ColumnSchema field = struct.fields().get(i);
      List<Object> values = of(field.type());
      int turn = (row + i) % 5;
      if (turn > 0 || !field.optional()) {
        fields.put(field.name(), turn == 1 ? null : values.get(row % values.size()));
      }
    }
    return fields;
  }

  private static List<Object> longs(ValueType type) {
    if (type instanceof ValueType.BooleanType) {
      return List.of(0L, 1L);
    }
    if (type instanceof ValueType.DecimalType) {
      return List.of(
          0L,
          1L,
          -1L,
          9L,
          10L,
          12_345L,
          -12_345L,
          999_999_999_999_999_999L,
          -999_999_999_999_999_999L);
    }
    if (type instanceof ValueType.DateType) {
      return List.of(
          0L,
          -1L,
          LocalDate.of(1, 1, 1).toEpochDay(),
          LocalDate.of(9999, 12, 31).toEpochDay(),
          LocalDate.of(2024, 2, 29).toEpochDay(),
          LocalDate.of(1900, 3, 1).toEpochDay());
    }
    if (type instanceof ValueType.TimeType) {
      return List.of(0L, DAY - 1, DAY - SECOND, 12 * 3600 * SECOND, 1L, 500_000L);
    }
    if (type instanceof ValueType.DateTimeType moment) {
      long unit = moment.fraction() == 0 ? SECOND : moment.fraction() == 3 ? 1000 : 1;
      return List.of(
          0L,
          -unit,
          1_709_987_696L * SECOND,
          1_709_987_696L * SECOND + (unit == SECOND ? 0 : 120_000),
          LocalDate.of(1, 1, 1).toEpochDay() * DAY,
          LocalDate.of(9999, 12, 31).toEpochDay() * DAY + DAY - unit);
    }
    return List.of(
        0L,
        1L,
        -1L,
        99_999_999L,
        100_000_000L,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        1L << 53,
        -7_200_000_001L);
  }
}
