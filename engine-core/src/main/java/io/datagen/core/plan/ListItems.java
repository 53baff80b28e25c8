package io.datagen.core.plan;

import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.Table;
import java.util.Collection;
import java.util.List;

/** How many list items a row holds on average, those of lists within lists counted alike. */
final class ListItems {
  private final Dataset dataset;
  private final CellResolver cells;

  ListItems(Dataset dataset, CellResolver cells) {
    this.dataset = dataset;
    this.cells = cells;
  }

  /**
   * The number for a table.
   *
   * @param columns those computed
   * @param nested what is inside its rows
   */
  double of(Table table, Collection<String> columns, List<NestedTable> nested) {
    double items = 0;
    for (String column : columns) {
      items += of(table, column);
    }
    for (NestedTable inner : nested) {
      items += inner.fanOut().mean() * (1 + inner.table().items());
    }
    return items;
  }

  private double of(Table table, String column) {
    Cell cell = cells.resolve(table, column).orElseThrow();
    if (cell.recipe() instanceof Cell.Recipe.FromParent from) {
      Table parent = dataset.table(from.relationship().parentTable()).orElseThrow();
      return of(parent, from.parentColumn());
    }
    if (cell.recipe() instanceof Cell.Recipe.FromTargets several) {
      return several.targets().stream()
          .mapToDouble(
              t ->
                  of(dataset.table(t.relationship().parentTable()).orElseThrow(), t.parentColumn()))
          .max()
          .orElse(0);
    }
    if (cell.recipe() instanceof Cell.Recipe.Derived derived) {
      return derived.derivation().items().mean();
    }
    return cell.recipe() instanceof Cell.Recipe.Generated generated
        ? generated.generator().items().mean()
        : 0;
  }
}
