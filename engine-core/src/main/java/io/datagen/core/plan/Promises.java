package io.datagen.core.plan;

import io.datagen.api.schema.TableSchema.Index;
import io.datagen.core.schema.Column;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Section;
import java.util.List;
import java.util.Optional;

/**
 * Uniqueness and order that a schema promises, held against what its generators guarantee. Nothing
 * is left to chance or to a retry: what is not so by construction is a fault.
 */
final class Promises {
  private final Dataset dataset;
  private final CellResolver cells;
  private final CompositeKeys keys;
  private final Faults faults;

  Promises(Dataset dataset, CellResolver cells, CompositeKeys keys, Faults faults) {
    this.dataset = dataset;
    this.cells = cells;
    this.keys = keys;
    this.faults = faults;
  }

  void check() {
    for (Table table : dataset.tables()) {
      table.columns().forEach(c -> column(table, c));
      Section section = new Section(table.node(), faults);
      if (table.primaryKey().size() > 1 || table.node().get("primary_key").isPresent()) {
        key(table, section, "primary_key", table.primaryKey());
      }
      table.uniques().forEach(u -> key(table, section, "unique", u));
      table.indexes().stream()
          .filter(Index::unique)
          .forEach(i -> key(table, section, "indexes", i.columns()));
    }
    dataset.relationships().forEach(this::parentKey);
  }

  private void column(Table table, Column column) {
    Optional<Cell> cell = cells.resolve(table, column.name());
    if (cell.isEmpty()) {
      return;
    }
    boolean alone = !column.constraints().primaryKey() || table.primaryKey().size() == 1;
    if (column.constraints().distinct() && alone && !isUnique(table, cell.get())) {
      faults.add(
          column.node(),
          "is declared "
              + (column.constraints().primaryKey() ? "primary_key" : "unique")
              + ", but "
              + reason(cell.get()));
    }
    if (column.constraints().increasing()
        && !(cell.get().recipe() instanceof Cell.Recipe.Generated generated
            && generated.generator().honours().contains("monotonic_increasing"))) {
      faults.add(
          column.node(),
          "'monotonic_increasing' can be had for id, integer, float, decimal, date, datetime, time and duration columns"
              + " that are not derived");
    }
  }

  private static String reason(Cell cell) {
    if (cell.table().events() != null && cell.table().events().duplicates() > 0) {
      return "the stream's 'duplicates' repeat it";
    }
    if (cell.recipe() instanceof Cell.Recipe.Computed) {
      return "the values of an expression can't be guaranteed to differ";
    }
    if (cell.recipe() instanceof Cell.Recipe.Derived) {
      return "values that depend on other columns can't be guaranteed to differ";
    }
    if (cell.recipe() instanceof Cell.Recipe.Aggregated) {
      return "the values of an aggregate can't be guaranteed to differ";
    }
    if (cell.recipe() instanceof Cell.Recipe.FromTargets) {
      return "rows of different tables may have the same key";
    }
    if (cell.recipe() instanceof Cell.Recipe.FromParent) {
      return "a parent may have several children; state max_children: 1";
    }
    return "its type can't guarantee that no value repeats; use id, or a unique integer, string or email";
  }

  /** A table of at most one row repeats nothing. */
  private static boolean isUnique(Table table, Cell cell) {
    return cell.unique() || table.rows() <= 1;
  }

  private void key(Table table, Section section, String key, List<String> columns) {
    boolean known = columns.stream().allMatch(c -> cells.resolve(table, c).isPresent());
    boolean unique =
        columns.stream()
            .anyMatch(c -> cells.resolve(table, c).filter(x -> isUnique(table, x)).isPresent());
    if (known && !unique && !keys.covers(table, columns)) {
      section.fault(
          key,
          columns
              + " can't be made unique: one of them must be unique by itself, or each must have"
              + " values that can be counted and are all as likely (integers and dates with bounds, booleans, categories"
              + " without weights), or one a foreign key and another an integer with bounds or all others such values, or two foreign keys that are no part of"
              + " another such pair, or a polymorphic key and its type");
    }
  }

  private void parentKey(Relationship relationship) {
    Optional<Table> parent = dataset.table(relationship.parentTable());
    if (parent.isEmpty()) {
      return;
    }
    List<Optional<Cell>> key =
        relationship.parentKey().stream().map(c -> cells.resolve(parent.get(), c)).toList();
    if (relationship.ofUsers()
        && key.stream().anyMatch(c -> c.filter(Cell::nullable).isPresent())) {
      new Section(relationship.node(), faults)
          .fault("users", "may be null, and every event has a user");
    }
    if (key.stream().allMatch(Optional::isPresent)
        && key.stream().noneMatch(c -> isUnique(parent.get(), c.orElseThrow()))
        && !keys.distinguishes(parent.get(), relationship.parentKey())) {
      new Section(relationship.node(), faults)
          .fault(
              relationship.ofUsers() ? "users" : "parent_key",
              "must be unique, and "
                  + parent.get().name()
                  + "."
                  + (relationship.parentKey().size() == 1
                      ? relationship.parentKey().get(0)
                      : relationship.parentKey())
                  + " is not by construction; make it an id or declare it unique");
    }
  }
}
