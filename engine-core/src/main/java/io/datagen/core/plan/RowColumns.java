package io.datagen.core.plan;

import io.datagen.api.schema.ValueType;
import io.datagen.core.column.Ranks;
import io.datagen.core.derived.RowTypes;
import io.datagen.core.expression.Expression;
import io.datagen.core.expression.TypedExpression;
import io.datagen.core.schema.Column;
import io.datagen.core.schema.Table;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A column's row, its other columns resolved when they are asked for. */
record RowColumns(CellResolver cells, Table table, Column column, Faults faults)
    implements RowTypes {
  /** A list of more values than these is taken for no list. */
  private static final int MOST_VALUES = 1_000;

  @Override
  public Optional<ValueType> type(String other, Node at) {
    if (!table.declares(other)) {
      faults.add(at, "unknown column '" + other + "'" + Nearest.hint(other, table.columnNames()));
      return Optional.empty();
    }
    return cells.resolve(table, other).map(Cell::type);
  }

  @Override
  public boolean nullable(String other) {
    return cells.resolve(table, other).map(Cell::nullable).orElse(false);
  }

  @Override
  public Optional<List<String>> values(String other) {
    return cells.values(table, other, MOST_VALUES);
  }

  @Override
  public Optional<Ranks> ranks(String other) {
    return cells
        .resolve(table, other)
        .filter(c -> c.recipe() instanceof Cell.Recipe.Generated)
        .flatMap(c -> ((Cell.Recipe.Generated) c.recipe()).generator().ranks());
  }

  @Override
  public Optional<TypedExpression> type(Expression expression) {
    return cells.type(table, expression);
  }

  @Override
  public Optional<TypedExpression> type(Expression expression, ValueType own) {
    return cells.type(table, expression, Map.of(column.name(), own));
  }

  @Override
  public String name() {
    return column.name();
  }

  @Override
  public Optional<ValueType> declared(Node at, Optional<String> declared, ValueType actual) {
    return DeclaredType.check(at, declared, actual, faults);
  }
}
