package io.datagen.core.expression;

import io.datagen.api.schema.ValueType;
import java.util.function.Predicate;

/** A typed expression: immutable, from which each thread makes operations of its own. */
sealed interface Term permits Constant, Input, Applied {
  ValueType type();

  /** Whether a row may be null, given which columns may. */
  boolean nullable(Predicate<String> column);

  Operation operation(Assembly assembly);
}
