package io.datagen.core.corruption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ForeignKey;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.TableSchema.Index;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenSchemaTest {
  private final List<String> warnings = new ArrayList<>();

  @Test
  void aCleanTableKeepsAll() {
    assertEquals(clean(), written("{}", false));
    assertEquals(List.of(), warnings);
  }

  @Test
  void duplicatesTurnKeysIntoPlainIndexes() {
    TableSchema written = written("duplicate_rate: 0.5", false);
    assertEquals(150, written.rows());
    assertEquals(List.of(), written.primaryKey());
    assertEquals(List.of(), written.uniques());
    assertEquals(
        List.of(
            new Index(null, List.of("id"), false),
            new Index(null, List.of("code"), false),
            new Index("by_code", List.of("code"), false)),
        written.indexes());
    assertFalse(written.columns().get(0).ascending());
    assertEquals(1, written.foreignKeys().size());
    assertEquals(
        "table t: the primary key (id) is written as a plain index, since dirt breaks it",
        warnings.get(0));
    assertEquals(3, warnings.size());
  }

  @Test
  void aParentsDuplicatesTurnTheForeignKeyIntoPlainColumns() {
    TableSchema written = written("{}", true);
    assertEquals(List.of(), written.foreignKeys());
    assertEquals(
        List.of(
            "table t: the foreign key (owner) is written as plain columns, since parent has"
                + " duplicate rows"),
        warnings);
  }

  @Test
  void aNamedColumnLosesWhatItsDirtBreaks() {
    TableSchema written =
        written(
            "{missing_by_column: {code: 0.1, owner: 0.1}, type_noise: {owner: {rate: 0.1}}}",
            false);
    assertTrue(written.columns().get(1).nullable());
    assertEquals(clean().uniques(), written.uniques());
    assertEquals(clean().primaryKey(), written.primaryKey());
    assertEquals(List.of(), written.foreignKeys());
    assertEquals(
        List.of(
            "table t: NOT NULL on code is written as a nullable column, since dirt breaks it",
            "table t: NOT NULL on owner is written as a nullable column, since dirt breaks it",
            "table t: the foreign key (owner) is written as plain columns, since dirt breaks it"),
        warnings);
  }

  private TableSchema written(String corruption, boolean parentDuplicated) {
    DirtyTable table =
        new DirtyTable()
            .column("id", DirtyTable.INTEGER, OverlayColumn.Protection.PRIMARY_KEY)
            .column("code", DirtyTable.TEXT, OverlayColumn.Protection.UNIQUE)
            .column("owner", DirtyTable.INTEGER, OverlayColumn.Protection.FOREIGN_KEY);
    table.rows = 100;
    return WrittenSchema.of(
        clean(), table.corruption(corruption).overlay(), t -> parentDuplicated, warnings::add);
  }

  private static TableSchema clean() {
    return new TableSchema(
        "t",
        List.of(
            new ColumnSchema("id", DirtyTable.INTEGER, false, false, true, null, null),
            ColumnSchema.of("code", DirtyTable.TEXT, false),
            ColumnSchema.of("owner", DirtyTable.INTEGER, false)),
        100,
        List.of("id"),
        List.of(List.of("code")),
        List.of(new Index("by_code", List.of("code"), true)),
        List.of(new ForeignKey(List.of("owner"), "parent", List.of("id"))),
        List.of(),
        null);
  }
}
