package io.datagen.benchmark.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code DuckDbCopy SCRIPT ROWS FORMAT TARGET THREADS}: runs the part of a script before its first
 * {@code -- table NAME} line as it is, then copies the query behind each such line to a file of
 * that name. {@code ${rows}} in the script is replaced. Only the copying is metered.
 */
final class DuckDbCopy {
  private static final String MARK = "-- table ";

  private DuckDbCopy() {}

  public static void main(String[] arguments) throws SQLException, IOException {
    String script = Files.readString(Path.of(arguments[0])).replace("${rows}", arguments[1]);
    String format = arguments[2];
    Path target = Path.of(arguments[3]);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + Integer.parseInt(arguments[4]));
      // Twice as fast as with the order kept.
      statement.execute("SET preserve_insertion_order = false");
      statement.execute(script.substring(0, script.indexOf(MARK)));
      Meter meter = new Meter();
      for (Map.Entry<String, String> table : tables(script).entrySet()) {
        statement.execute(
            "COPY (%s) TO '%s' (%s)"
                .formatted(
                    table.getValue(), file(target, table.getKey(), format), options(format)));
      }
      meter.stop();
    }
  }

  private static Map<String, String> tables(String script) {
    Map<String, String> tables = new LinkedHashMap<>();
    int mark = script.indexOf(MARK);
    while (mark >= 0) {
      int line = script.indexOf('\n', mark);
      int next = script.indexOf(MARK, line);
      String query = script.substring(line, next < 0 ? script.length() : next);
      tables.put(script.substring(mark + MARK.length(), line).strip(), query.strip());
      mark = next;
    }
    return tables;
  }

  private static Path file(Path target, String table, String format) {
    return Files.isDirectory(target) ? target.resolve(table + "." + format) : target;
  }

  private static String options(String format) {
    return switch (format) {
      case "csv" -> "FORMAT csv, HEADER true";
      case "ndjson" -> "FORMAT json";
      case "parquet" -> "FORMAT parquet, COMPRESSION snappy";
      default -> throw new IllegalArgumentException(format);
    };
  }
}
