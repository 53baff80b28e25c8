package io.datagen.plugin.parquet;

import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.ForeignKey;
import io.datagen.api.schema.TableSchema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a table's keys say about its columns. */
final class TableKeys {
  private TableKeys() {}

  /** All columns of primary, unique and foreign keys, and those that foreign keys point to. */
  static Set<String> columns(DatasetSchema dataset, TableSchema table) {
    Set<String> columns = new LinkedHashSet<>(table.primaryKey());
    table.uniques().forEach(columns::addAll);
    table.foreignKeys().stream().map(ForeignKey::columns).forEach(columns::addAll);
    dataset.tables().stream()
        .flatMap(other -> other.foreignKeys().stream())
        .filter(key -> key.parentTable().equals(table.name()))
        .map(ForeignKey::parentColumns)
        .forEach(columns::addAll);
    return columns;
  }

  /** Whether a leaf's values are known to be all different. */
  static boolean isDistinct(TableSchema table, Leaf leaf) {
    List<String> alone = List.of(leaf.topColumn().name());
    return leaf.isFlat()
        && (leaf.topColumn().ascending()
            || table.primaryKey().equals(alone)
            || table.uniques().contains(alone));
  }
}
