package io.datagen.plugin.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ObjectionsTest {
  private static final ValueType INTEGER = new ValueType.IntegerType();

  private static List<String> objections(boolean strict, TableSchema... tables) {
    return new Objections(new SqliteOptions(4096, strict, true, false, ""))
        .of(new DatasetSchema("d", List.of(tables)));
  }

  private static TableSchema table(String name, ColumnSchema... columns) {
    return TableSchema.of(name, List.of(columns), 1);
  }

  private static ColumnSchema column(String name, ValueType type, @Nullable String sqlType) {
    return new ColumnSchema(name, type, true, false, false, sqlType, null);
  }

  @Test
  void namesThatSqliteKeepsOrTakesForEqualAreNamed() {
    ColumnSchema a = column("a", INTEGER, null);
    assertEquals(
        List.of(
            "table SQLite_stuff: names that start with sqlite_ are SQLite's own; rename it",
            "table ORDERS: another table's name differs from it only in case, which SQLite"
                + " ignores; rename one",
            "table orders, column A: another column's name differs from it only in case, which"
                + " SQLite ignores; rename one"),
        objections(
            false,
            table("SQLite_stuff", a),
            table("orders", a, column("A", INTEGER, null)),
            table("ORDERS", a)));
  }

  @Test
  void indexesShareTheNamesOfTables() {
    TableSchema table =
        new TableSchema(
            "t",
            List.of(column("a", INTEGER, null)),
            1,
            List.of(),
            List.of(),
            List.of(
                new TableSchema.Index("T", List.of("a"), false),
                new TableSchema.Index("i", List.of("a"), false),
                new TableSchema.Index("I", List.of("a"), false)),
            List.of(),
            List.of(),
            null);
    assertEquals(
        List.of(
            "table t, index T: a table or index of that name is there already; rename it",
            "table t, index I: a table or index of that name is there already; rename it"),
        objections(false, table));
  }

  @Test
  void moreColumnsThanSqliteAllowsAreTooMany() {
    List<ColumnSchema> columns = new ArrayList<>();
    for (int i = 0; i < 2001; i++) {
      columns.add(column("c" + i, INTEGER, null));
    }
    assertEquals(
        List.of(
            "table t has 2001 columns and SQLite allows 2000;"
                + " split it or write fewer with --columns"),
        objections(false, TableSchema.of("t", columns, 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INTEGER",
        "varchar(20)",
        "DECIMAL(10, 2)",
        "UNSIGNED BIG INT",
        "double precision",
        "datetime",
        "NUMERIC ( +5 , -2 )"
      })
  void typesOfWordsAndNumbersAreTaken(String type) {
    assertEquals(List.of(), objections(false, table("t", column("a", INTEGER, type))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TEXT COLLATE NOCASE",
        "INTEGER PRIMARY KEY",
        "int default 5",
        "TEXT, b INTEGER",
        "TEXT); DROP TABLE t; --",
        "VARCHAR(x)",
        "INT(1,2,3)",
        "\"q\"",
        "5",
        ""
      })
  void whatIsMoreThanATypeIsRefused(String type) {
    List<String> found = objections(false, table("t", column("a", INTEGER, type)));
    assertEquals(1, found.size());
    assertTrue(found.get(0).startsWith("table t, column a: sql_type '" + type), found.get(0));
  }

  @Test
  void strictTablesTakeStrictTypesOnly() {
    ValueType string = new ValueType.StringType();
    assertEquals(
        List.of(
            "table t, column b: a STRICT table has no type 'VARCHAR(5)';"
                + " use INT, INTEGER, REAL, TEXT, BLOB or ANY, or set strict to false",
            "table t, column d: its values don't fit the STRICT type INTEGER;"
                + " leave sql_type out, or set strict to false"),
        objections(
            true,
            table(
                "t",
                column("a", INTEGER, "INT"),
                column("b", string, "VARCHAR(5)"),
                column("c", string, "any"),
                column("d", string, "INTEGER"),
                column("e", new ValueType.DecimalType(9, 2), "REAL"))));
  }
}
