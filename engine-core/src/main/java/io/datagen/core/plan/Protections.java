package io.datagen.core.plan;

import io.datagen.core.corruption.OverlayColumn;
import io.datagen.core.corruption.OverlayColumn.Protection;
import io.datagen.core.schema.Column;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.Origin;
import io.datagen.core.schema.Table;
import io.datagen.core.schema.Target;
import io.datagen.core.stream.EventField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which columns table-wide dirt leaves alone, and why. */
final class Protections {
  private final Dataset dataset;
  private final CellResolver cells;

  Protections(Dataset dataset, CellResolver cells) {
    this.dataset = dataset;
    this.cells = cells;
  }

  List<OverlayColumn> columns(Table table) {
    List<OverlayColumn> columns = new ArrayList<>();
    // Looked up once: a table of many columns in a schema of many relationships asks for each.
    Set<String> parentKeys = parentKeys(table);
    Set<String> types = types(table);
    for (Column column : table.columns()) {
      columns.add(
          new OverlayColumn(
              column.name(),
              cells.resolve(table, column.name()).orElseThrow().type(),
              types.contains(column.name())
                  ? Protection.FOREIGN_KEY
                  : protection(table, column, parentKeys)));
    }
    return columns;
  }

  private Set<String> parentKeys(Table table) {
    return dataset.relationships().stream()
        .filter(r -> r.parentTable().equals(table.name()))
        .flatMap(r -> r.parentKey().stream())
        .collect(Collectors.toSet());
  }

  /** The columns that say which table a key points into: half of the key. */
  private Set<String> types(Table table) {
    return dataset.relationships().stream()
        .filter(r -> r.childTable().equals(table.name()))
        .flatMap(r -> Optional.ofNullable(r.target()).stream())
        .map(Target::typeColumn)
        .collect(Collectors.toSet());
  }

  private static @Nullable Protection protection(
      Table table, Column column, Set<String> parentKeys) {
    String name = column.name();
    if (parentKeys.contains(name)) {
      return Protection.PARENT_KEY;
    }
    if (table.events() != null && EventField.of(name).isPresent()) {
      return Protection.EVENT;
    }
    if (table.primaryKey().contains(name)) {
      return Protection.PRIMARY_KEY;
    }
    if (column.origin() instanceof Origin.Inherited inherited && inherited.key()) {
      return Protection.FOREIGN_KEY;
    }
    if (column.origin() instanceof Origin.Generated generated
        && generated.generator().identifies()) {
      return Protection.ID;
    }
    if (column.constraints().unique()
        || table.uniques().stream().anyMatch(u -> u.contains(name))
        || table.indexes().stream().anyMatch(i -> i.unique() && i.columns().contains(name))) {
      return Protection.UNIQUE;
    }
    if (column.constraints().notNull()) {
      return Protection.NOT_NULL;
    }
    return table.partitionBy().contains(name) ? Protection.PARTITION_BY : null;
  }
}
