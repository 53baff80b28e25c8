package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.core.kernel.Kernel;

/**
 * What a column's type and parameters came to: immutable, ready to become a kernel once the plan is
 * known.
 */
public interface Generator {
  /** The type of its values. */
  ValueType type();

  /** The kernel for one place in a plan. */
  Kernel kernel(CellContext cell);

  /** Whether it makes nulls by itself. */
  default boolean nullable() {
    return false;
  }

  /** Whether no value repeats among the table's rows, by construction. */
  default boolean unique() {
    return false;
  }

  /** Whether values strictly increase with the row. */
  default boolean ascending() {
    return false;
  }

  /** What it makes, in a few words, for {@code describe}: {@code 1 to 9, Poisson with lambda 2}. */
  String describe();
}
