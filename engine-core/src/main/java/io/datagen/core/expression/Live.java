package io.datagen.core.expression;

import org.jspecify.annotations.Nullable;

/**
 * The rows for which a branch is taken. Every branch is computed for all rows of a slice, which is
 * faster than picking rows, but only a row that takes the branch may fault in it: {@code a / b if b
 * != 0 else 0} never divides by zero. So this is asked only where something is wrong.
 */
abstract class Live {
  private @Nullable Live outer;

  /** Enters the branch; the slice has it until {@link #leave}. */
  final void enter(Slice slice) {
    outer = slice.live();
    slice.setLive(this);
  }

  final void leave(Slice slice) {
    slice.setLive(outer);
  }

  final boolean at(int row) {
    return takes(row) && (outer == null || outer.at(row));
  }

  abstract boolean takes(int row);
}
