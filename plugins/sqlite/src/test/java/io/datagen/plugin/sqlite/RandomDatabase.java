package io.datagen.plugin.sqlite;

import io.datagen.api.format.CellValues;
import io.datagen.api.format.SampleValues;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.CellText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;

/**
 * A database that SQLite writes as users do, step by step: inserts in any order, updates, deletes,
 * columns added and dropped, vacuums; tables that fit what is expected of them, and such that
 * don't.
 */
final class RandomDatabase {
  private static final List<String> DECLARED =
      List.of("INTEGER", "INT", "TEXT", "REAL", "NUMERIC", "BLOB", "", "BOOLEAN", "DOUBLE", "DATE");
  private static final List<String> DEFAULTS =
      List.of(
          "",
          " DEFAULT NULL",
          " DEFAULT 7",
          " DEFAULT -1.5",
          " DEFAULT 'a ''default'' é'",
          " DEFAULT x'00ff'",
          " DEFAULT '12'",
          " DEFAULT TRUE",
          " NOT NULL DEFAULT ''");

  private final SplittableRandom random;
  private final Connection connection;
  private final List<String> columns = new ArrayList<>();
  private boolean integerKey;
  private int added;

  private RandomDatabase(long seed, Connection connection) {
    this.random = new SplittableRandom(seed);
    this.connection = connection;
  }

  /** Writes a table {@code t}; returns a dataset that expects something like it. */
  static DatasetSchema write(long seed, Path file) throws SQLException {
    try (Connection connection = JDBC.createConnection(JDBC.PREFIX + file, new Properties())) {
      return new RandomDatabase(seed, connection).write();
    }
  }

  private DatasetSchema write() throws SQLException {
    execute("PRAGMA page_size = " + (512 << random.nextInt(8)));
    execute("PRAGMA auto_vacuum = " + random.nextInt(3));
    createTable();
    int steps = 1 + random.nextInt(12);
    insert();
    for (int i = 0; i < steps; i++) {
      step();
    }
    return expectation();
  }

  private void createTable() throws SQLException {
    List<String> parts = new ArrayList<>();
    int key = random.nextInt(6);
    int count = 1 + random.nextInt(random.nextInt(8) == 0 ? 150 : 7);
    for (int i = 0; i < count; i++) {
      String name = "c" + i;
      String type = pick(DECLARED);
      if (i == 0 && key < 4) {
        integerKey = key < 2;
        type =
            List.of(
                    "INTEGER PRIMARY KEY",
                    "integer PRIMARY KEY AUTOINCREMENT",
                    "INTEGER PRIMARY KEY DESC",
                    "INT PRIMARY KEY")
                .get(key);
      }
      columns.add(name);
      parts.add(name + " " + type);
    }
    if (key == 4 && count > 2) {
      parts.add("PRIMARY KEY (c2, c1)");
    } else if (key == 5) {
      parts.add("UNIQUE (c0)");
    }
    execute("CREATE TABLE t (" + String.join(", ", parts) + ")");
  }

  private void step() throws SQLException {
    switch (random.nextInt(12)) {
      case 0 -> execute("DELETE FROM t WHERE rowid % 7 = " + random.nextInt(7));
      case 1 -> execute("DELETE FROM t WHERE rowid > (SELECT max(rowid) FROM t) / 2");
      case 2 -> execute("UPDATE OR IGNORE t SET rowid = rowid + 1000000 WHERE rowid % 3 = 0");
      case 3 -> update();
      case 4 -> execute("VACUUM");
      case 5 -> execute("PRAGMA incremental_vacuum(3)");
      case 6 -> execute("CREATE INDEX i" + added++ + " ON t (" + pick(columns) + ")");
      case 7, 8 -> addColumn();
      case 9 -> dropColumn();
      default -> insert();
    }
  }

  private void addColumn() throws SQLException {
    String name = "added " + added++;
    String type = pick(DECLARED);
    execute("ALTER TABLE t ADD COLUMN \"" + name + "\" " + type + pick(DEFAULTS));
    columns.add("\"" + name + "\"");
    insert();
  }

  private void dropColumn() {
    String name = pick(columns);
    if (attempt("ALTER TABLE t DROP COLUMN " + name)) {
      columns.remove(name);
    }
  }

  private void update() throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE OR IGNORE t SET " + pick(columns) + " = ? WHERE rowid % 5 = ?")) {
      update.setObject(1, value(0));
      update.setInt(2, random.nextInt(5));
      update.executeUpdate();
    } catch (SQLException wrongForTheKey) {
      // The row stays as it was.
    }
  }

  private void insert() throws SQLException {
    int rows = 1 << random.nextInt(13);
    boolean ownRowids = random.nextInt(3) == 0;
    List<String> names = new ArrayList<>(columns);
    if (ownRowids) {
      names.add("rowid");
    }
    execute("BEGIN");
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT OR IGNORE INTO t ("
                + String.join(", ", names)
                + ") VALUES ("
                + String.join(", ", Collections.nCopies(names.size(), "?"))
                + ")")) {
      for (int row = 0; row < rows; row++) {
        for (int i = 0; i < columns.size(); i++) {
          boolean key = integerKey && columns.get(i).equals("c0");
          insert.setObject(i + 1, key ? rowid() : value(i));
        }
        if (ownRowids) {
          insert.setLong(names.size(), random.nextLong() >> random.nextInt(64));
        }
        insert.executeUpdate();
      }
    }
    execute("COMMIT");
  }

  private @Nullable Object rowid() {
    return random.nextInt(3) > 0 ? null : (Object) (random.nextLong() >> random.nextInt(20, 64));
  }

  private @Nullable Object value(int column) {
    return switch ((column + random.nextInt(5)) % 9) {
      case 0 -> random.nextLong() >> random.nextInt(64);
      case 1 -> (double) random.nextInt(100_000) / (1 << random.nextInt(8));
      case 2 -> sample();
      case 3 -> text();
      case 4 -> "\u00e9".repeat(random.nextInt(9)) + random.nextInt(1000);
      case 5 -> (long) random.nextInt(3);
      case 6 ->
          random.nextInt(50) == 0 ? List.of(1e300, -0.0, 1e-300).get(random.nextInt(3)) : null;
      case 7 -> random.nextInt(4) == 0 ? bytes() : "text " + random.nextInt(1000);
      default -> "2024-0" + random.nextInt(10) + "-1" + random.nextInt(10);
    };
  }

  /** A value of some type, as text. */
  private String sample() {
    List<ValueType> all = SampleValues.flatTypes();
    ValueType type = all.get(random.nextInt(all.size()));
    List<Object> values = SampleValues.of(type);
    // Not the last ones, which are very long.
    Object value = values.get(random.nextInt(Math.min(values.size(), 35)));
    Vector vector = Vectors.of(type);
    CellValues.fill(vector, type, List.of(value));
    TextBuffer text = new TextBuffer();
    CellText.append(text, type, vector, 0);
    return text.toString();
  }

  private String text() {
    int length = random.nextInt(40) == 0 ? random.nextInt(1 << random.nextInt(17)) : 20;
    return "x".repeat(random.nextInt(length + 1));
  }

  private byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(12)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  /** Some of the columns, in any order, with any types, and such as are not there. */
  private DatasetSchema expectation() throws SQLException {
    // Bytes that are no UTF-8 come into texts only this way.
    attempt(
        "UPDATE OR IGNORE t SET "
            + pick(columns)
            + " = CAST(x'41ff42' AS TEXT) WHERE rowid % 11 = 3");
    List<String> expected = new ArrayList<>();
    for (String column : columns) {
      if (random.nextInt(6) > 0) {
        expected.add(column.replace("\"", ""));
      }
    }
    expected.add("not there");
    List<ColumnSchema> schemas = new ArrayList<>();
    List<ValueType> types = SampleValues.flatTypes();
    for (String column : shuffled(expected)) {
      String sqlType = random.nextBoolean() ? null : pick(DECLARED.subList(0, 6));
      String name = random.nextBoolean() ? column : column.toUpperCase(Locale.ROOT);
      ValueType type = types.get(random.nextInt(types.size()));
      schemas.add(new ColumnSchema(name, type, true, false, false, sqlType, null));
    }
    return new DatasetSchema("d", List.of(TableSchema.of("t", schemas, 1)));
  }

  private List<String> shuffled(List<String> names) {
    List<String> shuffled = new ArrayList<>(names);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      Collections.swap(shuffled, i, random.nextInt(i + 1));
    }
    return shuffled;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Returns whether SQLite allows it: not of a key, say. */
  private boolean attempt(String sql) {
    try {
      execute(sql);
      return true;
    } catch (SQLException refused) {
      return false;
    }
  }
}
