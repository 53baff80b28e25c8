package io.datagen.core.expression;

import io.datagen.api.schema.ValueType;
import io.datagen.api.schema.ValueType.DateTimeType;
import io.datagen.api.schema.ValueType.DecimalType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What expressions mean, from {@code semantics.txt}, and values in the form that it has them.
 *
 * @param expression the text
 * @param columns {@code name:type}
 * @param rows of each row the columns' values and, last, the result
 */
record Semantics(String expression, List<String> columns, List<List<String>> rows) {
  @Override
  public String toString() {
    return expression;
  }

  static List<Semantics> all() {
    List<Semantics> groups = new ArrayList<>();
    for (String line : lines("semantics.txt")) {
      if (line.startsWith("= ")) {
        int bar = line.lastIndexOf(" | ");
        String columns = line.substring(bar + 3);
        groups.add(
            new Semantics(
                line.substring(2, bar),
                columns.isEmpty() ? List.of() : List.of(columns.split(" ", -1)),
                new ArrayList<>()));
      } else if (!line.startsWith("#")) {
        groups.get(groups.size() - 1).rows().add(List.of(line.split("\t", -1)));
      }
    }
    return groups;
  }

  static List<String> lines(String resource) {
    try (InputStream in =
        Objects.requireNonNull(Semantics.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table of some of the rows. */
  Table table(List<List<String>> chosen) {
    Table table = new Table().rows(chosen.size());
    for (int c = 0; c < columns.size(); c++) {
      String[] column = columns.get(c).split(":", 2);
      List<@Nullable Object> values = new ArrayList<>();
      for (List<String> row : chosen) {
        values.add(value(column[1], row.get(c)));
      }
      table.with(column[0], type(column[1]), values);
    }
    return table;
  }

  private static ValueType type(String name) {
    return switch (name) {
      case "int" -> Types.INTEGER;
      case "float" -> Types.FLOAT;
      case "decimal(10,2)" -> new DecimalType(10, 2);
      case "decimal(8,4)" -> new DecimalType(8, 4);
      case "bool" -> Types.BOOLEAN;
      case "text" -> Types.TEXT;
      case "date" -> Types.DATE;
      case "datetime" -> new DateTimeType(6);
      case "time" -> Types.TIME;
      case "duration" -> Types.DURATION;
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** As vectors hold it: a long, a double, a boolean or a text. */
  private static @Nullable Object value(String type, String text) {
    if (text.equals("null")) {
      return null;
    }
    return switch (type) {
      case "float" -> Double.valueOf(text);
      case "bool" -> Boolean.valueOf(text);
      case "text" -> unquote(text);
      case "date" -> ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.parse(text));
      case "datetime" -> micros(LocalDateTime.parse(text));
      case "time" -> LocalTime.parse(text).toNanoOfDay() / 1_000;
      case "int", "duration" -> Long.valueOf(text);
      default -> new BigDecimal(text).unscaledValue().longValueExact();
    };
  }

  private static long micros(LocalDateTime moment) {
    return ChronoUnit.MICROS.between(LocalDate.EPOCH.atStartOfDay(), moment);
  }

  /** A JSON text of ASCII. */
  static String unquote(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 1; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        plain.append(c);
        continue;
      }
      char escaped = text.charAt(++i);
      switch (escaped) {
        case 'n' -> plain.append('\n');
        case 't' -> plain.append('\t');
        case 'u' -> {
          plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> plain.append(escaped);
      }
    }
    return plain.toString();
  }

  /**
   * Our value in the oracle's form, as that of the kind it expects where ours is only wider: a
   * column has one type, and Python's values have each their own.
   */
  static String show(@Nullable Object value, ValueType type, String expected) {
    String kind = expected.split(" ", 2)[0];
    if (value == null) {
      return "null";
    }
    if (value instanceof Boolean || value instanceof String || value instanceof Double) {
      return ofKind(value, kind, expected);
    }
    long bits = (Long) value;
    if (type instanceof DecimalType decimal) {
      BigDecimal number = BigDecimal.valueOf(bits, decimal.scale());
      boolean same =
          (kind.equals("decimal") || kind.equals("int"))
              && new BigDecimal(expected.substring(kind.length() + 1)).compareTo(number) == 0;
      return same ? expected : "decimal " + number.toPlainString();
    }
    if (Types.isDate(type)) {
      return "date " + LocalDate.ofEpochDay(bits);
    }
    if (Types.isDateTime(type)) {
      return kind.equals("datetime") && micros(LocalDateTime.parse(expected.substring(9))) == bits
          ? expected
          : "datetime " + bits;
    }
    if (Types.isTime(type)) {
      return kind.equals("time")
              && LocalTime.parse(expected.substring(5)).toNanoOfDay() / 1_000 == bits
          ? expected
          : "time " + bits;
    }
    if (Types.isDuration(type)) {
      return "duration " + bits;
    }
    return kind.equals("bool") && bits == (expected.equals("bool true") ? 1 : 0)
        ? expected
        : "int " + bits;
  }

  private static String ofKind(Object value, String kind, String expected) {
    if (value instanceof Boolean) {
      return "bool " + value;
    }
    if (value instanceof String text) {
      return kind.equals("text") && unquote(expected.substring(5)).equals(text)
          ? expected
          : "text " + text;
    }
    boolean number = List.of("float", "int", "decimal", "bool").contains(kind);
    String digits = expected.substring(Math.min(expected.length(), kind.length() + 1));
    Double wanted =
        kind.equals("bool")
            ? (Double) (digits.equals("true") ? 1.0 : 0.0)
            : number ? Double.valueOf(digits) : null;
    return wanted != null && isSame((Double) value, wanted) ? expected : "float " + value;
  }

  /** Powers and logarithms of C libraries and of StrictMath differ in the last bit. */
  private static boolean isSame(double value, double wanted) {
    return Double.compare(value, wanted) == 0
        || Math.abs(value - wanted) <= Math.ulp(wanted) && value != 0 && isInexact(wanted);
  }

  private static boolean isInexact(double wanted) {
    // What has few digits is the result of other functions, too, and these are exact.
    return Double.toString(wanted).length() > 12;
  }
}
