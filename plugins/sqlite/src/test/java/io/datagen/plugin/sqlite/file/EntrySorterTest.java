package io.datagen.plugin.sqlite.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EntrySorterTest {
  @TempDir Path folder = Path.of("");

  /** SQLite's order, worded without sort keys. */
  private static int compare(@Nullable Object a, @Nullable Object b) {
    int rank = Integer.compare(rank(a), rank(b));
    if (rank != 0 || a == null || b == null) {
      return rank;
    }
    if (a instanceof Number x && b instanceof Number y) {
      return exact(x).compareTo(exact(y));
    }
    return Arrays.compareUnsigned(utf8(a), utf8(b));
  }

  private static BigDecimal exact(Number number) {
    return number instanceof Double real
        ? new BigDecimal(real)
        : BigDecimal.valueOf(number.longValue());
  }

  private static int rank(@Nullable Object value) {
    return value == null ? 0 : value instanceof Number ? 1 : 2;
  }

  private static byte[] utf8(Object text) {
    return ((String) text).getBytes(StandardCharsets.UTF_8);
  }

  private static @Nullable Object value(SplittableRandom random) {
    return switch (random.nextInt(8)) {
      case 0 -> null;
      case 1 -> random.nextLong() >> random.nextInt(64);
      case 2 -> (double) (random.nextLong() >> random.nextInt(64));
      case 3 -> random.nextInt(-20, 20) / 4.0;
      case 4 -> Long.MAX_VALUE - random.nextInt(3);
      case 5 -> random.nextBoolean() ? 0x1p63 : -0x1p63;
      case 6 -> "same beginning ".repeat(random.nextInt(3)) + random.nextInt(30);
      default -> "a\0\u0001ÿé".substring(random.nextInt(5)).repeat(random.nextInt(3));
    };
  }

  private static void fill(RecordColumn column, List<@Nullable Object> values) {
    column.reset(values.size());
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (int row = 0; row < values.size(); row++) {
      Object value = values.get(row);
      if (value == null) {
        column.setNull(row);
      } else if (value instanceof Long integer) {
        column.setInteger(row, integer);
      } else if (value instanceof Double real) {
        column.setReal(row, real);
      } else {
        int length = utf8(value).length;
        column.setText(row, at, length);
        text.append(value);
        at += length;
      }
    }
    column.setText(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  static LongStream seeds() {
    return LongStream.range(0, 30);
  }

  /** The values of a record, the last of which is the rowid. */
  private static List<@Nullable Object> decode(byte[] bytes, int start) {
    int header = (int) Varint.get(bytes, start);
    int content = start + header;
    List<@Nullable Object> values = new ArrayList<>();
    int at = start + Varint.length(header);
    while (at < start + header) {
      int type = (int) Varint.get(bytes, at);
      at += Varint.length(type);
      int length = SerialType.contentLength(type);
      if (type == SerialType.NULL) {
        values.add(null);
      } else if (SerialType.isText(type)) {
        values.add(new String(bytes, content, length, StandardCharsets.UTF_8));
      } else {
        long bits = SerialType.getNumber(bytes, content, type);
        values.add(type == SerialType.REAL ? (Object) Double.longBitsToDouble(bits) : bits);
      }
      content += length;
    }
    return values;
  }

  /** Columns of random values with the rowids behind them; {@code rows} gets the same by rows. */
  private static void fill(
      SplittableRandom random,
      int size,
      boolean integers,
      List<RecordColumn> columns,
      List<List<@Nullable Object>> rows) {
    List<List<@Nullable Object>> chunk = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      List<@Nullable Object> values = new ArrayList<>();
      for (int i = 0; i < columns.size() - 1; i++) {
        values.add(
            integers && random.nextInt(20) > 0 ? (Object) random.nextLong(9) : value(random));
      }
      values.add((long) rows.size() + row);
      chunk.add(values);
    }
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      List<@Nullable Object> values = new ArrayList<>();
      chunk.forEach(row -> values.add(row.get(column)));
      fill(columns.get(i), values);
    }
    rows.addAll(chunk);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void entriesComeInSqlitesOrderWithinAnyMemory(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    int keys = 1 + random.nextInt(3);
    boolean integers = keys == 1 && random.nextBoolean();
    List<RecordColumn> columns = new ArrayList<>();
    for (int i = 0; i <= keys; i++) {
      columns.add(new RecordColumn());
    }
    IndexEntries entries = new IndexEntries(columns.subList(0, keys), columns.get(keys), integers);
    EntrySorter sorter =
        new EntrySorter(
            new ScratchFiles(() -> folder), new SortMemory(), 1L << random.nextInt(8, 20));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int chunk = random.nextInt(120); chunk >= 0; chunk--) {
      int size = random.nextInt(60);
      fill(random, size, integers, columns, rows);
      entries.add(size);
      sorter.add(entries);
    }

    Comparator<List<@Nullable Object>> order =
        (a, b) -> {
          int first = 0;
          for (int i = 0; i <= keys && first == 0; i++) {
            first = compare(a.get(i), b.get(i));
          }
          return first;
        };
    rows.sort(order);
    List<List<@Nullable Object>> found = new ArrayList<>();
    try (SortedEntries sorted = sorter.sorted()) {
      while (sorted.next()) {
        found.add(decode(sorted.bytes, sorted.recordStart));
        assertEquals(found.get(found.size() - 1).contains(null), sorted.hasNull);
      }
    }
    assertEquals(rows.size(), found.size());
    for (int i = 0; i < rows.size(); i++) {
      assertEquals(rows.get(i), found.get(i), "entry " + i);
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, Integer.MAX_VALUE, Long.MAX_VALUE / 2})
  void rowidsAreKeptHoweverFarApart(long step) throws IOException {
    RecordColumn values = new RecordColumn();
    RecordColumn numbers = new RecordColumn();
    long[] rowids = {-step, -step + 1, 0, step, 2 * step};
    values.reset(rowids.length);
    numbers.reset(rowids.length);
    for (int i = 0; i < rowids.length; i++) {
      values.setInteger(i, -i / 2);
      numbers.setInteger(i, rowids[i]);
    }
    IndexEntries entries = new IndexEntries(List.of(values), numbers, true);
    entries.add(rowids.length);
    EntrySorter sorter = new EntrySorter(new ScratchFiles(() -> folder), new SortMemory(), 1 << 20);
    sorter.add(entries);
    List<List<@Nullable Object>> found = new ArrayList<>();
    SortedEntries sorted = sorter.sorted();
    while (sorted.next()) {
      found.add(decode(sorted.bytes, sorted.recordStart));
    }
    assertEquals(
        List.of(
            List.of(-2L, 2 * step),
            List.of(-1L, 0L),
            List.of(-1L, step),
            List.of(0L, -step),
            List.of(0L, -step + 1)),
        found);
  }

  /** As many runs as make two tiers of merges. */
  @ParameterizedTest
  @ValueSource(longs = {3, 1L << 31, Long.MAX_VALUE})
  void integersAloneAreMergedFromRunsOnDisk(long bound) throws IOException {
    SplittableRandom random = new SplittableRandom(bound);
    RecordColumn values = new RecordColumn();
    RecordColumn numbers = new RecordColumn();
    IndexEntries entries = new IndexEntries(List.of(values), numbers, true);
    EntrySorter sorter = new EntrySorter(new ScratchFiles(() -> folder), new SortMemory(), 100);
    List<List<Long>> expected = new ArrayList<>();
    for (int chunk = 0; chunk < 80; chunk++) {
      values.reset(50);
      numbers.reset(50);
      for (int row = 0; row < 50; row++) {
        long value = random.nextLong(-bound, bound);
        long number = 50L * chunk + row;
        values.setInteger(row, value);
        numbers.setInteger(row, number);
        expected.add(List.of(value, number));
      }
      entries.add(50);
      sorter.add(entries);
    }
    expected.sort(Comparator.comparing(entry -> entry.get(0)));
    List<List<@Nullable Object>> found = new ArrayList<>();
    try (SortedEntries sorted = sorter.sorted()) {
      while (sorted.next()) {
        found.add(decode(sorted.bytes, sorted.recordStart));
      }
    }
    assertEquals(expected, found);
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void keysWithALongCommonBeginningAreSortedToo() throws IOException {
    RecordColumn column = new RecordColumn();
    RecordColumn rowids = new RecordColumn();
    List<@Nullable Object> values = new ArrayList<>();
    List<@Nullable Object> numbers = new ArrayList<>();
    for (long i = 0; i < 500; i++) {
      values.add("x".repeat(20_000) + (i * 37 % 10));
      numbers.add(i);
    }
    fill(column, values);
    fill(rowids, numbers);
    IndexEntries entries = new IndexEntries(List.of(column), rowids, false);
    entries.add(500);
    EntrySorter sorter = new EntrySorter(new ScratchFiles(() -> folder), new SortMemory(), 1 << 30);
    sorter.add(entries);
    String last = "";
    int count = 0;
    try (SortedEntries sorted = sorter.sorted()) {
      while (sorted.next()) {
        String key = (String) decode(sorted.bytes, sorted.recordStart).get(0);
        assertTrue(last.compareTo(key) <= 0);
        last = key;
        count++;
      }
    }
    assertEquals(500, count);
  }
}
