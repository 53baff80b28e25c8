package io.datagen.core.validate;

import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vector;
import io.datagen.core.distribution.Marginal;
import java.util.List;

/**
 * Judges that a column's clean values are distributed as declared. Of large tables a part is
 * counted, batches spread over all of it: a deviation that a million cells don't show is none that
 * anybody will meet. Duplicates don't count, nor what is no value of the distribution at all, which
 * other checks find.
 */
final class DistributionAudit implements BatchAudit {
  /** Cells that are all counted; behind them only those of one batch in {@link #ONE_IN}. */
  private static final long ALL = 1 << 18;

  private static final int ONE_IN = 16;

  private final Names names;
  private final int column;
  private final Marginal marginal;
  private final boolean all;
  private final long[] counts;
  private long cells;
  private int batches;

  /**
   * A column's.
   *
   * @param all whether every cell counts, since values depend on where they stand
   */
  DistributionAudit(ExpectedTable table, int column, Marginal marginal, boolean all) {
    this.all = all;
    this.names = new Names(table);
    this.column = column;
    this.marginal = marginal;
    this.counts = new long[marginal.bins()];
  }

  @Override
  public void batch(Batch found, Placement placement) {
    if (!all && cells > ALL && batches++ % ONE_IN != 0) {
      return;
    }
    Vector vector = found.column(column);
    boolean plain = placement.isPlain();
    for (int i = 0; i < found.size(); i++) {
      boolean counts = plain || !placement.isCopy(i) && !placement.isDirt(column, i);
      if (counts && !Cells.isNull(vector, i) && vector.validity().isValid(i)) {
        int bin = marginal.bin(vector, i);
        if (bin != Marginal.NONE) {
          this.counts[bin]++;
          cells++;
        }
      }
    }
  }

  @Override
  public List<Check> finish() {
    CheckBuilder check =
        new CheckBuilder("distribution", names.table() + "." + names.column(column));
    Goodness fit = Goodness.of(marginal, counts);
    check.count("cells", cells);
    check.count("bins", fit.bins());
    check.note("chi_square", Goodness.number(fit.chiSquare()));
    check.note("p_value", Goodness.number(fit.chiSquareProbability()));
    if (marginal.ordered()) {
      check.note("kolmogorov_smirnov", Goodness.number(fit.distance()));
      check.note("ks_p_value", Goodness.number(fit.distanceProbability()));
    }
    check.note("tolerance", "once in " + Goodness.ONCE_IN + " by chance");
    if (!fit.good()) {
      check.fail(
          Finding.of(
              names.table(),
              names.table()
                  + "."
                  + names.column(column)
                  + " is not distributed as declared: chi-square "
                  + Goodness.number(fit.chiSquare())
                  + " over "
                  + fit.bins()
                  + " bins of "
                  + Plural.of(cells, "cell", "cells")));
    }
    return List.of(
        check.build("distributed as declared", "the values are not distributed as declared"));
  }
}
