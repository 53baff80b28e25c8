package io.datagen.core.plan;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.EventColumns;
import io.datagen.api.schema.ForeignKey;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.TableSchema.Index;
import io.datagen.core.schema.Column;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import io.datagen.core.schema.Target;
import io.datagen.core.stream.EventField;
import io.datagen.core.stream.EventStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables as formats see them: the written columns, and the keys that lie wholly within these. */
final class TableSchemas {
  private final Dataset dataset;
  private final CellResolver cells;
  private final PlanOptions options;

  TableSchemas(Dataset dataset, CellResolver cells, PlanOptions options) {
    this.dataset = dataset;
    this.cells = cells;
    this.options = options;
  }

  TableSchema clean(Table table, List<Column> written) {
    List<String> names = written.stream().map(Column::name).toList();
    List<ColumnSchema> columns = new ArrayList<>();
    List<List<String>> uniques = new ArrayList<>();
    for (Column column : written) {
      Cell cell = cells.resolve(table, column.name()).orElseThrow();
      boolean key = table.primaryKey().contains(column.name());
      columns.add(
          new ColumnSchema(
              column.name(),
              cell.type(),
              !(key || column.constraints().notNull()),
              false,
              cell.ascending(),
              column.sqlType(),
              column.description()));
      if (column.constraints().unique() && !table.primaryKey().equals(List.of(column.name()))) {
        uniques.add(List.of(column.name()));
      }
    }
    table.uniques().stream()
        .filter(u -> names.containsAll(u) && !uniques.contains(u))
        .forEach(uniques::add);
    return new TableSchema(
        table.name(),
        columns,
        table.rows(),
        within(names, table.primaryKey()) ? table.primaryKey() : List.of(),
        uniques,
        indexes(table, names),
        foreignKeys(table, names),
        within(names, table.partitionBy()) ? table.partitionBy() : List.of(),
        table.description(),
        events(table));
  }

  /** Those declared, and one for each key that points into one of several tables. */
  private List<Index> indexes(Table table, List<String> names) {
    List<Index> indexes =
        new ArrayList<>(table.indexes().stream().filter(i -> within(names, i.columns())).toList());
    for (Relationship relationship : dataset.relationships()) {
      Target target = relationship.target();
      if (target == null
          || target.number() > 0
          || !relationship.childTable().equals(table.name())) {
        continue;
      }
      List<String> columns = new ArrayList<>(List.of(target.typeColumn()));
      columns.addAll(relationship.childKey());
      boolean there = indexes.stream().anyMatch(i -> i.columns().containsAll(columns));
      if (within(names, columns) && !there) {
        indexes.add(new Index(null, columns, false));
      }
    }
    return indexes;
  }

  private static @Nullable EventColumns events(Table table) {
    EventStream stream = table.events();
    return stream == null
        ? null
        : new EventColumns(
            EventField.ID.column(),
            EventField.TIME.column(),
            EventField.TYPE.column(),
            EventField.USER.column(),
            stream.ordered());
  }

  private static boolean within(Collection<String> names, Collection<String> key) {
    return names.containsAll(key);
  }

  private List<ForeignKey> foreignKeys(Table table, List<String> names) {
    List<ForeignKey> keys = new ArrayList<>();
    for (Relationship relationship : dataset.relationships()) {
      // No database knows a key into one of several tables.
      if (relationship.childTable().equals(table.name())
          && relationship.target() == null
          && options.holds(relationship.parentTable())
          && within(names, relationship.childKey())
          && relationship.parentKey().stream()
              .allMatch(k -> isWritten(relationship.parentTable(), k))) {
        keys.add(
            new ForeignKey(
                relationship.childKey(), relationship.parentTable(), relationship.parentKey()));
      }
    }
    return keys;
  }

  private boolean isWritten(String table, String column) {
    return options.writes(table, column)
        && dataset.table(table).flatMap(t -> t.column(column)).filter(c -> !c.hidden()).isPresent();
  }

  /** The same table with those inside its rows as further columns. */
  static TableSchema withNested(TableSchema table, List<NestedTable> nested) {
    List<ColumnSchema> columns = new ArrayList<>(table.columns());
    nested.forEach(n -> columns.add(n.column()));
    return withColumns(table, columns);
  }

  /** The same table with other columns: those that a format which can't nest sees. */
  static TableSchema withColumns(TableSchema table, List<ColumnSchema> columns) {
    return new TableSchema(
        table.name(),
        columns,
        table.rows(),
        table.primaryKey(),
        table.uniques(),
        table.indexes(),
        table.foreignKeys(),
        table.partitionBy(),
        table.description(),
        table.events());
  }
}
