package io.datagen.plugin.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.ForeignKey;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TableDesignerTest {
  private static final ValueType INTEGER = new ValueType.IntegerType();

  private static ColumnSchema id(boolean ascending, @Nullable String sqlType) {
    return new ColumnSchema("id", INTEGER, false, false, ascending, sqlType, null);
  }

  private static TableSchema table(
      String name,
      ColumnSchema id,
      List<List<String>> uniques,
      List<TableSchema.Index> indexes,
      List<ForeignKey> foreignKeys) {
    List<ColumnSchema> columns =
        List.of(id, ColumnSchema.of("a", INTEGER, true), ColumnSchema.of("b\"c", INTEGER, true));
    return new TableSchema(
        name, columns, 1, List.of("id"), uniques, indexes, foreignKeys, List.of(), null);
  }

  private static TableSchema table(ColumnSchema id) {
    return table("t", id, List.of(), List.of(), List.of());
  }

  private static List<TableDesign> design(TableSchema... tables) {
    return DatabaseDesign.of(
            new DatasetSchema("d", List.of(tables)),
            new SqliteOptions(4096, false, true, false, ""))
        .tables();
  }

  private static List<String> indexes(TableDesign table) {
    return table.indexes().stream()
        .map(i -> i.name() + " (" + table.names(i.columns(), ", ") + ")" + (i.unique() ? "!" : ""))
        .toList();
  }

  @Test
  void anAscendingKeyIsTheRowid() {
    assertEquals(0, design(table(id(true, null))).get(0).rowidColumn());
    assertEquals(0, design(table(id(true, " integer "))).get(0).rowidColumn());
  }

  @Test
  void anyOtherKeyIsNot() {
    for (ColumnSchema id : List.of(id(false, null), id(false, "Integer"), id(true, "BIGINT"))) {
      TableDesign design = design(table(id)).get(0);
      assertEquals(TableDesign.NUMBERED, design.rowidColumn());
      assertEquals(
          "BIGINT".equals(id.sqlType()) ? "BIGINT" : "INT", design.columns().get(0).declaredType());
      assertEquals(List.of("sqlite_autoindex_t_1 (id)!"), indexes(design));
    }
  }

  @Test
  void aClauseThatIsThereTwiceIsWrittenOnce() {
    List<List<String>> uniques =
        List.of(List.of("a"), List.of("id"), List.of("a"), List.of("a", "b\"c"));
    TableDesign design = design(table("t", id(true, null), uniques, List.of(), List.of())).get(0);
    assertEquals(
        List.of("sqlite_autoindex_t_1 (a)!", "sqlite_autoindex_t_2 (a, b\"c)!"), indexes(design));
    assertEquals(
        """
        CREATE TABLE "t" (
          "id" INTEGER PRIMARY KEY NOT NULL,
          "a" INTEGER,
          "b""c" INTEGER,
          UNIQUE ("a"),
          UNIQUE ("a", "b""c")
        )""",
        Ddl.createTable(design, false));
  }

  @Test
  void foreignKeysGetTheIndexesThatTheyNeed() {
    TableSchema parent = table("p", id(true, null), List.of(), List.of(), List.of());
    TableSchema child =
        table(
            "c",
            id(true, null),
            List.of(),
            List.of(
                new TableSchema.Index("idx_c_a", List.of("b\"c"), false),
                new TableSchema.Index(null, List.of("b\"c", "a"), false)),
            List.of(
                new ForeignKey(List.of("a"), "p", List.of("a")),
                new ForeignKey(List.of("b\"c"), "p", List.of("id")),
                new ForeignKey(List.of("a"), "elsewhere", List.of("x"))));
    List<TableDesign> tables = design(parent, child);
    assertEquals(List.of("idx_p_a (a)!"), indexes(tables.get(0)));
    assertEquals(
        List.of("idx_c_a (b\"c)", "idx_c_b\"c_a (b\"c, a)", "idx_c_a_2 (a)"),
        indexes(tables.get(1)));
    assertEquals(2, tables.get(1).foreignKeys().size());
    assertEquals(
        "CREATE INDEX \"idx_c_b\"\"c_a\" ON \"c\" (\"b\"\"c\", \"a\")",
        Ddl.createIndex(tables.get(1), tables.get(1).indexes().get(1)));
  }
}
