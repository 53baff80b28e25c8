package io.datagen.core.column;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Stream;

/**
 * ULIDs (github.com/ulid/spec): 48 bits of milliseconds, one a row from {@code as_of} on, then 80
 * drawn bits, as 26 characters of Crockford's base 32. The time part alone makes them unique and
 * ascending.
 */
final class UlidKernel implements Kernel {
  private static final int LENGTH = 26;
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final Stream high;
  private final Stream low;
  private final long firstMillis;
  private long[] highs = new long[0];
  private long[] lows = new long[0];

  UlidKernel(Stream high, Stream low, long firstMillis) {
    this.high = high;
    this.low = low;
    this.firstMillis = firstMillis;
  }

  @Override
  public Vector newVector() {
    return new BytesVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    int size = rows.size();
    if (highs.length < size) {
      highs = new long[size];
      lows = new long[size];
    }
    high.fill(rows, highs);
    low.fill(rows, lows);
    BytesVector vector = (BytesVector) out;
    vector.reset(size);
    byte[] bytes = vector.ensure(size * LENGTH);
    for (int i = 0; i < size; i++) {
      int at = i * LENGTH;
      digits(bytes, at, firstMillis + rows.at(i), 10);
      digits(bytes, at + 10, highs[i], 8);
      digits(bytes, at + 18, lows[i], 8);
      vector.offsets()[i + 1] = at + LENGTH;
    }
    vector.setPlain(true);
  }

  private static void digits(byte[] bytes, int at, long value, int count) {
    for (int i = at + count - 1; i >= at; i--) {
      bytes[i] = (byte) ALPHABET.charAt((int) value & 31);
      value >>>= 5;
    }
  }

  @Override
  public Kernel forThread() {
    return new UlidKernel(high, low, firstMillis);
  }
}
