package io.datagen.plugin.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.FormatSettings;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said and chosen before anything is written. */
final class PlanTest {
  private static final ValueType INTEGER = new ValueType.IntegerType();

  private static FormatSettings settings(Map<String, String> options) {
    return FormatSettings.of(new ParquetFormat().options(), options, Optional.empty());
  }

  private static TableSchema table(int columns, List<String> partitionBy) {
    List<ColumnSchema> all = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      all.add(ColumnSchema.of("c" + i, INTEGER, true));
    }
    return new TableSchema(
        "t", all, 1000, List.of(), List.of(), List.of(), List.of(), partitionBy, null);
  }

  private static int rows(int columns, Map<String, String> options) {
    return RowGroupSize.of(
        FileSchema.of(table(columns, List.of())), ParquetOptions.of(settings(options)));
  }

  @Test
  void ordinaryTablesHaveRowGroupsOfThirtyBatches() {
    assertEquals(122_880, rows(1, Map.of()));
    assertEquals(122_880, rows(30, Map.of()));
  }

  @Test
  void wideTablesHaveSmallerOnesInWholeBatches() {
    assertEquals(40_960, rows(100, Map.of()));
    assertEquals(Batch.CAPACITY, rows(1000, Map.of()));
    assertEquals(Batch.CAPACITY, rows(5000, Map.of()));
  }

  @Test
  void theUsersNumberIsTaken() {
    assertEquals(100_000, rows(5000, Map.of("row_group_size", "100000")));
  }

  private static List<String> objections(TableSchema table, Map<String, String> options) {
    return new ParquetFormat()
        .objections(new DatasetSchema("d", List.of(table)), settings(options));
  }

  @Test
  void aRowGroupSizeThatIsNoNumberIsAnObjection() {
    for (String size : List.of("0", "-1", "many", "1e6", "99999999999", "")) {
      List<String> objections = objections(table(2, List.of()), Map.of("row_group_size", size));
      assertEquals(1, objections.size(), size);
      assertTrue(objections.get(0).contains("row_group_size can't be '" + size + "'"));
    }
    assertEquals(List.of(), objections(table(2, List.of()), Map.of("row_group_size", "1")));
  }

  @Test
  void aTableOfPartitionColumnsAloneIsAnObjection() {
    assertEquals(1, objections(table(2, List.of("c0", "c1")), Map.of()).size());
    assertEquals(List.of(), objections(table(2, List.of("c0")), Map.of()));
  }

  @Test
  void whatIsNestedTooDeepIsAnObjection() {
    ValueType type = INTEGER;
    for (int i = 0; i < 40; i++) {
      type = new ValueType.ListType(ColumnSchema.of("i", type, true));
    }
    TableSchema deep = TableSchema.of("t", List.of(ColumnSchema.of("c", type, true)), 1);
    List<String> objections = objections(deep, Map.of());
    assertEquals(1, objections.size());
    assertTrue(objections.get(0).contains("column c is nested more than 30 deep"));
  }

  @Test
  void aColumnOfManyDifferentValuesGetsNoDictionary() {
    DictionaryRule rule = DictionaryRule.AUTO;
    assertTrue(rule.holds(4096, 10, 80, 122_880));
    assertTrue(rule.holds(65_536, 10, 80, 122_880));
    assertTrue(rule.holds(4096, 2500, 10_000, 122_880));
    assertEquals(false, rule.holds(4096, 4096, 32_768, 122_880));
    assertEquals(false, rule.holds(4096, 4000, 32_000, 122_880));
    assertEquals(false, DictionaryRule.OFF.holds(1, 1, 8, 10));
    assertTrue(DictionaryRule.ON.holds(4096, 4096, 32_768, 122_880));
    assertEquals(false, DictionaryRule.ON.holds(200_000, 140_000, 1_120_000, 200_000));
  }
}
