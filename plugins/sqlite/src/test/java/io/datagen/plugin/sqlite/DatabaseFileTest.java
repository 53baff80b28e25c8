package io.datagen.plugin.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.CellValues;
import io.datagen.api.format.DirectoryTarget;
import io.datagen.api.format.SampleTable;
import io.datagen.api.format.Slice;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ForeignKey;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole files, judged by the real SQLite. */
final class DatabaseFileTest {
  private static final ValueType INTEGER = new ValueType.IntegerType();
  private static final ValueType STRING = new ValueType.StringType();

  @TempDir Path folder = Path.of("");

  private Path write(List<SampleTable> tables, String... options) throws IOException {
    Path file = Files.createTempDirectory(folder, "db").resolve("data.db");
    Map<String, String> set = options.length == 0 ? Map.of() : Map.of(options[0], options[1]);
    new WrittenDatabase(set, 2, 1000, 64 << 20).write(tables, file);
    return file;
  }

  private static SampleTable keyed(SampleTable table, List<String> key, List<String> unique) {
    TableSchema plain = table.schema();
    List<List<String>> uniques = unique.isEmpty() ? List.of() : List.of(unique);
    return table.withSchema(
        new TableSchema(
            plain.name(),
            plain.columns(),
            plain.rows(),
            key,
            uniques,
            List.of(),
            List.of(),
            List.of(),
            null));
  }

  private static SampleTable numbers(String name, int rows) {
    ColumnSchema id = new ColumnSchema("id", INTEGER, false, false, true, null, null);
    List<@Nullable Object> other = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      other.add((long) i % 17);
    }
    return keyed(
        new SampleTable(
            TableSchema.of(name, List.of(id, ColumnSchema.of("other", INTEGER, true)), rows),
            List.of(SampleTable.numbers(rows), other)),
        List.of("id"),
        List.of());
  }

  static Stream<Integer> pageSizes() {
    return IntStream.rangeClosed(9, 16).mapToObj(bits -> 1 << bits);
  }

  /** Around each length at which a record starts to overflow, or takes one more page. */
  @ParameterizedTest
  @MethodSource("pageSizes")
  void textsOfAnyLengthOverflowAsTheyShould(int pageSize) throws Exception {
    List<@Nullable Object> texts = new ArrayList<>();
    int step = Math.max(1, pageSize / 400);
    for (int length = 0; length < pageSize * 2 + 200; length += step) {
      texts.add("é".repeat(length / 2) + "x".repeat(length % 2));
    }
    for (int pages = 1; pages < (pageSize > 4096 ? 3 : 12); pages++) {
      for (int off = -45; off < 10; off++) {
        texts.add("y".repeat(pages * (pageSize - 4) + off));
      }
    }
    SampleTable table = SampleTable.ofColumn("t", STRING, false, texts);
    TableSchema schema = table.schema();
    table =
        table.withSchema(
            new TableSchema(
                "t",
                schema.columns(),
                schema.rows(),
                List.of(),
                List.of(),
                List.of(new TableSchema.Index(null, List.of("value"), false)),
                List.of(),
                List.of(),
                null));
    Path file = write(List.of(table), "page_size", String.valueOf(pageSize));
    assertEquals("ok", Sqlite3.run(file, "PRAGMA integrity_check"));
    long bytes = texts.stream().mapToLong(t -> ((String) t).getBytes(UTF_8).length).sum();
    assertEquals(
        texts.size() + "|" + bytes,
        Sqlite3.run(file, "SELECT count(*), sum(length(CAST(value AS BLOB))) FROM t"));
    assertEquals(
        texts.size() + "|" + bytes,
        Sqlite3.run(
            file,
            "SELECT count(*), sum(length(CAST(value AS BLOB))) FROM t INDEXED BY idx_t_value"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 20, 60, 500, 3000})
  void anyNumberOfTablesFitsTheSchema(int count) throws Exception {
    List<SampleTable> tables = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tables.add(numbers("a table with a long name, number " + i, 1));
    }
    Path file = write(tables, "page_size", "512");
    assertEquals("ok", Sqlite3.run(file, "PRAGMA integrity_check"));
    assertEquals(
        String.valueOf(count),
        Sqlite3.run(file, "SELECT count(*) FROM sqlite_schema WHERE type = 'table'"));
    assertEquals("ok", Sqlite3.run(file, "CREATE TABLE one_more (a); PRAGMA integrity_check"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 30, 60, 100, 150, 2000})
  void aLongCreateTableFitsTheSchema(int columns) throws Exception {
    List<ColumnSchema> schema = new ArrayList<>();
    List<List<@Nullable Object>> cells = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      schema.add(ColumnSchema.of("a column with quite a long name " + i, INTEGER, false));
      cells.add(List.of(1L));
    }
    Path file = write(List.of(new SampleTable(TableSchema.of("wide", schema, 1), cells)));
    assertEquals("ok", Sqlite3.run(file, "PRAGMA integrity_check"));
    assertEquals("1", Sqlite3.run(file, "SELECT count(*) FROM wide"));
    assertEquals(
        "ok",
        Sqlite3.run(
            file,
            "CREATE TABLE b (a); INSERT INTO wide SELECT * FROM wide; PRAGMA integrity_check"));
  }

  @Test
  void itLivesOnInSqlite() throws Exception {
    SampleTable table = numbers("t", 20_000);
    Path file = write(List.of(table));
    String before = Sqlite3.run(file, ".dump");
    assertEquals("", Sqlite3.run(file, "VACUUM"));
    assertEquals(before, Sqlite3.run(file, ".dump"));
    assertEquals(
        "ok",
        Sqlite3.run(
            file,
            "INSERT INTO t VALUES (NULL, 5), (-7, 6); DELETE FROM t WHERE id % 3 = 0;"
                + " UPDATE t SET other = id; PRAGMA integrity_check"));
    assertEquals("20000", Sqlite3.run(file, "SELECT max(id) FROM t"));
    assertEquals("wal", Sqlite3.run(file, "PRAGMA journal_mode = WAL"));
  }

  @Test
  void itIsTheFileOfOneWriter() throws Exception {
    SampleTable table = numbers("t", 30_000);
    Path one = folder.resolve("one.db");
    Path many = folder.resolve("many.db");
    new WrittenDatabase(Map.of(), 1, 1000, 64 << 20).write(List.of(table), one);
    new WrittenDatabase(Map.of(), 5, 1000, 30_000).write(List.of(table), many);
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(many));
  }

  @Test
  void theHeaderSaysWhatItShould() throws Exception {
    Path file = write(List.of(numbers("t", 5000)));
    assertEquals("0", Sqlite3.run(file, "PRAGMA application_id"));
    assertEquals("0", Sqlite3.run(file, "PRAGMA user_version"));
    assertEquals("UTF-8", Sqlite3.run(file, "PRAGMA encoding"));
    assertEquals("0", Sqlite3.run(file, "PRAGMA freelist_count"));
    assertEquals("delete", Sqlite3.run(file, "PRAGMA journal_mode"));
    assertEquals(String.valueOf(Files.size(file) / 4096), Sqlite3.run(file, "PRAGMA page_count"));
    try (Stream<Path> files = Files.list(file.resolveSibling("."))) {
      assertEquals(List.of("data.db"), files.map(f -> f.getFileName().toString()).toList());
    }
  }

  @Test
  void indexesServeQueries() throws Exception {
    SampleTable parent = numbers("parent", 100);
    SampleTable child = numbers("child", 1000);
    TableSchema plain = child.schema();
    child =
        child.withSchema(
            new TableSchema(
                "child",
                plain.columns(),
                plain.rows(),
                List.of("id"),
                List.of(),
                List.of(),
                List.of(new ForeignKey(List.of("other"), "parent", List.of("id"))),
                List.of(),
                null));
    Path file = write(List.of(parent, child));
    String plan = Sqlite3.run(file, "EXPLAIN QUERY PLAN SELECT * FROM child WHERE other = 3");
    assertTrue(plan.contains("idx_child_other"), plan);
    assertNotEquals("", Sqlite3.run(file, "PRAGMA foreign_key_check"));
    Path without = write(List.of(parent, child), "foreign_key_indexes", "false");
    assertEquals("", Sqlite3.run(without, "SELECT name FROM sqlite_schema WHERE type = 'index'"));
  }

  @Test
  void equalKeysOfAUniqueIndexAreAnErrorThatNamesThem() {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      values.add(i % 10 == 0 ? null : "value " + (i == 4321 ? 17 : i));
    }
    SampleTable table =
        keyed(SampleTable.ofColumn("things", STRING, true, values), List.of(), List.of("value"));
    IOException thrown = assertThrows(IOException.class, () -> write(List.of(table)));
    assertEquals(
        "table things: (value) is not unique: ('value 17') comes twice", thrown.getMessage());
  }

  @Test
  void equalPrimaryKeysAreAnErrorThatNamesThem() {
    List<@Nullable Object> values = new ArrayList<>(List.of(1L, 3L, 2L, 3L));
    SampleTable table =
        keyed(SampleTable.ofColumn("things", INTEGER, false, values), List.of("value"), List.of());
    IOException thrown = assertThrows(IOException.class, () -> write(List.of(table)));
    assertEquals("table things: (value) is not unique: (3) comes twice", thrown.getMessage());
  }

  @Test
  void aKeyThatDoesNotAscendIsAnError() {
    ColumnSchema id = new ColumnSchema("id", INTEGER, false, false, true, null, null);
    SampleTable table =
        keyed(
            new SampleTable(TableSchema.of("t", List.of(id), 3), List.of(List.of(1L, 7L, 5L))),
            List.of("id"),
            List.of());
    IOException thrown = assertThrows(IOException.class, () -> write(List.of(table)));
    assertEquals(
        "table t: id should ascend with the rows, but 5 comes after 7", thrown.getMessage());
  }

  @Test
  void aTokenInAStrictColumnIsAnError() {
    SampleTable table =
        SampleTable.ofColumn("t", INTEGER, true, List.of(1L, new CellValues.Token("n/a")));
    IOException thrown =
        assertThrows(IOException.class, () -> write(List.of(table), "strict", "true"));
    assertEquals(
        "table t, row 1: 'n/a' can't stand in the STRICT column value;"
            + " give it sql_type TEXT or ANY, or set strict to false",
        thrown.getMessage());
  }

  @Test
  void anAbandonedFileIsNoDatabase() throws Exception {
    Path file = folder.resolve("abandoned.db");
    SampleTable table = numbers("t", 50_000);
    try (SqliteWriter writer =
        SqliteWriter.create(
            WrittenDatabase.design(List.of(table), Map.of()),
            new DirectoryTarget(file, false, folder.resolve("scratch")),
            1 << 20)) {
      var rows = writer.openTable(table.schema(), Slice.whole(50_000));
      var encoder = rows.newEncoder();
      encoder.encode(table.batch(0, 4096, 0, false));
      encoder.flush();
    }
    assertFalse(Sqlite3.run(file, "SELECT count(*) FROM t").equals("4096"));
    assertThrows(IOException.class, () -> Database.open(file));
  }
}
