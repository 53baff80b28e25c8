package io.datagen.plugin.sqlite;

import io.datagen.plugin.sqlite.file.RecordColumn;

/**
 * How SQLite stores a real: where the column's affinity is numeric and the real is an integer, as
 * that integer, which is shorter. A column of affinity REAL reads it back as a real.
 */
final class RealCells {
  /** Affinity REAL stores integers to six bytes, INTEGER and NUMERIC all but the two extremes. */
  private static final double REAL_LIMIT = 0x1p47;

  private static final double INTEGER_LIMIT = 0x1p63;

  private RealCells() {}

  /** The size from which no integer is made of a real. */
  static double limit(Affinity affinity) {
    return affinity == Affinity.REAL ? REAL_LIMIT : affinity.isNumeric() ? INTEGER_LIMIT : 0;
  }

  static void set(RecordColumn column, int row, double value, Affinity affinity) {
    set(column, row, value, limit(affinity));
  }

  static void set(RecordColumn column, int row, double value, double limit) {
    long integer = (long) value;
    if (integer == value && Math.abs(value) < limit) {
      column.setInteger(row, integer);
    } else {
      column.setReal(row, value);
    }
  }
}
