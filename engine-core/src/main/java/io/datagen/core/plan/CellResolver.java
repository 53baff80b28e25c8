package io.datagen.core.plan;

import io.datagen.api.schema.ValueType;
import io.datagen.core.expression.Expression;
import io.datagen.core.expression.Scope;
import io.datagen.core.expression.TypedExpression;
import io.datagen.core.schema.Column;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.Origin;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import io.datagen.core.source.Faults;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds every cell's type by walking what it depends on, across tables. Tables may refer to each
 * other in a circle; a circle of values is a fault that shows it.
 */
final class CellResolver {
  private final Dataset dataset;
  private final FanOuts fanOuts;
  private final CompositeKeys keys;
  private final Faults faults;
  private final GroupingColumns grouping;

  /** By table and column. */
  private final Map<String, Map<String, Optional<Cell>>> cells = new HashMap<>();

  private final Set<String> walking = new LinkedHashSet<>();

  CellResolver(Dataset dataset, FanOuts fanOuts, CompositeKeys keys, Faults faults) {
    this.dataset = dataset;
    this.fanOuts = fanOuts;
    this.keys = keys;
    this.faults = faults;
    this.grouping = new GroupingColumns(dataset, this, faults);
  }

  /** What decides about who is whose child, where values do. */
  GroupingColumns grouping() {
    return grouping;
  }

  /** The cell of a column, or empty where it has a fault. */
  Optional<Cell> resolve(Table table, String name) {
    Map<String, Optional<Cell>> ofTable = cells.computeIfAbsent(table.name(), t -> new HashMap<>());
    Optional<Cell> known = ofTable.get(name);
    if (known != null) {
      return known;
    }
    Optional<Column> column = table.column(name);
    if (column.isEmpty()) {
      return Optional.empty();
    }
    String path = table.name() + "\u0000" + name;
    if (!walking.add(path)) {
      List<String> circle = new ArrayList<>(walking);
      circle = circle.subList(circle.indexOf(path), circle.size());
      List<String> names =
          new ArrayList<>(circle.stream().map(p -> p.replace('\u0000', '.')).toList());
      names.add(names.get(0));
      faults.add(column.get().node(), "its value depends on itself: " + String.join(" -> ", names));
      return Optional.empty();
    }
    Optional<Cell> cell = cell(table, column.get());
    walking.remove(path);
    ofTable.put(name, cell);
    return cell;
  }

  private Optional<Cell> cell(Table table, Column column) {
    boolean nulls = column.nullProbability() > 0;
    Origin origin = column.origin();
    if (origin instanceof Origin.Event event) {
      return Optional.of(
          new Cell(
              table,
              column,
              event.field().type(event.stream().fraction()),
              false,
              false,
              false,
              new Cell.Recipe.Event(event.field())));
    }
    if (origin instanceof Origin.Generated generated) {
      var generator = generated.generator();
      // A redelivered event repeats whatever it has.
      boolean once = table.events() == null || table.events().duplicates() == 0;
      return Optional.of(
          new Cell(
              table,
              column,
              generator.type(),
              nulls || generator.nullable(),
              generator.unique() && once,
              generator.ascending() && !nulls && once,
              keys.role(table, column)
                  .<Cell.Recipe>map(Cell.Recipe.InKey::new)
                  .orElseGet(() -> new Cell.Recipe.Generated(generator))));
    }
    if (origin instanceof Origin.Computed computed) {
      return computed(table, column, computed);
    }
    if (origin instanceof Origin.Derived derived) {
      return derived
          .values()
          .resolve(new RowColumns(this, table, column, faults))
          .map(
              d ->
                  new Cell(
                      table,
                      column,
                      d.type(),
                      nulls || d.nullable(),
                      false,
                      false,
                      new Cell.Recipe.Derived(d)));
    }
    if (origin instanceof Origin.Aggregate aggregate) {
      return new AggregateCells(dataset, fanOuts, this, faults).resolve(table, column, aggregate);
    }
    Origin.FromParent fromParent = (Origin.FromParent) origin;
    Relationship relationship = dataset.relationships().get(fromParent.relationship());
    Optional<Table> parent = dataset.table(relationship.parentTable());
    if (parent.isEmpty()) {
      return Optional.empty();
    }
    if (!grouping.resolve(relationship)) {
      return Optional.empty();
    }
    return resolve(parent.get(), fromParent.parentColumn())
        .map(
            p ->
                new Cell(
                    table,
                    column,
                    p.type(),
                    nulls || p.nullable() || relationship.hasOrphans() || parent.get().rows() == 0,
                    fromParent.key() && p.unique() && fanOuts.isOneEach(relationship),
                    false,
                    new Cell.Recipe.FromParent(relationship, fromParent.parentColumn())));
  }

  private Optional<Cell> computed(Table table, Column column, Origin.Computed computed) {
    Optional<TypedExpression> typed = type(table, computed.expression());
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    ValueType type = typed.get().type();
    Optional<ValueType> declared =
        DeclaredType.check(column.node(), computed.declaredType(), type, faults);
    return declared.map(
        d ->
            new Cell(
                table,
                column,
                d,
                column.nullProbability() > 0
                    || typed
                        .get()
                        .nullable(n -> resolve(table, n).map(Cell::nullable).orElse(false)),
                false,
                false,
                new Cell.Recipe.Computed(typed.get())));
  }

  /** Types an expression over a table's row. */
  Optional<TypedExpression> type(Table table, Expression expression) {
    return type(table, expression, Map.of());
  }

  /**
   * Types an expression over a table's row.
   *
   * @param known types of columns that are not to be resolved
   */
  Optional<TypedExpression> type(Table table, Expression expression, Map<String, ValueType> known) {
    // Resolved ahead, so that a fault or a circle further down is told as such and not as an
    // unknown name.
    for (String name : expression.columns()) {
      if (!known.containsKey(name) && table.declares(name) && resolve(table, name).isEmpty()) {
        return Optional.empty();
      }
    }
    return expression.type(new RowScope(table, known), faults);
  }

  /** All values that a column may have, null aside, as text, where they are few and known. */
  Optional<List<String>> values(Table table, String column, int most) {
    Optional<Cell> cell = resolve(table, column);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    if (cell.get().recipe() instanceof Cell.Recipe.FromParent from) {
      return dataset
          .table(from.relationship().parentTable())
          .flatMap(parent -> values(parent, from.parentColumn(), most));
    }
    return cell.get().recipe() instanceof Cell.Recipe.Generated generated
        ? generated.generator().choices().flatMap(c -> c.texts(cell.get().type(), most))
        : Optional.empty();
  }

  private final class RowScope implements Scope {
    private final Table table;
    private final Map<String, ValueType> known;

    RowScope(Table table, Map<String, ValueType> known) {
      this.table = table;
      this.known = known;
    }

    @Override
    public Optional<ValueType> column(String name) {
      ValueType type = known.get(name);
      return type == null ? resolve(table, name).map(Cell::type) : Optional.of(type);
    }

    @Override
    public Collection<String> names() {
      return table.columnNames();
    }

    @Override
    public long asOf() {
      return dataset.asOf();
    }
  }
}
