package io.datagen.core.kernel;

import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;

/**
 * Doubles with a fixed number of decimal digits, made of integers: another kernel's k / 10^digits.
 */
public final class GridKernel implements Kernel {
  private final Kernel integers;
  private final DecimalGrid grid;
  private final LongVector scaled = new LongVector();

  /** {@code integers} fills a {@link LongVector} with numbers of the grid. */
  public GridKernel(Kernel integers, DecimalGrid grid) {
    this.integers = integers;
    this.grid = grid;
  }

  @Override
  public Vector newVector() {
    return new DoubleVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    integers.fill(rows, inputs, scaled);
    out.reset(rows.size());
    grid.apply(scaled.values(), rows.size(), ((DoubleVector) out).values());
  }

  @Override
  public Kernel forThread() {
    return new GridKernel(integers.forThread(), grid);
  }
}
