package io.datagen.benchmark.peer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** {@code ParquetShape FILE}: prints how many rows and columns DuckDB finds in a Parquet file. */
final class ParquetShape {
  private ParquetShape() {}

  public static void main(String[] arguments) throws SQLException {
    String table = "read_parquet('" + arguments[0] + "')";
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      System.out.println(
          number(statement, "SELECT count(*) FROM " + table)
              + " "
              + number(statement, "SELECT count(*) FROM (DESCRIBE FROM " + table + ")"));
    }
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }
}
