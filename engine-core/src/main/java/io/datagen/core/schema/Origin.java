package io.datagen.core.schema;

import io.datagen.core.aggregate.AggregateFunction;
import io.datagen.core.column.Generator;
import io.datagen.core.derived.Drawn;
import io.datagen.core.derived.Formula;
import io.datagen.core.expression.Expression;
import io.datagen.core.source.Mapping;
import io.datagen.core.stream.EventField;
import io.datagen.core.stream.EventStream;
import java.util.Optional;

/** Where a column's values come from. */
public sealed interface Origin {
  /** A column type. */
  record Generated(Generator generator) implements Origin {}

  /**
   * An expression over the row.
   *
   * @param declaredType {@code type:} beside it, if any but {@code computed}
   */
  record Computed(Expression expression, Optional<String> declaredType) implements Origin {}

  /** Other columns of the row say which generator's value it takes, or when it is null. */
  record Derived(io.datagen.core.derived.Derived values) implements Origin {}

  /**
   * The parent's row of a relationship: one of its key columns, or a looked-up one.
   *
   * @param relationship its place in the dataset's list
   * @param parentColumn whose value is taken
   * @param key whether it is part of the foreign key
   */
  record FromParent(int relationship, String parentColumn, boolean key) implements Origin {}

  /**
   * What the row's children in another table add up to.
   *
   * @param of {@code table.column} of the children, or {@code table} to count them
   * @param where which children count: an expression over the child's row
   * @param relationship by name or by child key, where several lead there
   * @param round digits that a float result is rounded to, or -1
   */
  record Aggregate(
      String of,
      AggregateFunction function,
      Optional<Expression> where,
      Optional<String> relationship,
      int round)
      implements Origin {
    /** {@code sum of order_items.price where quantity > 1}. */
    public String describe() {
      return function.word() + " of " + of + where.map(w -> " where " + w).orElse("");
    }
  }

  /**
   * The events of a stream.
   *
   * @param field one that the stream itself makes
   */
  record Event(EventField field, EventStream stream) implements Origin {}

  /**
   * The same as a part of what another column chooses from or makes null. Parents' values,
   * aggregates and events have no such form; their readers refuse the keys that would ask for it.
   *
   * @param node the mapping that it was read from
   */
  default io.datagen.core.derived.Derived derived(Mapping node) {
    if (this instanceof Generated generated) {
      return new Drawn(generated.generator());
    }
    if (this instanceof Computed computed) {
      return new Formula(computed.expression(), computed.declaredType(), node);
    }
    if (this instanceof Derived derived) {
      return derived.values();
    }
    throw new IllegalStateException("no part of another column: " + this);
  }
}
