package io.datagen.core.stream;

import io.datagen.api.vector.Rows;
import io.datagen.core.kernel.Probability;
import io.datagen.core.seed.Stream;

/**
 * Which arrivals are the event before them once more, as a queue that delivers at least once gives
 * them. Such a row has all cells of its origin, so whoever makes rows makes their origins. A
 * block's first row is never one. Immutable.
 */
public final class Redelivery {
  private final Stream stream;
  private final Probability probability;

  Redelivery(Stream stream, double rate) {
    this.stream = stream;
    this.probability = Probability.of(rate);
  }

  /** Whether there is none. */
  public boolean isNever() {
    return probability.isNever();
  }

  /** Whether a row is the one before it once more. */
  public boolean isCopy(long row) {
    return row % EventModel.BLOCK != 0 && probability.hit(stream.at(row)) != 0;
  }

  /** The row whose cells a row has. */
  public long originOf(long row) {
    long origin = row;
    while (isCopy(origin)) {
      origin--;
    }
    return origin;
  }

  /** 1 for each row that is the one before it once more, else 0. */
  void copies(Rows rows, long[] out) {
    int size = rows.size();
    stream.fill(rows, out);
    probability.hits(out, size);
    for (int i = 0; i < size; i++) {
      out[i] &= -(rows.at(i) % EventModel.BLOCK) >>> 63;
    }
  }

  /** The rows whose cells these have: themselves, or {@code into}, which is overwritten. */
  public Rows origins(Rows rows, Rows into) {
    if (isNever()) {
      return rows;
    }
    int size = rows.size();
    long[] origins = into.setSelection(size);
    copies(rows, origins);
    for (int i = 0; i < size; i++) {
      long row = rows.at(i);
      boolean neighbour = i > 0 && rows.isRange();
      origins[i] = origins[i] == 0 ? row : neighbour ? origins[i - 1] : originOf(row);
    }
    return into;
  }
}
