package io.datagen.plugin.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.FormatCheck;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.plugin.sqlite.file.DatabaseFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Indexes that have what their tables have, and such as don't. */
final class IndexContentsTest {
  private static final int PAGE = 4096;
  private static final String SERIES =
      "(WITH RECURSIVE s(v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM s WHERE v < 3000)"
          + " SELECT v FROM s)";
  private static final String TABLE =
      "CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b TEXT);"
          + " INSERT INTO t SELECT v, (v * 7919) % 3001, 'text ' || (v * 31 % 97) FROM "
          + SERIES
          + "; CREATE INDEX ix ON t (a);";

  @TempDir Path folder = Path.of("");

  private Path database(String sql) throws Exception {
    Path file = folder.resolve("indexes.db");
    assertEquals("", Sqlite3.run(file, sql));
    return file;
  }

  private static boolean agree(Path file) throws Exception {
    try (DatabaseFile pages = DatabaseFile.open(file);
        Database database = Database.open(file)) {
      return new IndexContents(database, pages).agree();
    }
  }

  private static FormatCheck integrity(Path file) throws Exception {
    SqliteFormat format = new SqliteFormat();
    try (DatasetReader reader =
        format.openReader(
            new DatasetSchema("d", List.of()), FormatSettings.defaults(format.options()), file)) {
      return reader.checks().get(0);
    }
  }

  /** What only a comparison finds: pages that are sound each by itself. */
  private static void assertFound(Path file) throws Exception {
    assertEquals("ok", Sqlite3.run(file, "PRAGMA quick_check"));
    assertNotEquals("ok", Sqlite3.run(file, "PRAGMA integrity_check"));
    assertFalse(agree(file));
    FormatCheck check = integrity(file);
    assertEquals("integrity_check", check.name());
    assertFalse(check.ok());
    assertFalse(check.examples().isEmpty());
  }

  /** Changes a table while SQLite takes its index for one of another column. */
  private static void behindTheIndex(Path file, String sql) throws Exception {
    Sqlite3.run(
        file,
        "PRAGMA writable_schema = ON; CREATE TABLE aside AS SELECT * FROM sqlite_schema"
            + " WHERE name = 'ix'; DELETE FROM sqlite_schema WHERE name = 'ix'");
    Sqlite3.run(file, sql);
    Sqlite3.run(
        file,
        "PRAGMA writable_schema = ON;"
            + " INSERT INTO sqlite_schema SELECT * FROM aside; DROP TABLE aside");
  }

  static LongStream seeds() {
    return LongStream.range(0, 30);
  }

  /** Values of all storage classes, in tables that lived. */
  @ParameterizedTest
  @MethodSource("seeds")
  void soundIndexesAgree(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    String[] types = {"INTEGER", "TEXT", "REAL", "NUMERIC", "BLOB", "VARCHAR(9)"};
    StringBuilder sql = new StringBuilder();
    sql.append("PRAGMA page_size = " + (512 << random.nextInt(5)) + ";");
    sql.append("CREATE TABLE t (a " + types[random.nextInt(6)] + ", b " + types[random.nextInt(6)]);
    sql.append(random.nextBoolean() ? ", id INTEGER PRIMARY KEY);" : ", id INTEGER);");
    sql.append("CREATE INDEX one ON t (b); CREATE INDEX two ON t (b, a, id);");
    sql.append("CREATE UNIQUE INDEX three ON t (id, a); CREATE INDEX four ON t (a, a);");
    sql.append("INSERT INTO t SELECT " + value(random) + ", " + value(random) + ", v FROM ");
    sql.append(SERIES + ";");
    sql.append("INSERT INTO t VALUES (NULL, 0.0, NULL), (NULL, -0.0, NULL), (1e300, x'00', NULL),");
    sql.append(" (9007199254740993, 9007199254740992.0, NULL), ('', -9223372036854775808, NULL),");
    sql.append(" (9e999, -9e999, NULL), (0.1, 'a' || char(0) || 'b', NULL);");
    sql.append("DELETE FROM t WHERE rowid % 3 = " + random.nextInt(3) + ";");
    sql.append("UPDATE t SET b = rowid * 1.5 WHERE rowid % 5 = 1;");
    sql.append(random.nextBoolean() ? "VACUUM" : "SELECT 1 WHERE 0");
    Path file = database(sql.toString());
    assertEquals("ok", Sqlite3.run(file, "PRAGMA integrity_check"));
    assertTrue(agree(file), () -> "seed " + seed + ": " + sql);
    assertTrue(integrity(file).ok());
  }

  private static String value(SplittableRandom random) {
    return switch (random.nextInt(5)) {
      case 0 -> "v % 50";
      case 1 -> "'name ' || (v * 37 % 1000)";
      case 2 -> "(v - 1500) * 0.25";
      case 3 -> "CASE v % 4 WHEN 0 THEN NULL WHEN 1 THEN v WHEN 2 THEN v + 0.5 ELSE 'x' || v END";
      default -> "CAST('blob' || v AS BLOB)";
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO t VALUES (5000, 5, 'new')",
        "DELETE FROM t WHERE id = 700",
        "UPDATE t SET a = 77777 WHERE id = 1234",
        "UPDATE t SET a = NULL WHERE id = 1234",
        "UPDATE t SET a = CASE id WHEN 10 THEN (SELECT a FROM t WHERE id = 11)"
            + " ELSE (SELECT a FROM t WHERE id = 10) END WHERE id IN (10, 11)",
        "DELETE FROM t WHERE id = 700; INSERT INTO t VALUES (5000, 5, 'new')"
      })
  void rowsThatTheIndexDoesNotKnowAreFound(String sql) throws Exception {
    Path file = database(TABLE);
    behindTheIndex(file, sql);
    assertFound(file);
  }

  @Test
  void anIndexOfAnotherColumnIsFound() throws Exception {
    Path file = database(TABLE);
    Sqlite3.run(
        file,
        "PRAGMA writable_schema = ON;"
            + " UPDATE sqlite_schema SET sql = 'CREATE INDEX ix ON t (b)' WHERE name = 'ix'");
    assertFound(file);
  }

  @Test
  void equalKeysOfAUniqueIndexAreFound() throws Exception {
    Path file = database(TABLE + "UPDATE t SET a = 5 WHERE id = 77");
    Sqlite3.run(
        file,
        "PRAGMA writable_schema = ON;"
            + " UPDATE sqlite_schema SET sql = 'CREATE UNIQUE INDEX ix ON t (a)'"
            + " WHERE name = 'ix'");
    assertFound(file);
  }

  @Test
  void entriesOutOfOrderAreFound() throws Exception {
    Path file = database(TABLE);
    int root =
        Integer.parseInt(Sqlite3.run(file, "SELECT rootpage FROM sqlite_schema WHERE name = 'ix'"));
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer pages = ByteBuffer.wrap(bytes);
    // The first child of the root is a leaf: two of its cells change places.
    int child = pages.getInt((root - 1) * PAGE + pages.getShort((root - 1) * PAGE + 12));
    int pointers = (child - 1) * PAGE + 8;
    short first = pages.getShort(pointers + 40);
    pages.putShort(pointers + 40, pages.getShort(pointers + 80));
    pages.putShort(pointers + 80, first);
    Files.write(file, bytes);
    assertFound(file);
  }

  /** Then only SQLite tells, and finds them sound. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE t SET b = hex(zeroblob(3000)) WHERE id = 9; CREATE INDEX x ON t (b)",
        "CREATE INDEX x ON t (a DESC)",
        "CREATE INDEX x ON t (b COLLATE NOCASE)",
        "CREATE INDEX x ON t (a) WHERE a > 9",
        "CREATE INDEX x ON t (a + 1)",
        "ALTER TABLE t ADD COLUMN c DEFAULT 7; CREATE INDEX x ON t (c)",
        "CREATE TABLE w (k TEXT PRIMARY KEY) WITHOUT ROWID"
      })
  void whatIsNoPlainIndexIsLeftToSqlite(String sql) throws Exception {
    Path file = database(TABLE + sql);
    assertFalse(agree(file));
    assertTrue(integrity(file).ok());
  }

  /** Whatever bytes are changed in an index: the quick way finds it, or it was sound after all. */
  @ParameterizedTest
  @MethodSource("seeds")
  void noDamageOfAnIndexPasses(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    Path file = database(TABLE);
    int root =
        Integer.parseInt(Sqlite3.run(file, "SELECT rootpage FROM sqlite_schema WHERE name = 'ix'"));
    byte[] sound = Files.readAllBytes(file);
    for (int i = 0; i < 20; i++) {
      byte[] bytes = sound.clone();
      int end = bytes.length;
      int start = (root - 1) * PAGE;
      bytes[start + random.nextInt(end - start)] = (byte) random.nextInt(256);
      Files.write(file, bytes);
      boolean quick = "ok".equals(Sqlite3.run(file, "PRAGMA quick_check"));
      if (quick && agree(file)) {
        assertEquals("ok", Sqlite3.run(file, "PRAGMA integrity_check"), "seed " + seed);
      }
    }
  }
}
