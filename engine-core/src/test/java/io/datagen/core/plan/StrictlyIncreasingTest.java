package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.source.SchemaException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code monotonic_increasing} beside {@code unique}: each value above the one before. */
class StrictlyIncreasingTest {
  private static final int ROWS = 100_000;
  private static final long MANY = 1L << 41;

  private static TablePlan table(long rows, String keys) {
    return Plans.of(
            "{dataset: d, tables: {t: {rows: "
                + rows
                + ", columns: [{name: c, "
                + keys
                + ", constraints: {monotonic_increasing: true, unique: true}}]}}}")
        .table("t")
        .orElseThrow();
  }

  /** A value as a whole number of its type's units. */
  private static ToLongFunction<String> units(String type) {
    return switch (type) {
      case "date" -> text -> LocalDate.parse(text).toEpochDay();
      case "datetime" -> text -> ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(text));
      default -> text -> new BigDecimal(text).scaleByPowerOfTen(4).longValueExact();
    };
  }

  /** How many different gaps the rows have, each above 0. */
  private static int gaps(
      TablePlan table, long first, int count, String type, String min, String max) {
    ToLongFunction<String> units = units(type);
    List<String> texts =
        Plans.rows(table, first, count).stream().map(row -> String.valueOf(row.get(0))).toList();
    Set<Long> gaps = new HashSet<>();
    long last = Long.MIN_VALUE;
    for (String text : texts) {
      long value = units.applyAsLong(text);
      assertTrue(value > last, text);
      if (last != Long.MIN_VALUE) {
        gaps.add(value - last);
      }
      last = value;
    }
    assertTrue(units.applyAsLong(texts.get(0)) >= units.applyAsLong(min), texts.get(0));
    assertTrue(last <= units.applyAsLong(max), texts.get(count - 1));
    assertEquals(texts.subList(7, 9), List.of(one(table, first + 7), one(table, first + 8)));
    return gaps.size();
  }

  private static String one(TablePlan table, long row) {
    return String.valueOf(Plans.clean(table, row).get(0).get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "integer, 'min: 1, max: 1000000', 1, 1000000",
    "integer, 'min: 1, max: 100000', 1, 100000",
    "decimal, 'precision: 9, scale: 2, min: 0, max: 9999.99', 0, 9999.99",
    "date, 'start: 0001-01-01, end: 9999-12-31', 0001-01-01, 9999-12-31",
    "datetime, 'start: 2024-01-01, end: 2024-12-31', 2024-01-01T00:00:00Z, 2024-12-31T23:59:59Z",
  })
  void everyRowIsAboveTheOneBefore(String type, String keys, String min, String max) {
    int gaps = gaps(table(ROWS, "type: " + type + ", " + keys), 0, ROWS, type, min, max);
    boolean full = keys.endsWith("max: 100000");
    assertTrue(full ? gaps == 1 : gaps > 10, "different gaps: " + gaps);
  }

  @ParameterizedTest
  @CsvSource({
    "integer, 'min: 0, max: 100000000000000', 0, 100000000000000",
    "decimal, 'precision: 18, scale: 4, min: 0, max: 10000000000000', 0, 10000000000000",
    "datetime, 'start: 1970-01-01, end: 2100-12-31, granularity: microsecond', 1970-01-01T00:00:00Z, 2100-12-31T23:59:59.999999Z",
  })
  void soIsItFarOut(String type, String keys, String min, String max) {
    TablePlan table = table(MANY, "type: " + type + ", " + keys);
    assertTrue(gaps(table, (MANY >> 1) - 500, 1000, type, min, max) > 10);
    assertTrue(gaps(table, MANY - 1000, 1000, type, min, max) > 10);
  }

  @ParameterizedTest
  @CsvSource({
    "'type: integer, min: 1, max: 99999'",
    "'type: decimal, precision: 9, scale: 2, min: 0, max: 999.98'",
    "'type: date, start: 2020-01-01, end: 2024-12-31'",
    "'type: datetime, start: 2024-01-01, end: 2024-12-31, granularity: hour'",
  })
  void tooFewValuesAreAFault(String keys) {
    String told =
        String.valueOf(assertThrows(SchemaException.class, () -> table(ROWS, keys)).getMessage());
    assertTrue(told.contains("unique needs 100000 different values"), told);
  }
}
