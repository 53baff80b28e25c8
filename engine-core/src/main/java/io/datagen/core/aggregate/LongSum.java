package io.datagen.core.aggregate;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import java.math.BigDecimal;

/** The sum of integers, decimals of one scale or durations; 0 where there are none. */
final class LongSum implements Accumulator {
  private final Totals totals = new Totals();
  private final long most;
  private final int scale;

  /**
   * @param most the greatest magnitude that the result's type holds
   * @param scale of the values, for messages
   */
  LongSum(long most, int scale) {
    this.most = most;
    this.scale = scale;
  }

  @Override
  public Vector newVector() {
    return new LongVector();
  }

  @Override
  public void begin(int parents) {
    totals.begin(parents);
  }

  @Override
  public void add(Vector values, int[] rows, int[] owners, int size) {
    totals.add((LongVector) values, rows, owners, size);
  }

  @Override
  public void finish(Vector out, int[] of, int size) {
    out.reset(size);
    long[] to = ((LongVector) out).values();
    for (int i = 0; i < size; i++) {
      to[i] = totals.asLong(of[i]);
      if (!totals.isLong(of[i]) || to[i] > most || to[i] < -most) {
        throw new AggregateRowException(
            i,
            "the sum "
                + new BigDecimal(totals.exact(of[i]), scale).toPlainString()
                + " has more digits than the type holds");
      }
    }
  }
}
