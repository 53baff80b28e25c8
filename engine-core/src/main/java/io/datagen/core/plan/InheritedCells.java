package io.datagen.core.plan;

import io.datagen.core.schema.Column;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.Origin;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import io.datagen.core.schema.Target;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds the types of cells that are those of rows of other tables. */
final class InheritedCells {
  private final Dataset dataset;
  private final FanOuts fanOuts;
  private final CellResolver cells;
  private final Faults faults;

  InheritedCells(Dataset dataset, FanOuts fanOuts, CellResolver cells, Faults faults) {
    this.dataset = dataset;
    this.fanOuts = fanOuts;
    this.cells = cells;
    this.faults = faults;
  }

  /** The cell of a column that a parent's is. */
  Optional<Cell> ofParent(Table table, Column column, Origin.FromParent from) {
    Relationship relationship = dataset.relationships().get(from.relationship());
    Optional<Table> parent = dataset.table(relationship.parentTable());
    if (parent.isEmpty() || !cells.grouping().resolve(relationship)) {
      return Optional.empty();
    }
    return cells
        .resolve(parent.get(), from.parentColumn())
        .map(
            p ->
                new Cell(
                    table,
                    column,
                    p.type(),
                    column.nullProbability() > 0
                        || p.nullable()
                        || relationship.hasOrphans()
                        || parent.get().rows() == 0,
                    from.key() && p.unique() && fanOuts.isOneEach(relationship),
                    false,
                    new Cell.Recipe.FromParent(relationship, from.parentColumn())));
  }

  /** The cell of a column that is a cell of whichever table the row's type names. */
  Optional<Cell> ofTargets(Table table, Column column, Origin.FromTargets from) {
    List<Cell.Recipe.FromParent> recipes = new ArrayList<>();
    List<Cell> theirs = new ArrayList<>();
    boolean nullable = column.nullProbability() > 0;
    for (Origin.FromParent one : from.targets()) {
      Relationship relationship = dataset.relationships().get(one.relationship());
      Optional<Table> parent = dataset.table(relationship.parentTable());
      Optional<Cell> cell =
          parent.isEmpty() || !cells.grouping().resolve(relationship)
              ? Optional.empty()
              : cells.resolve(parent.get(), one.parentColumn());
      if (cell.isEmpty()) {
        return Optional.empty();
      }
      if (!theirs.isEmpty() && !theirs.get(0).type().equals(cell.get().type())) {
        apart(relationship, one, theirs.get(0), cell.get());
        return Optional.empty();
      }
      theirs.add(cell.get());
      recipes.add(new Cell.Recipe.FromParent(relationship, one.parentColumn()));
      nullable |=
          cell.get().nullable() || relationship.losesSome() || parent.orElseThrow().rows() == 0;
    }
    Target target = Objects.requireNonNull(recipes.get(0).relationship().target());
    boolean all = recipes.size() == target.values().size();
    boolean typed =
        cells.resolve(table, target.typeColumn()).filter(c -> !c.nullable()).isPresent();
    return Optional.of(
        new Cell(
            table,
            column,
            theirs.get(0).type(),
            nullable || !all || !typed,
            false,
            false,
            new Cell.Recipe.FromTargets(recipes)));
  }

  private void apart(Relationship relationship, Origin.FromParent from, Cell first, Cell other) {
    new Section(relationship.node(), faults)
        .fault(
            from.key() ? "parent_key" : "lookup_columns",
            other.path()
                + " is "
                + DeclaredType.name(other.type())
                + " and "
                + first.path()
                + " "
                + DeclaredType.name(first.type())
                + ", and one column takes either; give both one type");
  }
}
