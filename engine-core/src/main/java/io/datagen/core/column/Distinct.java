package io.datagen.core.column;

/** Whether a column that must not repeat has enough values. */
final class Distinct {
  private Distinct() {}

  static boolean fits(ColumnContext column, Sampling sampling, LongBounds bounds) {
    if (!sampling.unique() || bounds.size() >= column.rows()) {
      return true;
    }
    column
        .faults()
        .add(
            column.section().node(),
            "unique needs "
                + column.rows()
                + " different values, and between min and max there are "
                + bounds.size());
    return false;
  }
}
