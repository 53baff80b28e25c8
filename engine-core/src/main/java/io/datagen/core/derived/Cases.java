package io.datagen.core.derived;

import io.datagen.api.schema.ValueType;
import io.datagen.core.expression.Expression;
import io.datagen.core.expression.TypedExpression;
import io.datagen.core.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Another generator by condition: the first that holds says which. Where none does and there is no
 * {@code else}, the cell is null.
 *
 * @param at where the column stands
 * @param branches one for each condition, and one more for {@code else} if there is one
 */
public record Cases(Node at, List<Expression> conditions, List<Branch> branches)
    implements Derived {

  public Cases {
    conditions = List.copyOf(conditions);
    branches = List.copyOf(branches);
  }

  @Override
  public Optional<Derivation> resolve(RowTypes row) {
    List<TypedExpression> typed = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      Optional<TypedExpression> condition = row.type(conditions.get(i));
      if (condition.filter(c -> !(c.type() instanceof ValueType.BooleanType)).isPresent()) {
        row.faults()
            .add(
                branches.get(i).at(),
                "'when' must be a condition, true or false, such as region == 'north'");
      } else {
        condition.ifPresent(typed::add);
      }
    }
    Optional<List<Branch.Typed>> made = Branches.resolve(branches, row);
    return typed.size() < conditions.size()
        ? Optional.empty()
        : made.flatMap(
            b ->
                Chosen.of(
                    new Conditions(typed, branches.size() > conditions.size()),
                    b,
                    at,
                    row.faults()));
  }

  @Override
  public String describe() {
    return Branches.describe(branches, branches.size() > conditions.size());
  }
}
