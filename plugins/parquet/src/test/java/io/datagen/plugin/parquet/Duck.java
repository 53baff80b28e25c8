package io.datagen.plugin.parquet;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Asks DuckDB. */
final class Duck implements AutoCloseable {
  private final Connection connection;
  private final Statement statement;

  Duck() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    statement = connection.createStatement();
    statement.execute("SET TimeZone = 'UTC'");
  }

  /** Rows of a query, cells as DuckDB words them, with {@code |} between them. */
  List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(query)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          cells.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join("|", cells));
      }
    }
    return rows;
  }

  void run(String statementText) throws SQLException {
    statement.execute(statementText);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
