package io.datagen.plugin.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.DirectoryTarget;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.RoundTrip;
import io.datagen.api.format.SampleTable;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ForeignKey;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows added to a database that is there, judged by the real SQLite. */
final class AppendTest {
  private static final int ROWS = 3_000;

  @TempDir Path folder = Path.of("");

  private static SampleTable customers(long firstId, int rows) {
    List<@Nullable Object> ids = new ArrayList<>();
    List<@Nullable Object> emails = new ArrayList<>();
    for (long id = firstId; id < firstId + rows; id++) {
      ids.add(id);
      emails.add("c" + id + "@example.com");
    }
    TableSchema schema =
        new TableSchema(
            "customers",
            List.of(
                new ColumnSchema("id", new ValueType.IntegerType(), false, false, true, null, null),
                ColumnSchema.of("email", new ValueType.StringType(), false)),
            rows,
            List.of("id"),
            List.of(List.of("email")),
            List.of(),
            List.of(),
            List.of(),
            null);
    return new SampleTable(schema, List.of(ids, emails));
  }

  /** Orders of a customer each, one of null, with amounts and a text that is null now and then. */
  private static SampleTable orders(long firstCustomer, int rows) {
    List<@Nullable Object> customers = new ArrayList<>();
    List<@Nullable Object> weights = new ArrayList<>();
    List<@Nullable Object> notes = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      customers.add(i == 0 ? null : (Object) (firstCustomer + i));
      weights.add(i / 4.0);
      notes.add(i % 3 == 0 ? null : "Grüße " + i);
    }
    TableSchema schema =
        new TableSchema(
            "orders",
            List.of(
                ColumnSchema.of("customer_id", new ValueType.IntegerType(), true),
                ColumnSchema.of("weight", new ValueType.FloatType(2), false),
                ColumnSchema.of("note", new ValueType.StringType(), true)),
            rows,
            List.of(),
            List.of(),
            List.of(new TableSchema.Index("by_note", List.of("note"), false)),
            List.of(new ForeignKey(List.of("customer_id"), "customers", List.of("id"))),
            List.of(),
            null);
    return new SampleTable(schema, List.of(customers, weights, notes));
  }

  private Path existing(SampleTable... tables) throws IOException {
    Path file = folder.resolve("existing.db");
    new WrittenDatabase(Map.of(), 1, 700, 1 << 20).write(List.of(tables), file);
    return file;
  }

  private Path append(Path existing, SampleTable... tables) throws IOException {
    SqliteFormat format = new SqliteFormat();
    FormatSettings settings =
        FormatSettings.of(
            format.options(), Map.of("append_to", existing.toString()), Optional.empty());
    Path file = folder.resolve("appended.db");
    DirectoryTarget target = new DirectoryTarget(file, false, folder.resolve("scratch"));
    List<SampleTable> all = List.of(tables);
    try (DatasetWriter writer = format.openWriter(RoundTrip.dataset(all), settings, target)) {
      for (SampleTable table : all) {
        try (TableWriter rows = writer.openTable(table.schema(), Slice.whole(table.rows()));
            BatchEncoder encoder = rows.newEncoder()) {
          int half = table.rows() / 2;
          encoder.encode(table.batch(0, half, 0, false));
          encoder.encode(table.batch(half, table.rows() - half, half, false));
          encoder.flush();
          rows.finish();
        }
      }
      writer.finish();
    }
    return file;
  }

  private static String message(IOException thrown) {
    return String.valueOf(thrown.getMessage());
  }

  private static String check(Path file) throws Exception {
    return Sqlite3.run(file, "PRAGMA integrity_check", "PRAGMA foreign_key_check");
  }

  @Test
  void rowsStandBehindThoseThatWereThereAndIndexesFindThem() throws Exception {
    Path before = existing(customers(1, ROWS), orders(1, ROWS - 1));
    Path file = append(before, customers(ROWS + 1, ROWS), orders(ROWS, ROWS));
    assertEquals("ok", check(file));
    Path whole = folder.resolve("whole.db");
    new WrittenDatabase(Map.of(), 1, 700, 1 << 20).write(List.of(customers(1, 2 * ROWS)), whole);
    String customers = "SELECT id, email FROM customers ORDER BY id";
    assertEquals(Sqlite3.run(whole, customers), Sqlite3.run(file, customers));
    String orders = "SELECT customer_id, typeof(weight), weight, note FROM orders ORDER BY rowid";
    String old = Sqlite3.run(before, orders);
    String all = Sqlite3.run(file, orders);
    assertTrue(all.startsWith(old + "\n|real|0.0|\n" + (ROWS + 1) + "|real|0.25|Grüße 1\n"), all);
    // Not the text itself, since arguments of processes have the locale's encoding.
    String note = "'Gr' || char(252, 223) || 'e 7'";
    String found = "SELECT count(*) FROM orders INDEXED BY by_note WHERE note = " + note;
    assertEquals("2", Sqlite3.run(file, found));
  }

  @Test
  void tablesThatAreMissingAreMadeWithTheirKeysAndIndexes() throws Exception {
    Path file = append(existing(customers(1, ROWS)), orders(1, ROWS));
    assertEquals("ok", check(file));
    Path direct = folder.resolve("direct.db");
    new WrittenDatabase(Map.of(), 1, 700, 1 << 20).write(List.of(orders(1, ROWS)), direct);
    String table = "SELECT * FROM orders ORDER BY rowid";
    assertEquals(Sqlite3.run(direct, table), Sqlite3.run(file, table));
    String index = "SELECT sql FROM sqlite_schema WHERE name = 'by_note'";
    assertEquals(Sqlite3.run(direct, index), Sqlite3.run(file, index));
  }

  @Test
  void aKeyThatIsThereAlreadyIsToldAndTheDatabaseStaysAsItWas() throws Exception {
    Path before = existing(customers(1, ROWS));
    byte[] bytes = Files.readAllBytes(before);
    IOException thrown = assertThrows(IOException.class, () -> append(before, customers(ROWS, 10)));
    assertTrue(
        message(thrown).startsWith(before + ": row 0 can't be added to table customers: "),
        message(thrown));
    assertTrue(
        message(thrown).contains("customers.id")
            && message(thrown).endsWith("by start of an id. Nothing was added"),
        message(thrown));
    assertArrayEquals(bytes, Files.readAllBytes(before));
  }

  @Test
  void aRowIsNeverReplacedWhateverTheTableSays() throws Exception {
    Path before = folder.resolve("replacing.db");
    Sqlite3.run(
        before,
        "CREATE TABLE customers (id INTEGER PRIMARY KEY, email TEXT UNIQUE ON CONFLICT REPLACE)",
        "INSERT INTO customers VALUES (1000000, 'c7@example.com')");
    IOException thrown = assertThrows(IOException.class, () -> append(before, customers(1, 10)));
    assertTrue(message(thrown).contains("row 6 can't be added"), message(thrown));
  }

  @Test
  void aKeyWithoutItsParentIsToldOnceAllRowsAreThere() throws Exception {
    Path before = existing(customers(1, 10), orders(1, 5));
    IOException thrown = assertThrows(IOException.class, () -> append(before, orders(1, 12)));
    assertEquals(
        before
            + ": 2 rows of table orders would refer to rows that aren't there, such as the one of"
            + " rowid 17 by its (customer_id) to customers; nothing was added",
        message(thrown));
  }

  @Test
  void whatWasDanglingBeforeIsNoneOfOurs() throws Exception {
    Path before = existing(customers(1, 10), orders(1, 5));
    Sqlite3.run(before, "INSERT INTO orders VALUES (77, 1.5, 'lost')");
    Path file = append(before, orders(1, 5));
    assertEquals("11", Sqlite3.run(file, "SELECT count(*) FROM orders"));
  }

  @Test
  void aColumnThatTheTableLacksIsNamed() throws Exception {
    Path before = folder.resolve("narrow.db");
    Sqlite3.run(before, "CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT)");
    IOException thrown = assertThrows(IOException.class, () -> append(before, customers(1, 10)));
    assertEquals(
        before
            + ": table customers has no column email; it has id, name. Leave it out with --columns,"
            + " or add it with ALTER TABLE",
        message(thrown));
  }

  @Test
  void aViewTakesNoRows() throws Exception {
    Path before = folder.resolve("view.db");
    Sqlite3.run(before, "CREATE VIEW Customers AS SELECT 1 AS id, 'x' AS email");
    IOException thrown = assertThrows(IOException.class, () -> append(before, customers(1, 10)));
    assertTrue(message(thrown).contains("customers is a view there"), message(thrown));
  }

  @ParameterizedTest
  @ValueSource(strings = {"wal", "delete"})
  void theJournalIsOfTheKindItWas(String mode) throws Exception {
    Path before = existing(customers(1, 10));
    Sqlite3.run(before, "PRAGMA journal_mode = " + mode);
    Path file = append(before, customers(11, 10));
    assertEquals(mode, Sqlite3.run(file, "PRAGMA journal_mode"));
    assertEquals("20", Sqlite3.run(file, "SELECT count(*) FROM customers"));
  }

  @Test
  void whatIsNoDatabaseIsRefused() throws IOException {
    Path none = folder.resolve("none.db");
    assertThrows(IOException.class, () -> append(none, customers(1, 10)));
    Files.writeString(none, "not a database, however long this text may be");
    IOException thrown = assertThrows(IOException.class, () -> append(none, customers(1, 10)));
    assertTrue(message(thrown).contains("is not a SQLite database"), message(thrown));
  }

  @Test
  void itIsNotValidatedAsIfAllRowsWereOurs() throws IOException {
    Path before = existing(customers(1, 10));
    SqliteFormat format = new SqliteFormat();
    FormatSettings settings =
        FormatSettings.of(
            format.options(), Map.of("append_to", before.toString()), Optional.empty());
    IOException thrown =
        assertThrows(
            IOException.class,
            () ->
                format.openReader(RoundTrip.dataset(List.of(customers(1, 10))), settings, before));
    assertTrue(message(thrown).contains("can't judge a database made with append_to"));
  }
}
