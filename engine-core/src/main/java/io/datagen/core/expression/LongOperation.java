package io.datagen.core.expression;

/** Results carried as longs: integers, booleans (0 or 1), decimals, dates, times, durations. */
abstract non-sealed class LongOperation extends Operation {
  /** Replaced only by an operation whose results are another's. */
  final long[] values;

  LongOperation() {
    this(new long[Slice.CAPACITY]);
  }

  LongOperation(long[] values) {
    this.values = values;
  }

  /** Whether a row of a condition is true, and not null. */
  final boolean isTrue(int row) {
    return values[row] != 0 && !nulls.at(row);
  }
}
