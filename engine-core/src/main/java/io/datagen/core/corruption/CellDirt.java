package io.datagen.core.corruption;

import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dirt of one kind for the cells of one table. Immutable, shared by all threads. */
public interface CellDirt {
  /** The columns whose cells may become null, by their place. */
  default List<Integer> nulls() {
    return List.of();
  }

  /** The columns whose cells may take another value or a token, by their place. */
  default List<Integer> changes() {
    return List.of();
  }

  /** The columns whose cells may become text that is not of their type, by their place. */
  default List<Integer> tokens() {
    return List.of();
  }

  /**
   * Makes cells dirty, in place. A cell that is null is left alone: it is clean so, or another
   * kind's.
   *
   * @param columns the table's vectors for these rows; those that nobody needs are null
   */
  void apply(Rows rows, @Nullable Vector[] columns, Hits hits, DirtListener listener);
}
