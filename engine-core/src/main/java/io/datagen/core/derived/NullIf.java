package io.datagen.core.derived;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.column.CellContext;
import io.datagen.core.column.ItemCount;
import io.datagen.core.expression.Expression;
import io.datagen.core.expression.TypedExpression;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.source.Node;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Other values, null where a condition holds. In the condition the column's own name means the
 * value that it would have without it.
 *
 * @param at where the condition stands
 */
public record NullIf(Derived values, Expression condition, Node at) implements Derived {
  @Override
  public Optional<Derivation> resolve(RowTypes row) {
    Optional<Derivation> resolved = values.resolve(row);
    if (resolved.isEmpty()) {
      return resolved;
    }
    Optional<TypedExpression> typed = row.type(condition, resolved.get().type());
    if (typed.isPresent() && !(typed.get().type() instanceof ValueType.BooleanType)) {
      row.faults().add(at, "expected a condition, true or false, such as status == 'new'");
      return Optional.empty();
    }
    return typed.map(c -> new Typed(resolved.get(), c, row.name()));
  }

  @Override
  public String describe() {
    return values.describe() + ", null if " + condition;
  }

  private record Typed(Derivation values, TypedExpression condition, String own)
      implements Derivation {
    @Override
    public ValueType type() {
      return values.type();
    }

    @Override
    public List<String> inputs() {
      Set<String> inputs = new LinkedHashSet<>(values.inputs());
      condition.inputs().stream().filter(c -> !c.equals(own)).forEach(inputs::add);
      return List.copyOf(inputs);
    }

    @Override
    public boolean nullable() {
      return true;
    }

    @Override
    public Kernel kernel(CellContext cell) {
      int[] places = condition.inputs().stream().mapToInt(inputs()::indexOf).toArray();
      return new NullIfKernel(values.kernel(cell), values.inputs().size(), test(cell), places);
    }

    private Kernel test(CellContext cell) {
      return condition.kernel(role -> cell.stream("null_if:" + role));
    }

    @Override
    public Set<String> honours() {
      return values.honours();
    }

    @Override
    public ItemCount items() {
      return values.items();
    }

    @Override
    public String describe() {
      return values.describe() + ", null if " + condition.text();
    }

    @Override
    public String explain(CellContext cell, Rows row, Vector[] inputs, LongConsumer drawsAt) {
      test(cell);
      Vector[] own = Arrays.copyOf(inputs, values.inputs().size());
      return values.explain(cell, row, own, drawsAt) + ", null if " + condition.text();
    }
  }
}
