package io.datagen.plugin.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.CellValues;
import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.FormatCheck;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.SampleTable;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.ForeignKey;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vectors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading what others, or SQLite itself, made of a database. */
final class SqliteReaderTest {
  private static final ValueType INTEGER = new ValueType.IntegerType();

  @TempDir Path folder = Path.of("");

  private Path database(String sql) throws Exception {
    Path file = folder.resolve("some ?x=1&y#%41.db");
    assertEquals("", Sqlite3.run(file, sql));
    return file;
  }

  private static DatasetReader open(Path file, TableSchema... tables) throws IOException {
    SqliteFormat format = new SqliteFormat();
    return format.openReader(
        new DatasetSchema("d", List.of(tables)), FormatSettings.defaults(format.options()), file);
  }

  private static TableSchema table(ColumnSchema... columns) {
    return TableSchema.of("t", List.of(columns), 1);
  }

  private static ColumnSchema column(String name, ValueType type) {
    return ColumnSchema.of(name, type, true);
  }

  /** Reads one column of the table t. */
  private static List<@Nullable Object> cells(Path file, ValueType type) throws IOException {
    TableSchema table = table(column("v", type));
    List<@Nullable Object> cells = new ArrayList<>();
    try (DatasetReader reader = open(file, table);
        TableReader rows = reader.openTable(table, Slice.whole(1))) {
      Batch batch = Vectors.batch(table);
      while (rows.read(batch, problem -> {})) {
        for (int row = 0; row < batch.size(); row++) {
          cells.add(CellValues.get(batch.column(0), type, row));
        }
      }
    }
    return cells;
  }

  private static CellValues.Token token(String text) {
    return new CellValues.Token(text);
  }

  @Test
  void cellsOfAnotherStorageClassAreTokens() throws Exception {
    Path file =
        database(
            "CREATE TABLE t (v INTEGER);"
                + " INSERT INTO t VALUES (7), ('abc'), (1.5), (x'00ff'), (NULL), (''), (1e300)");
    List<@Nullable Object> expected = new ArrayList<>();
    expected.add(7L);
    expected.add(token("abc"));
    expected.add(token("1.5"));
    expected.add(token("x'00ff'"));
    expected.add(null);
    expected.add(token(""));
    expected.add(token("1e+300"));
    assertEquals(expected, cells(file, INTEGER));
  }

  @Test
  void realsThatAreNoSuchDecimalAreTokens() throws Exception {
    Path file =
        database("CREATE TABLE t (v REAL); INSERT INTO t VALUES (12.5), (12.505), (-3), (0.07)");
    assertEquals(
        List.of(1250L, token("12.505"), -300L, 7L), cells(file, new ValueType.DecimalType(9, 2)));
  }

  @Test
  void textsOfAnotherFormAreTokens() throws Exception {
    Path file =
        database(
            "CREATE TABLE t (v TEXT);"
                + " INSERT INTO t VALUES ('2024-03-09'), ('2024-13-09'), ('yesterday')");
    assertEquals(
        List.of(19_791L, token("2024-13-09"), token("yesterday")),
        cells(file, new ValueType.DateType()));
    assertEquals(
        List.of(token("2024-03-09"), token("2024-13-09"), token("yesterday")),
        cells(file, new ValueType.UuidType()));
  }

  @Test
  void booleansAreZeroAndOne() throws Exception {
    Path file = database("CREATE TABLE t (v BOOLEAN); INSERT INTO t VALUES (0), (1), (2)");
    assertEquals(List.of(0L, 1L, token("2")), cells(file, new ValueType.BooleanType()));
  }

  @Test
  void badUtf8IsAToken() throws Exception {
    Path file =
        database(
            "CREATE TABLE t (v TEXT); INSERT INTO t VALUES (CAST(x'61ff62' AS TEXT)), (char(233))");
    List<@Nullable Object> cells = cells(file, new ValueType.StringType());
    assertTrue(cells.get(0) instanceof CellValues.Token, String.valueOf(cells));
    assertEquals("é", cells.get(1));
  }

  @Test
  void missingRowsAreNamed() throws Exception {
    Path file =
        database(
            "CREATE TABLE t (v INTEGER); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1"
                + " FROM n WHERE i < 9000) INSERT INTO t SELECT i FROM n;"
                + " DELETE FROM t WHERE rowid IN (18, 5000, 5001, 5002)");
    TableSchema table = table(column("v", INTEGER));
    List<TableReader.ReadProblem> problems = new ArrayList<>();
    try (DatasetReader reader = open(file, table);
        TableReader rows = reader.openTable(table, Slice.whole(9000))) {
      Batch batch = Vectors.batch(table);
      while (rows.read(batch, problems::add)) {}
      assertFalse(rows.read(batch, problems::add));
    }
    assertEquals(
        List.of(
            new TableReader.ReadProblem(17, "row 17 is missing: rowid 18 is not there"),
            new TableReader.ReadProblem(
                4999, "rows 4999 to 5001 are missing: rowids 5000 to 5002 are not there")),
        problems);
  }

  @Test
  void rowsComeInRowidOrderWhateverTheColumnsAreCalled() throws Exception {
    Path file =
        database("CREATE TABLE t (rowid, OID, v INT); INSERT INTO t VALUES (9, 9, 1), (1, 1, 2)");
    assertEquals(List.of(1L, 2L), cells(file, INTEGER));
    Files.delete(file);
    database("CREATE TABLE t (v INTEGER PRIMARY KEY) WITHOUT ROWID; INSERT INTO t VALUES (5), (3)");
    assertEquals(List.of(3L, 5L), cells(file, INTEGER));
  }

  @Test
  void columnsAreFoundWhateverTheirCase() throws Exception {
    Path file = database("CREATE TABLE T (V VARCHAR(9) NOT NULL); INSERT INTO t VALUES ('x')");
    TableSchema table = table(column("v", new ValueType.StringType()));
    try (DatasetReader reader = open(file, table);
        TableReader rows = reader.openTable(table, Slice.whole(1))) {
      assertEquals(List.of("T"), reader.tables());
      assertEquals(List.of(new TableReader.FileColumn("V", "VARCHAR(9)")), rows.columns());
    }
    assertEquals(List.of("x"), cells(file, new ValueType.StringType()));
  }

  @Test
  void longTextsMakeShortBatches() throws Exception {
    Path file =
        database(
            "CREATE TABLE t (v TEXT); INSERT INTO t"
                + " SELECT hex(zeroblob(1000000)) || value FROM generate_series(1, 30)");
    List<@Nullable Object> cells = cells(file, new ValueType.StringType());
    assertEquals(30, cells.size());
    assertTrue(String.valueOf(cells.get(29)).endsWith("0030"));
  }

  @Test
  void whatIsNoDatabaseIsRefusedWithASentence() throws Exception {
    Path text =
        Files.writeString(folder.resolve("text.db"), "hello, this is no database".repeat(50));
    assertRefused(text, "is not a SQLite database");
    assertRefused(Files.createFile(folder.resolve("empty.db")), "is empty");
    assertRefused(Files.createDirectory(folder.resolve("dir.db")), "is a directory");
    assertRefused(folder.resolve("missing.db"), "there is no such file");
  }

  private static void assertRefused(Path file, String why) {
    IOException thrown = assertThrows(IOException.class, () -> open(file));
    String message = String.valueOf(thrown.getMessage());
    assertTrue(message.startsWith(file.toString()) && message.contains(why), message);
  }

  private static TableSchema child() {
    return new TableSchema(
        "child",
        List.of(
            new ColumnSchema("id", INTEGER, false, false, true, null, null),
            ColumnSchema.of("parent", INTEGER, true)),
        100,
        List.of("id"),
        List.of(),
        List.of(),
        List.of(new ForeignKey(List.of("parent"), "child", List.of("id"))),
        List.of(),
        null);
  }

  private Path childFile() throws IOException {
    Path file = folder.resolve("child.db");
    List<@Nullable Object> parents = new ArrayList<>();
    for (long i = 1; i <= 100; i++) {
      parents.add(i / 2 == 0 ? null : (Object) (i / 2));
    }
    new WrittenDatabase(Map.of(), 1, 100, 1 << 20)
        .write(List.of(new SampleTable(child(), List.of(SampleTable.numbers(100), parents))), file);
    return file;
  }

  private static Map<String, FormatCheck> checks(Path file) throws IOException {
    try (DatasetReader reader = open(file, child())) {
      Map<String, FormatCheck> checks = new TreeMap<>();
      reader.checks().forEach(check -> checks.put(check.name(), check));
      return checks;
    }
  }

  private static FormatCheck check(Path file, String name) throws IOException {
    FormatCheck check = checks(file).get(name);
    assertTrue(check != null, name);
    return Objects.requireNonNull(check);
  }

  @Test
  void ourOwnFilePassesItsChecks() throws Exception {
    checks(childFile()).values().forEach(check -> assertTrue(check.ok(), check.toString()));
  }

  @Test
  void danglingKeysAreCountedAndNamed() throws Exception {
    Path file = childFile();
    Sqlite3.run(file, "UPDATE child SET parent = 1000 WHERE id > 70");
    FormatCheck check = check(file, "foreign_key_check");
    assertFalse(check.ok());
    assertEquals("30 foreign keys have no row.", check.detail());
    assertEquals(20, check.examples().size());
    assertEquals("table child, rowid 71: its (parent) is not in child", check.examples().get(0));
  }

  /** The index has the row's old key still, so that it knows of no dangling one. */
  @Test
  void aKeyThatADamagedIndexHidesIsFound() throws Exception {
    Path file = childFile();
    Sqlite3.run(
        file,
        "PRAGMA writable_schema = ON;"
            + " UPDATE sqlite_schema SET sql = 'CREATE INDEX idx_child_parent ON child (id)'"
            + " WHERE name = 'idx_child_parent'");
    Sqlite3.run(file, "UPDATE child SET parent = 1000 WHERE id = 71");
    Sqlite3.run(
        file,
        "PRAGMA writable_schema = ON;"
            + " UPDATE sqlite_schema SET sql = 'CREATE INDEX idx_child_parent ON child (parent)'"
            + " WHERE name = 'idx_child_parent'");
    Map<String, FormatCheck> checks = checks(file);
    assertFalse(Objects.requireNonNull(checks.get("integrity_check")).ok());
    assertFalse(Objects.requireNonNull(checks.get("foreign_key_check")).ok());
  }

  @Test
  void missingDeclarationsAreNamed() throws Exception {
    Path file = folder.resolve("bare.db");
    Sqlite3.run(file, "CREATE TABLE child (id INT, parent TEXT)");
    assertEquals(
        List.of(
            "table child: column id is declared INT, not INTEGER",
            "table child: column id is not declared NOT NULL",
            "table child: column parent is declared TEXT, not INTEGER",
            "table child: PRIMARY KEY is [], not [id]",
            "table child: the index on (parent) is not there",
            "table child: FOREIGN KEY [parent] to child is not there"),
        check(file, "schema").examples());
    Sqlite3.run(file, "DROP TABLE child; CREATE TABLE other (id)");
    assertEquals(List.of("table child is not there"), check(file, "schema").examples());
  }

  @Test
  void aDamagedPageFailsTheIntegrityCheck() throws Exception {
    Path file = childFile();
    byte[] bytes = Files.readAllBytes(file);
    String sql = new String(bytes, StandardCharsets.ISO_8859_1);
    assertTrue(sql.contains("CREATE INDEX"));
    // The cell count of the index's only page.
    bytes[2 * 4096 + 4] = 7;
    Files.write(file, bytes);
    assertFalse(check(file, "integrity_check").ok());
  }
}
