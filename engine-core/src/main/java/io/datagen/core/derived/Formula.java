package io.datagen.core.derived;

import io.datagen.api.schema.ValueType;
import io.datagen.core.column.CellContext;
import io.datagen.core.expression.Expression;
import io.datagen.core.expression.TypedExpression;
import io.datagen.core.expression.Widening;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.source.Node;
import java.util.List;
import java.util.Optional;

/**
 * By an expression.
 *
 * @param at where faults of its type go
 * @param declaredType {@code type:} beside it, if any but {@code computed}
 */
public record Formula(Expression expression, Optional<String> declaredType, Node at)
    implements Derived {
  @Override
  public Optional<Derivation> resolve(RowTypes row) {
    return row.type(expression)
        .flatMap(
            typed ->
                row.declared(at, declaredType, typed.type())
                    .map(type -> new Typed(typed, type, typed.nullable(row::nullable))));
  }

  @Override
  public String describe() {
    return "= " + expression;
  }

  private record Typed(TypedExpression expression, ValueType type, boolean nullable)
      implements Derivation {
    @Override
    public List<String> inputs() {
      return expression.inputs();
    }

    @Override
    public Kernel kernel(CellContext cell) {
      return Widening.kernel(expression.kernel(cell::stream), expression.type(), type);
    }

    @Override
    public String describe() {
      return "= " + expression.text();
    }
  }
}
