package io.datagen.plugin.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.plugin.sqlite.file.DatabaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes from the pages is what a query gives. */
final class PageRowsTest {
  private static final ValueType INTEGER = new ValueType.IntegerType();
  private static final ValueType STRING = new ValueType.StringType();

  @TempDir Path folder = Path.of("");

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void randomTablesReadAsThroughAQuery(long seed) throws Exception {
    Path file = folder.resolve("random.db");
    assertSame(file, RandomDatabase.write(seed, file));
  }

  /** Reads the only table both ways. */
  private static ReadRows assertSame(Path file, DatasetSchema dataset) throws IOException {
    TableDesign design =
        DatabaseDesign.of(dataset, new SqliteOptions(4096, false, true, false, "")).tables().get(0);
    try (Database database = Database.open(file);
        DatabaseFile pages = DatabaseFile.open(file)) {
      ReadRows queried =
          read(database, design, (table, columns) -> StatementRows.of(database, table, columns));
      ReadRows paged =
          read(
              database,
              design,
              (table, columns) -> PageRows.of(database, pages, table, columns).orElseThrow());
      assertEquals(queried.rows().size(), paged.rows().size());
      for (int row = 0; row < queried.rows().size(); row++) {
        int number = row;
        assertEquals(queried.rows().get(row), paged.rows().get(row), () -> "row " + number);
      }
      assertEquals(queried.problems(), paged.problems());
      return paged;
    }
  }

  private static ReadRows read(Database database, TableDesign design, RowSource.Opening rows)
      throws IOException {
    try (TableReader reader = SqliteTableReader.open(database, design, Slice.whole(1), rows)) {
      return ReadRows.of(reader, design.schema());
    }
  }

  private static DatasetSchema dataset(ColumnSchema... columns) {
    return new DatasetSchema("d", List.of(TableSchema.of("t", List.of(columns), 1)));
  }

  private static ColumnSchema column(String name, ValueType type) {
    return ColumnSchema.of(name, type, true);
  }

  private Path database(String... sql) throws Exception {
    Path file = folder.resolve("data.db");
    Sqlite3.run(file, sql);
    return file;
  }

  @Test
  void anEmptyTableHasNoRows() throws Exception {
    Path file = database("CREATE TABLE t (v)");
    assertTrue(assertSame(file, dataset(column("v", INTEGER))).rows().isEmpty());
  }

  @Test
  void rowsOlderThanAColumnHaveItsDefault() throws Exception {
    Path file =
        database(
            "CREATE TABLE t (a INT); INSERT INTO t VALUES (1), (2);"
                + " ALTER TABLE t ADD COLUMN b REAL DEFAULT 5; INSERT INTO t VALUES (3, 6);"
                + " ALTER TABLE t ADD COLUMN c TEXT DEFAULT 'old'; INSERT INTO t VALUES (4, 7, 'x');"
                + " ALTER TABLE t ADD COLUMN d");
    ReadRows rows =
        assertSame(
            file,
            dataset(
                column("c", STRING),
                column("b", new ValueType.FloatType(1)),
                column("d", STRING),
                column("a", INTEGER)));
    assertEquals(
        "[[old, 5.0, null, 1], [old, 5.0, null, 2], [old, 6.0, null, 3], [x, 7.0, null, 4]]",
        rows.rows().toString());
  }

  @Test
  void reservedBytesAtAPagesEndAreNoData() throws Exception {
    Path file =
        database(
            "PRAGMA page_size = 512; CREATE TABLE t (v); INSERT INTO t VALUES (0)",
            ".filectrl reserve_bytes 32",
            "VACUUM",
            "INSERT INTO t SELECT printf('%.*c', value % 2000, 'x') FROM generate_series(1, 3000)");
    try (DatabaseFile pages = DatabaseFile.open(file)) {
      assertEquals(480, pages.header().layout().usable());
    }
    assertEquals(3001, assertSame(file, dataset(column("v", STRING))).rows().size());
  }

  @Test
  void notANumberReadsAsNull() throws Exception {
    Path file = database("CREATE TABLE t (v); INSERT INTO t VALUES (1.5), (2.5)");
    byte[] bytes = Files.readAllBytes(file);
    // The first row is the last of the page, and the page the last of the file.
    assertEquals(0x3f, bytes[bytes.length - 8]);
    bytes[bytes.length - 8] = 0x7f;
    Files.write(file, bytes);
    ReadRows rows = assertSame(file, dataset(column("v", new ValueType.FloatType(1))));
    assertEquals(null, rows.rows().get(0).get(0));
  }

  @Test
  void columnsThatDifferOnlyInCaseAreOne() throws Exception {
    Path file = database("CREATE TABLE t (v, w); INSERT INTO t VALUES (1, 2), (3, 4)");
    ReadRows rows =
        assertSame(file, dataset(column("V", INTEGER), column("w", INTEGER), column("v", INTEGER)));
    assertEquals("[[1, 2, 1], [3, 4, 3]]", rows.rows().toString());
  }

  static Stream<Arguments> onlyForSqlite() {
    String rows = "INSERT INTO t (v) VALUES (char(233)), ('x'), (NULL)";
    return Stream.of(
        arguments("text in UTF-16", "PRAGMA encoding = 'UTF-16le'; CREATE TABLE t (v); " + rows),
        arguments("a write-ahead log", "PRAGMA journal_mode = WAL; CREATE TABLE t (v); " + rows),
        arguments(
            "no rowid",
            "CREATE TABLE T (k INTEGER PRIMARY KEY, v) WITHOUT ROWID;"
                + " INSERT INTO t VALUES (1, char(233)), (2, 'x'), (3, NULL)"),
        arguments(
            "a generated column",
            "CREATE TABLE t (g AS (v || v) STORED, v, h AS (v || v)); " + rows),
        arguments("a virtual table", "CREATE VIRTUAL TABLE t USING fts5 (v); " + rows),
        arguments(
            "no name for the rowid", "CREATE TABLE t (v, rowid, oid INT, _rowid_ TEXT); " + rows));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("onlyForSqlite")
  void whatIsNotOnPlainPagesIsQueried(String what, String sql) throws Exception {
    Path file = database(sql);
    DatasetSchema dataset = dataset(column("v", STRING));
    try (DatabaseFile pages = DatabaseFile.open(file);
        Database database = Database.open(file)) {
      FileTable table = FileTable.of(database, "t");
      assertTrue(PageRows.of(database, pages, table, List.of("v")).isEmpty(), what);
    }
    assertEquals("[[é], [x], [null]]", read(file, dataset).rows().toString());
  }

  private static ReadRows read(Path file, DatasetSchema dataset) throws IOException {
    SqliteFormat format = new SqliteFormat();
    FormatSettings settings = FormatSettings.defaults(format.options());
    TableSchema table = dataset.tables().get(0);
    try (DatasetReader reader = format.openReader(dataset, settings, file);
        TableReader rows = reader.openTable(table, Slice.whole(1))) {
      return ReadRows.of(rows, table);
    }
  }

  @Test
  void nobodyWritesWhileATableIsRead() throws Exception {
    Path file = database("CREATE TABLE t (v); INSERT INTO t VALUES (1)");
    DatasetSchema dataset = dataset(column("v", INTEGER));
    SqliteFormat format = new SqliteFormat();
    FormatSettings settings = FormatSettings.defaults(format.options());
    try (DatasetReader reader = format.openReader(dataset, settings, file)) {
      for (int time = 0; time < 2; time++) {
        try (TableReader rows = reader.openTable(dataset.tables().get(0), Slice.whole(1))) {
          String answer = Sqlite3.run(file, "INSERT INTO t VALUES (2)");
          assertTrue(answer.contains("database is locked"), answer);
          assertEquals(1 + time, ReadRows.of(rows, dataset.tables().get(0)).rows().size());
        }
        assertEquals("", Sqlite3.run(file, "INSERT INTO t VALUES (2)"));
      }
    }
  }

  /** The file holds half of a transaction then, and the journal what undoes it. */
  @Test
  void aTransactionThatWasBrokenOffIsNotRead() throws Exception {
    Path file =
        database(
            "PRAGMA page_size = 512; CREATE TABLE t (v);"
                + " INSERT INTO t SELECT value FROM generate_series(1, 20000)");
    Path copy = folder.resolve("copy.db");
    Sqlite3.run(
        file,
        "PRAGMA cache_size = 5; BEGIN; UPDATE t SET v = -v",
        ".system cp " + file + " " + copy + "; cp " + file + "-journal " + copy + "-journal",
        "ROLLBACK");
    DatasetSchema dataset = dataset(column("v", INTEGER));
    assertHotJournal(() -> read(copy, dataset));
    SqliteFormat format = new SqliteFormat();
    FormatSettings settings = FormatSettings.defaults(format.options());
    try (DatasetReader reader = format.openReader(dataset, settings, file)) {
      Files.write(file, Files.readAllBytes(copy));
      Files.copy(Path.of(copy + "-journal"), Path.of(file + "-journal"));
      assertHotJournal(() -> reader.openTable(dataset.tables().get(0), Slice.whole(1)));
    }
  }

  private static void assertHotJournal(Executable reading) {
    IOException thrown = assertThrows(IOException.class, reading);
    assertTrue(String.valueOf(thrown.getMessage()).contains("Hot journal"), thrown::toString);
  }

  @Test
  void aWriterThatMindsNoLockIsNoticed() throws Exception {
    Path file = database("CREATE TABLE t (v); INSERT INTO t VALUES (1)");
    DatasetSchema dataset = dataset(column("v", INTEGER));
    SqliteFormat format = new SqliteFormat();
    FormatSettings settings = FormatSettings.defaults(format.options());
    try (DatasetReader reader = format.openReader(dataset, settings, file);
        TableReader rows = reader.openTable(dataset.tables().get(0), Slice.whole(1))) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[27]++;
      Files.write(file, bytes);
      IOException thrown =
          assertThrows(IOException.class, () -> ReadRows.of(rows, dataset.tables().get(0)));
      assertTrue(String.valueOf(thrown.getMessage()).contains("was written to"));
    }
  }
}
