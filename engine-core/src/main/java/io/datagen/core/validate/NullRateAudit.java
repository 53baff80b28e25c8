package io.datagen.core.validate;

import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vector;
import java.util.List;
import java.util.Locale;

/**
 * Judges that a column has about as many clean nulls as its {@code null_probability} says. Where
 * declared dirt stands a value was: dirt leaves clean nulls alone. Duplicates don't count.
 */
final class NullRateAudit implements BatchAudit {
  /** Standard deviations of a binomial; a table in 500 million strays further by chance. */
  private static final double TOLERANCE = 6;

  private final Names names;
  private final int column;
  private final double rate;
  private long cells;
  private long nulls;

  NullRateAudit(ExpectedTable table, int column, double rate) {
    this.names = new Names(table);
    this.column = column;
    this.rate = rate;
  }

  @Override
  public void batch(Batch found, Placement placement) {
    Vector vector = found.column(column);
    boolean plain = placement.isPlain();
    if (plain && !vector.validity().hasNulls()) {
      cells += found.size();
      return;
    }
    for (int i = 0; i < found.size(); i++) {
      if (plain || !placement.isCopy(i)) {
        cells++;
        nulls += Cells.isNull(vector, i) && !placement.isDirt(column, i) ? 1 : 0;
      }
    }
  }

  @Override
  public List<Check> finish() {
    CheckBuilder check = new CheckBuilder("null_rate", names.table() + "." + names.column(column));
    check.count("cells", cells);
    check.count("nulls", nulls);
    double expected = cells * rate;
    double allowed = TOLERANCE * Math.sqrt(expected * (1 - rate)) + 1;
    String bounds =
        String.format(
            Locale.ROOT,
            "%.0f to %.0f",
            Math.max(0, Math.ceil(expected - allowed)),
            Math.min((double) cells, Math.floor(expected + allowed)));
    check.note("expected", bounds);
    check.note("tolerance", "6 standard deviations");
    if (Math.abs(nulls - expected) > allowed) {
      check.fail(
          new Finding(
              names.table(),
              -1,
              names.column(column),
              null,
              bounds,
              Long.toString(nulls),
              names.table()
                  + "."
                  + names.column(column)
                  + " has "
                  + Plural.of(nulls, "null", "nulls")
                  + " among "
                  + Plural.of(cells, "cell", "cells")
                  + "; expected "
                  + bounds));
    }
    return List.of(
        check.build(
            Plural.of(nulls, "null", "nulls") + ", as declared",
            Plural.of(nulls, "null", "nulls") + "; expected " + bounds));
  }
}
