package io.datagen.integration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** DuckDB as an independent reader, in this process. Each call has a database of its own. */
final class DuckDb {
  private DuckDb() {}

  /** The rows that the last of some statements gives, each value as text, null as null. */
  static List<List<String>> query(String... statements) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      for (int i = 0; i < statements.length - 1; i++) {
        statement.execute(statements[i]);
      }
      List<List<String>> rows = new ArrayList<>();
      if (statement.execute(statements[statements.length - 1])) {
        try (ResultSet result = statement.getResultSet()) {
          while (result.next()) {
            List<String> row = new ArrayList<>();
            for (int c = 1; c <= result.getMetaData().getColumnCount(); c++) {
              row.add(result.getString(c));
            }
            rows.add(row);
          }
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(String.join("; ", statements), e);
    }
  }

  /** The only value of the only row. */
  static String value(String... statements) {
    return query(statements).get(0).get(0);
  }

  /** Text as SQL has it. */
  static String quoted(Object text) {
    return "'" + text.toString().replace("'", "''") + "'";
  }

  /** Every table of a directory as NDJSON; date-times as our text formats have them. */
  static void parquetToNdjson(Path from, Path to) throws IOException {
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : entries.toList()) {
        String name = entry.getFileName().toString();
        boolean folder = Files.isDirectory(entry);
        if (folder || name.endsWith(".parquet")) {
          String table = folder ? name : name.substring(0, name.length() - ".parquet".length());
          String files = folder ? entry + "/**/*.parquet" : entry.toString();
          query(
              "SET preserve_insertion_order = true",
              "COPY (SELECT * FROM read_parquet("
                  + quoted(files)
                  + ")) TO "
                  + quoted(to.resolve(table + ".ndjson"))
                  + " (FORMAT json, TIMESTAMPFORMAT '%Y-%m-%dT%H:%M:%SZ')");
        }
      }
    }
  }

  /** Rewrites a Parquet file with one thing changed in its middle row. */
  static void mutate(Path file, String change, String column) {
    String from = "read_parquet(" + quoted(file) + ", file_row_number = true)";
    String middle = "(SELECT count(*) // 2 FROM t)";
    List<String> statements = new ArrayList<>();
    statements.add("CREATE TABLE t AS SELECT * FROM " + from);
    switch (change) {
      case "drop" -> statements.add("DELETE FROM t WHERE file_row_number = " + middle);
      case "duplicate" ->
          statements.add(
              "INSERT INTO t SELECT * REPLACE ((SELECT count(*) FROM t) AS file_row_number)"
                  + " FROM t WHERE file_row_number = "
                  + middle);
      case "swap" ->
          statements.add(
              "UPDATE t SET file_row_number = CASE WHEN file_row_number = c THEN c + 1 ELSE c END"
                  + " FROM (SELECT count(*) // 2 AS c FROM t) WHERE file_row_number IN (c, c + 1)");
      default -> {
        String type =
            value(
                "SELECT column_type FROM (DESCRIBE SELECT * FROM "
                    + from
                    + ") WHERE column_name = "
                    + quoted(column));
        String name = "\"" + column + "\"";
        statements.add(
            "UPDATE t SET "
                + name
                + " = "
                + changed(change, type, name)
                + " WHERE file_row_number = "
                + middle);
      }
    }
    Path changed = file.resolveSibling("changed.tmp");
    statements.add(
        "COPY (SELECT * EXCLUDE (file_row_number) FROM t ORDER BY file_row_number) TO "
            + quoted(changed)
            + " (FORMAT parquet)");
    query(statements.toArray(String[]::new));
    try {
      Files.move(changed, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String changed(String change, String type, String name) {
    boolean text = type.equals("VARCHAR");
    if (change.equals("null")) {
      return "NULL";
    }
    if (change.equals("dangle")) {
      return text ? "'999999999'" : "999999999";
    }
    if (text) {
      return "coalesce(" + name + ", '') || 'x'";
    }
    return switch (type) {
      case "BOOLEAN" -> "NOT coalesce(" + name + ", false)";
      case "DATE" -> "coalesce(" + name + ", DATE '2000-01-01') + 1";
      case "TIMESTAMP", "TIMESTAMP WITH TIME ZONE" ->
          "coalesce(" + name + ", TIMESTAMP '2000-01-01') + INTERVAL 1 DAY";
      default -> "coalesce(" + name + ", 0) + 1";
    };
  }
}
