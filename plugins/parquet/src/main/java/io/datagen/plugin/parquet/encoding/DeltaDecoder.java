package io.datagen.plugin.parquet.encoding;

import java.io.IOException;

/** Undoes {@link DeltaEncoder}, whoever encoded. */
public final class DeltaDecoder {
  private DeltaDecoder() {}

  /**
   * Reads so many numbers of 64 bits, or of 32, whose differences wrap.
   *
   * @throws IOException if there are others
   */
  public static long[] decode(ByteInput in, int count, boolean small) throws IOException {
    long block = in.nextVarint();
    long miniblocks = in.nextVarint();
    long total = in.nextVarint();
    if (total != count) {
      throw new IOException("a page has " + total + " differences instead of " + count);
    }
    if (miniblocks <= 0 || block <= 0 || block > 1 << 20 || block % (miniblocks * 32) != 0) {
      throw new IOException("a page has blocks of " + block + " by " + miniblocks);
    }
    long value = in.nextZigzag();
    int size = (int) (block / miniblocks);
    long[] into = new long[count];
    long[] deltas = new long[size];
    int at = 0;
    if (count > 0) {
      into[at++] = value;
    }
    while (at < count) {
      long least = in.nextZigzag();
      int widths = in.skip(miniblocks);
      for (int m = 0; m < miniblocks && at < count; m++) {
        int width = in.bytes()[widths + m] & 0xFF;
        if (width > 64) {
          throw new IOException("a page packs differences of " + width + " bits");
        }
        in.unpack(width, size, deltas, 0);
        for (int i = 0; i < size && at < count; i++) {
          value += least + deltas[i];
          value = small ? (int) value : value;
          into[at++] = value;
        }
      }
    }
    return into;
  }
}
