package io.datagen.core.aggregate;

import io.datagen.api.vector.Vector;

/**
 * One aggregate of the children of some parents. It is given the children in slices, one parent's
 * behind another's, and keeps a few numbers for each parent of the batch. One thread owns it.
 */
public interface Accumulator {
  /** A new vector of the kind that {@link #finish} fills. */
  Vector newVector();

  /** Begins anew, for parents numbered from 0, none of which has a child so far. */
  void begin(int parents);

  /**
   * Adds children that count.
   *
   * @param values of a slice of children; where only their number is asked for, any vector
   * @param rows which rows of the slice count: their values are not null
   * @param owners the parent of each row of the slice, never below that of the row before it, nor
   *     below any of an earlier slice
   * @param size how many of {@code rows}
   */
  void add(Vector values, int[] rows, int[] owners, int size);

  /**
   * Fills {@code out}, resetting it first.
   *
   * @param of whose aggregate each row of {@code out} is
   * @param size rows of {@code out}
   * @throws AggregateRowException for a result that the type can't hold
   */
  void finish(Vector out, int[] of, int size);
}
