package io.datagen.core.expression;

import io.datagen.api.schema.ValueType;
import io.datagen.api.schema.ValueType.DateTimeType;
import io.datagen.api.schema.ValueType.DecimalType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows of values of all kinds, an eighth of them null, as a table and as Python source. */
final class RandomRows {
  private static final double[] NUMBERS = {
    0, -0.0, 0.5, 1.5, 2.5, 2.675, 1e-5, 1e10, -3, 1e16, 0.1
  };
  private static final String[] WORDS = {
    "", "a", "Ada Lovelace", "don't", "straße", "ÉCOLE été", "x-ray 7b", "日本 語", "ab😀cd", "I i ı İ"
  };

  private final Table table = new Table();
  private final StringBuilder source = new StringBuilder("[\n");
  private final Map<String, List<String>> literals = new LinkedHashMap<>();
  private final List<String> shown = new ArrayList<>();

  RandomRows(Random random, int count) {
    column(random, count, "i", Types.INTEGER, () -> (long) random.nextInt(21) - 10);
    column(
        random,
        count,
        "j",
        Types.INTEGER,
        () ->
            random.nextInt(4) == 0
                ? random.nextLong() >> random.nextInt(64)
                : random.nextInt(1000));
    column(random, count, "x", Types.FLOAT, () -> Math.rint(random.nextDouble() * 100_000) / 100);
    column(random, count, "y", Types.FLOAT, () -> number(random));
    column(random, count, "b", Types.BOOLEAN, random::nextBoolean);
    column(random, count, "s", Types.TEXT, () -> WORDS[random.nextInt(WORDS.length)]);
    column(random, count, "c", new DecimalType(10, 2), () -> (long) random.nextInt(2_000_000));
    column(random, count, "e", new DecimalType(8, 4), () -> (long) -random.nextInt(90_000));
    column(random, count, "d", Types.DATE, () -> (long) random.nextInt(40_000) - 10_000);
    column(random, count, "g", Types.DATE, () -> (long) random.nextInt(60) + 19_750);
    column(
        random,
        count,
        "m",
        new DateTimeType(6),
        () -> 1_700_000_000_000_000L + (random.nextLong() >> 16));
    for (int row = 0; row < count; row++) {
      StringJoiner cells = new StringJoiner(", ", "{", "}");
      for (Map.Entry<String, List<String>> column : literals.entrySet()) {
        cells.add("'" + column.getKey() + "': " + column.getValue().get(row));
      }
      shown.add(cells.toString());
      source.append(cells).append(",\n");
    }
  }

  private void column(
      Random random, int count, String name, ValueType type, Supplier<Object> values) {
    List<@Nullable Object> cells = new ArrayList<>();
    List<String> literal = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      Object value = values.get();
      boolean isNull = random.nextInt(8) == 0;
      Object cell = value instanceof Integer whole ? (Object) whole.longValue() : value;
      cells.add(isNull ? null : cell);
      literal.add(isNull ? "None" : literal(cell, type));
    }
    table.with(name, type, cells);
    literals.put(name, literal);
  }

  /** As Python source. */
  private static String literal(Object cell, ValueType type) {
    if (type instanceof DecimalType decimal) {
      return "Decimal('" + BigDecimal.valueOf((Long) cell, decimal.scale()).toPlainString() + "')";
    }
    if (Types.isDate(type)) {
      return "date.fromisoformat('" + LocalDate.ofEpochDay((Long) cell) + "')";
    }
    if (Types.isDateTime(type)) {
      return "datetime(1970, 1, 1) + timedelta(microseconds=" + cell + ")";
    }
    return cell instanceof Boolean truth
        ? (truth ? "True" : "False")
        : cell instanceof String text ? quote(text) : cell.toString();
  }

  private static double number(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> NUMBERS[random.nextInt(NUMBERS.length)];
      case 1 -> (random.nextInt(2_000_001) - 1_000_000) / 1000.0;
      default -> random.nextGaussian() * 1000;
    };
  }

  Table table() {
    return table;
  }

  String source() {
    return source + "]";
  }

  String show(int row) {
    return shown.get(row);
  }

  /** As a Python literal of ASCII. */
  static String quote(String text) {
    StringBuilder literal = new StringBuilder("'");
    text.codePoints()
        .forEach(
            c -> {
              if (c >= ' ' && c < 0x7f && c != '\'' && c != '\\') {
                literal.append((char) c);
              } else {
                literal.append("\\U").append(HexDigits.eight(c));
              }
            });
    return literal.append('\'').toString();
  }

  private static final class HexDigits {
    static String eight(int value) {
      return java.util.HexFormat.of().toHexDigits(value);
    }
  }
}
