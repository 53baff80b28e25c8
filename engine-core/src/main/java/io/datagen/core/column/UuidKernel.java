package io.datagen.core.column;

import io.datagen.api.text.ByteWords;
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
    number(rows, lows);
    low.apply(lows, size, scratch);
    BytesVector vector = (BytesVector) out;
    vector.reset(size);
    byte[] bytes = vector.ensure(size * LENGTH);
    int[] offsets = vector.offsets();
    write(highs, lows, size, bytes, offsets);
    vector.setPlain(true);
  }

  private static void number(Rows rows, long[] numbers) {
    for (int i = 0; i < rows.size(); i++) {
      numbers[i] = rows.at(i);
    }
  }

  private static void write(long[] highs, long[] lows, int size, byte[] bytes, int[] offsets) {
    for (int i = 0; i < size; i++) {
      put(bytes, i * LENGTH, highs[i] & ~0xF000L | 0x4000L, lows[i] | 1L << 63);
      offsets[i + 1] = (i + 1) * LENGTH;
    }
  }

  /** In words that overlap: what one writes too much the next one mends. */
  private static void put(byte[] bytes, int at, long most, long least) {
    long second = hex(most);
    long third = hex(least >>> 32);
    ByteWords.putLong(bytes, at, hex(most >>> 32));
    ByteWords.putLong(bytes, at + 8, second << 8 | '-');
    ByteWords.putLong(bytes, at + 13, second >>> 32 << 8 | '-');
    ByteWords.putLong(bytes, at + 18, third << 8 | '-');
    ByteWords.putLong(bytes, at + 23, third >>> 32 << 8 | '-');
    ByteWords.putLong(bytes, at + 28, hex(least));
  }

  /** The eight digits of the lower half, the highest in the lowest byte, all of them at once. */
  private static long hex(long value) {
    long bytes = Integer.reverseBytes((int) value) & 0xFFFF_FFFFL;
    bytes = (bytes | bytes << 16) & 0x0000_FFFF_0000_FFFFL;
    bytes = (bytes | bytes << 8) & 0x00FF_00FF_00FF_00FFL;
    long digits = (bytes >>> 4 | bytes << 8) & 0x0F0F_0F0F_0F0F_0F0FL;
    long letters = (digits + 0x0606_0606_0606_0606L) >>> 4 & 0x0101_0101_0101_0101L;
    return digits + 0x3030_3030_3030_3030L + letters * ('a' - '0' - 10);
  }

  @Override
  public Kernel forThread() {
    return new UuidKernel(high, low);
  }
}
