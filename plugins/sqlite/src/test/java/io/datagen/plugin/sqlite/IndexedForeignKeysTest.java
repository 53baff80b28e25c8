package io.datagen.plugin.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What indexes say of foreign keys, beside {@code PRAGMA foreign_key_check}. */
final class IndexedForeignKeysTest {
  @TempDir Path folder = Path.of("");

  private Path database(String sql) throws Exception {
    Path file = folder.resolve("keys.db");
    assertEquals("", Sqlite3.run(file, sql));
    return file;
  }

  private static boolean hold(Path file) throws Exception {
    try (Database database = Database.open(file)) {
      return new IndexedForeignKeys(database).hold("child");
    }
  }

  private static boolean pragmaIsContent(Path file) throws Exception {
    return Sqlite3.run(file, "PRAGMA foreign_key_check(child)").isEmpty();
  }

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  /** Keys of one or two columns, of numbers or text, null or not, with or without a parent. */
  @ParameterizedTest
  @MethodSource("seeds")
  void theyAgreeWithThePragma(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    String type = new String[] {"INTEGER", "TEXT", "REAL", "DECIMAL(9,2)"}[random.nextInt(4)];
    boolean two = random.nextBoolean();
    String columns = two ? "a, b" : "a";
    String parentKey =
        !two && type.equals("INTEGER")
            ? "a INTEGER PRIMARY KEY, b " + type
            : "a %1$s, b %1$s, UNIQUE(%2$s)";
    StringBuilder sql = new StringBuilder();
    sql.append("CREATE TABLE parent (" + parentKey.formatted(type, columns) + ");");
    sql.append("CREATE TABLE child (id INTEGER PRIMARY KEY, a %s, b %s,".formatted(type, type));
    sql.append(" FOREIGN KEY (%s) REFERENCES parent (%s));".formatted(columns, columns));
    sql.append(
        "CREATE INDEX ix ON child (" + columns + (random.nextBoolean() ? ", id" : "") + ");");
    sql.append(
        "INSERT INTO parent SELECT value, value % 7 FROM generate_series(1, 200);"
            .replace("generate_series(1, 200)", series(200)));
    sql.append(
        "INSERT INTO child SELECT value, 1 + value % 200, (1 + value % 200) % 7 FROM "
            + series(500)
            + ";");
    if (random.nextBoolean()) {
      sql.append("UPDATE child SET a = NULL WHERE id % 9 = 0;");
    }
    if (random.nextBoolean()) {
      sql.append("UPDATE child SET a = 1000 WHERE id = " + (1 + random.nextInt(500)) + ";");
    }
    Path file = database(sql.toString());
    assertEquals(pragmaIsContent(file), hold(file), () -> "seed " + seed + ": " + sql);
  }

  private static String series(int end) {
    return "(WITH RECURSIVE s(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM s WHERE value < "
        + end
        + ") SELECT value FROM s)";
  }

  @Test
  void aTableWithoutForeignKeysHolds() throws Exception {
    assertTrue(hold(database("CREATE TABLE child (a)")));
  }

  /** Where a query could mean something else than a foreign key, only the PRAGMA tells. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE parent (a INTEGER PRIMARY KEY);"
            + " CREATE TABLE child (a INTEGER REFERENCES parent (a))",
        "CREATE TABLE parent (a INTEGER PRIMARY KEY);"
            + " CREATE TABLE child (a INTEGER REFERENCES parent);"
            + " CREATE INDEX ix ON child (a)",
        "CREATE TABLE parent (a INTEGER PRIMARY KEY);"
            + " CREATE TABLE child (a INTEGER REFERENCES parent (a));"
            + " CREATE INDEX ix ON child (a) WHERE a > 5",
        "CREATE TABLE parent (a INTEGER PRIMARY KEY);"
            + " CREATE TABLE child (a INTEGER REFERENCES parent (a));"
            + " CREATE INDEX ix ON child (a + 1)",
        "CREATE TABLE parent (a TEXT UNIQUE);"
            + " CREATE TABLE child (a INTEGER REFERENCES parent (a));"
            + " CREATE INDEX ix ON child (a)",
        "CREATE TABLE parent (a TEXT COLLATE NOCASE UNIQUE);"
            + " CREATE TABLE child (a TEXT REFERENCES parent (a));"
            + " CREATE INDEX ix ON child (a)",
        "CREATE TABLE parent (a INTEGER);"
            + " CREATE TABLE child (a INTEGER REFERENCES parent (a));"
            + " CREATE INDEX ix ON child (a)",
        "CREATE TABLE child (a INTEGER REFERENCES parent (a)); CREATE INDEX ix ON child (a)"
      })
  void theyDontAnswerWhatTheyCantKnow(String sql) throws Exception {
    assertFalse(hold(database(sql)));
  }
}
