package io.datagen.core.plan;

import io.datagen.core.relationship.FanOut;
import io.datagen.core.relationship.FanOutClass;
import io.datagen.core.schema.Column;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import io.datagen.core.source.Faults;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses what would take for ever: a table that looks up what its own rows add up to computes, for
 * each row, all its siblings. Where parents are few their sums are kept; where they are many, each
 * must have few children.
 */
final class SiblingCosts {
  private static final double MOST_SIBLINGS = 1000;

  private final Dataset dataset;
  private final CellResolver cells;
  private final FanOuts fanOuts;
  private final Faults faults;

  SiblingCosts(Dataset dataset, CellResolver cells, FanOuts fanOuts, Faults faults) {
    this.dataset = dataset;
    this.cells = cells;
    this.fanOuts = fanOuts;
    this.faults = faults;
  }

  void check() {
    for (Table table : dataset.tables()) {
      for (Column column : table.columns()) {
        cells.resolve(table, column.name()).ifPresent(c -> lookups(c).forEach(l -> check(c, l)));
      }
    }
  }

  private static List<Cell.Recipe.FromParent> lookups(Cell cell) {
    if (cell.recipe() instanceof Cell.Recipe.FromTargets several) {
      return several.targets();
    }
    return cell.recipe() instanceof Cell.Recipe.FromParent lookup ? List.of(lookup) : List.of();
  }

  private void check(Cell cell, Cell.Recipe.FromParent lookup) {
    Table parent = dataset.table(lookup.relationship().parentTable()).orElseThrow();
    Optional<Cell.Recipe.Aggregated> aggregate =
        aggregate(parent, lookup.parentColumn(), new HashSet<>());
    if (aggregate.isEmpty()) {
      return;
    }
    Relationship relationship = aggregate.get().relationship();
    FanOut fanOut = fanOuts.of(relationship);
    double siblings = siblings(fanOut);
    if (fanOut.parents() > ChildCells.MOST_KEPT && siblings > MOST_SIBLINGS) {
      faults.add(
          cell.column().node(),
          "looks up "
              + parent.name()
              + "."
              + lookup.parentColumn()
              + ", for which each row would compute the "
              + Math.round(siblings)
              + " rows of "
              + relationship.childTable()
              + " of its "
              + parent.name()
              + " row; that is for at most "
              + (long) MOST_SIBLINGS
              + " on average, or for at most "
              + ChildCells.MOST_KEPT
              + " rows of "
              + parent.name());
    }
  }

  /** How many children the parent of a child has, on average over the children. */
  private static double siblings(FanOut fanOut) {
    double children = 0;
    double squares = 0;
    for (FanOutClass c : fanOut.histogram()) {
      double of = (double) c.children() * c.parents();
      children += of;
      squares += of * c.children();
    }
    return children == 0 ? 0 : squares / children;
  }

  /** An aggregate that a cell of the same row is made of. */
  private Optional<Cell.Recipe.Aggregated> aggregate(Table table, String column, Set<String> seen) {
    Optional<Cell> cell = seen.add(column) ? cells.resolve(table, column) : Optional.empty();
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    if (cell.get().recipe() instanceof Cell.Recipe.Aggregated aggregated) {
      return aggregated.column().isPresent() || aggregated.where().isPresent()
          ? Optional.of(aggregated)
          : Optional.empty();
    }
    if (cell.get().recipe() instanceof Cell.Recipe.Computed computed) {
      return computed.expression().inputs().stream()
          .flatMap(i -> aggregate(table, i, seen).stream())
          .findFirst();
    }
    return Optional.empty();
  }
}
