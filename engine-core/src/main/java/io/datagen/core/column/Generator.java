package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.core.kernel.Kernel;
import java.util.Set;

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

  /** Whether the column is an identifier, which table-wide dirt leaves alone. */
  default boolean identifies() {
    return false;
  }

  /**
   * The names of the constraints that every value keeps by construction: {@code min, max, allowed}.
   */
  default Set<String> honours() {
    return Set.of();
  }

  /** What it makes, in a few words, for {@code describe}: {@code 1 to 9, Poisson with lambda 2}. */
  String describe();
}
