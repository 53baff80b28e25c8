package io.datagen.benchmark.peer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.SplittableRandom;

/**
 * {@code SqliteInserts ROWS FILE}: the workload {@code mixed} through sqlite-jdbc, one transaction,
 * batches of a prepared statement, nothing synchronised. Texts are drawn from arrays made before,
 * so that it is the inserting that is measured.
 */
final class SqliteInserts {
  private static final int BATCH = 10_000;
  private static final String[] STATUS = {"delivered", "shipped", "open", "cancelled", "returned"};

  private SqliteInserts() {}

  public static void main(String[] arguments) throws SQLException {
    int rows = Integer.parseInt(arguments[0]);
    SplittableRandom random = new SplittableRandom(1);
    String[] emails = new String[1 << 16];
    String[] days = new String[1827];
    String[] moments = new String[1 << 16];
    for (int i = 0; i < emails.length; i++) {
      emails[i] = "somebody.else" + i + "@example.com";
      moments[i] = LocalDateTime.of(2020, 1, 1, 0, 0).plusSeconds(2408L * i) + "Z";
    }
    for (int i = 0; i < days.length; i++) {
      days[i] = LocalDate.of(2020, 1, 1).plusDays(i).toString();
    }
    Meter meter = new Meter();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[1])) {
      create(connection);
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO orders VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
        for (int i = 1; i <= rows; i++) {
          insert.setInt(1, i);
          insert.setInt(2, 1 + random.nextInt(1_000_000));
          insert.setString(3, emails[random.nextInt(emails.length)]);
          insert.setDouble(4, (100 + random.nextInt(499_900)) / 100.0);
          insert.setInt(5, 1 + random.nextInt(20));
          insert.setString(6, STATUS[random.nextInt(STATUS.length)]);
          insert.setString(7, days[random.nextInt(days.length)]);
          insert.setString(8, moments[random.nextInt(moments.length)]);
          insert.addBatch();
          if (i % BATCH == 0 || i == rows) {
            insert.executeBatch();
          }
        }
      }
      connection.commit();
    }
    meter.stop();
  }

  private static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = OFF");
      statement.execute("PRAGMA synchronous = OFF");
      statement.execute(
          "CREATE TABLE orders (order_id INTEGER PRIMARY KEY, customer_id INTEGER, email TEXT,"
              + " amount NUMERIC, quantity INTEGER, status TEXT, ordered_on TEXT, updated_at TEXT)");
    }
  }
}
