package io.datagen.core.column;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;

/**
 * UUIDs of version 4 (RFC 9562): 60 drawn bits, then a permutation of all 62-bit numbers at the
 * row, so that no two rows share one.
 */
final class UuidKernel implements Kernel {
  private static final int LENGTH = 36;
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private final Stream high;
  private final Permutation low;
  private long[] highs = new long[0];
  private long[] lows = new long[0];
  private long[] scratch = new long[0];

  UuidKernel(Stream high, Permutation low) {
    this.high = high;
    this.low = low;
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
      scratch = new long[Permutation.scratch(size)];
    }
    high.fill(rows, highs);
    for (int i = 0; i < size; i++) {
      lows[i] = rows.at(i);
    }
    low.apply(lows, size, scratch);
    BytesVector vector = (BytesVector) out;
    vector.reset(size);
    byte[] bytes = vector.ensure(size * LENGTH);
    int[] offsets = vector.offsets();
    for (int i = 0; i < size; i++) {
      put(bytes, i * LENGTH, highs[i] & ~0xF000L | 0x4000L, lows[i] | 1L << 63);
      offsets[i + 1] = (i + 1) * LENGTH;
    }
    vector.setPlain(true);
  }

  private static void put(byte[] bytes, int at, long most, long least) {
    at = digits(bytes, at, most >>> 32, 8);
    bytes[at++] = '-';
    at = digits(bytes, at, most >>> 16, 4);
    bytes[at++] = '-';
    at = digits(bytes, at, most, 4);
    bytes[at++] = '-';
    at = digits(bytes, at, least >>> 48, 4);
    bytes[at++] = '-';
    digits(bytes, at, least, 12);
  }

  private static int digits(byte[] bytes, int at, long value, int count) {
    for (int i = at + count - 1; i >= at; i--) {
      bytes[i] = HEX[(int) value & 15];
      value >>>= 4;
    }
    return at + count;
  }

  @Override
  public Kernel forThread() {
    return new UuidKernel(high, low);
  }
}
