package io.datagen.core.derived;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.column.CellContext;
import io.datagen.core.column.ItemCount;
import io.datagen.core.kernel.Kernel;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/** How a column's values come about, all types known. Immutable. */
public interface Derivation {
  /** The type of its values. */
  ValueType type();

  /** The columns that {@link Kernel#fill} wants as inputs, in this order, none twice. */
  List<String> inputs();

  /** Whether a value may be null. */
  boolean nullable();

  /** Whether every value is null, so that it fits any type. */
  default boolean alwaysNull() {
    return false;
  }

  /** The kernel for one place in a plan. */
  Kernel kernel(CellContext cell);

  /** The names of the constraints that every value keeps by construction. */
  default Set<String> honours() {
    return Set.of();
  }

  /** How many list items a cell holds. */
  default ItemCount items() {
    return ItemCount.NONE;
  }

  /** What it makes, in a few words. */
  String describe();

  /**
   * How one cell came about, in a few words.
   *
   * @param cell asked for the streams that decided, and no others
   * @param row one row
   * @param inputs of that row
   * @param drawsAt told of the row number that the streams asked for from then on are used with,
   *     where it is not the row's own
   */
  default String explain(CellContext cell, Rows row, Vector[] inputs, LongConsumer drawsAt) {
    kernel(cell);
    return describe();
  }
}
