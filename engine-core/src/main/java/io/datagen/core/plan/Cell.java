package io.datagen.core.plan;

import io.datagen.api.schema.ValueType;
import io.datagen.core.aggregate.AggregateFunction;
import io.datagen.core.column.Generator;
import io.datagen.core.derived.Derivation;
import io.datagen.core.expression.TypedExpression;
import io.datagen.core.schema.Column;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import io.datagen.core.stream.EventField;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A column whose type is known.
 *
 * @param nullable whether a clean value may be null
 * @param unique whether no clean value repeats, by construction
 * @param ascending whether clean values strictly increase with the row
 */
record Cell(
    Table table,
    Column column,
    ValueType type,
    boolean nullable,
    boolean unique,
    boolean ascending,
    Recipe recipe) {

  /** How its values come about. */
  sealed interface Recipe {
    /** By a column type. */
    record Generated(Generator generator) implements Recipe {}

    /** By an expression, converted to the cell's type where a wider one is declared. */
    record Computed(TypedExpression expression) implements Recipe {}

    /** From other columns of the row, draws included. */
    record Derived(Derivation derivation) implements Recipe {}

    /** What its place in a composite key demands. */
    record InKey(CompositeKeys.Role role) implements Recipe {}

    /** By the event stream that the table is. */
    record Event(EventField field) implements Recipe {}

    /**
     * From the children's rows.
     *
     * @param column of theirs, or empty where they are only counted
     * @param values the type of that column; where there is none, an integer
     * @param where which of them count, over a child's row
     */
    record Aggregated(
        Relationship relationship,
        AggregateFunction function,
        Optional<String> column,
        ValueType values,
        int round,
        Optional<TypedExpression> where)
        implements Recipe {}

    /** From the parent's row. */
    record FromParent(Relationship relationship, String parentColumn) implements Recipe {}

    /** From the row of whichever table the row's type names. */
    record FromTargets(List<FromParent> targets) implements Recipe {
      public FromTargets {
        targets = List.copyOf(targets);
      }
    }
  }

  /** The names of the constraints that every value keeps by construction. */
  Set<String> honours() {
    if (recipe instanceof Recipe.Generated generated) {
      return generated.generator().honours();
    }
    return recipe instanceof Recipe.Derived derived ? derived.derivation().honours() : Set.of();
  }

  /** {@code orders.total}. */
  String path() {
    return table.name() + "." + column.name();
  }
}
