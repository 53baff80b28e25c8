package io.datagen.core.aggregate;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Buffers;
import java.util.Arrays;

/** The least or greatest of whatever a {@link LongVector} holds; null where there are none. */
final class LongExtreme implements Accumulator {
  private final boolean greatest;
  private long[] best = new long[0];
  private long[] counts = new long[0];

  LongExtreme(boolean greatest) {
    this.greatest = greatest;
  }

  @Override
  public Vector newVector() {
    return new LongVector();
  }

  @Override
  public void begin(int parents) {
    best = Buffers.atLeast(best, parents);
    counts = Buffers.atLeast(counts, parents);
    Arrays.fill(best, 0, parents, greatest ? Long.MIN_VALUE : Long.MAX_VALUE);
    Arrays.fill(counts, 0, parents, 0);
  }

  @Override
  public void add(Vector vector, int[] rows, int[] owners, int size) {
    long[] values = ((LongVector) vector).values();
    for (int i = 0; i < size; i++) {
      int row = rows[i];
      int owner = owners[row];
      best[owner] =
          greatest ? Math.max(best[owner], values[row]) : Math.min(best[owner], values[row]);
      counts[owner]++;
    }
  }

  @Override
  public void finish(Vector out, int[] of, int size) {
    out.reset(size);
    long[] to = ((LongVector) out).values();
    for (int i = 0; i < size; i++) {
      boolean any = counts[of[i]] > 0;
      to[i] = any ? best[of[i]] : 0;
      if (!any) {
        out.validity().setNull(i);
      }
    }
  }
}
