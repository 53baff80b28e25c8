package io.datagen.plugin.parquet.encoding;

import io.datagen.api.text.ByteWords;
import java.io.IOException;

/** Undoes {@link SnappyCompressor}, and trusts no byte of what it is given. */
public final class SnappyDecompressor {
  private static final int LITERAL = 0;
  private static final int NEAR = 1;
  private static final int FAR = 2;

  private final byte[] in;
  private final int stop;
  private final byte[] out;
  private final int length;
  private int at;
  private int end;

  private SnappyDecompressor(byte[] in, int from, int stop, int length) {
    this.in = in;
    this.at = from;
    this.stop = stop;
    this.length = length;
    out = new byte[length];
  }

  /**
   * Decompresses bytes.
   *
   * @param length what they should come to
   * @throws IOException if they are no Snappy, or come to another length
   */
  public static byte[] decompress(byte[] in, int from, int count, int length) throws IOException {
    int at = from;
    int stop = from + count;
    long stated = 0;
    for (int shift = 0; ; shift += 7) {
      if (at == stop || shift > 28) {
        throw new IOException("its Snappy data has no length");
      }
      byte b = in[at++];
      stated |= (b & 0x7FL) << shift;
      if (b >= 0) {
        break;
      }
    }
    if (stated != length) {
      throw new IOException("its Snappy data comes to " + stated + " bytes instead of " + length);
    }
    return new SnappyDecompressor(in, at, stop, length).run();
  }

  private byte[] run() throws IOException {
    while (at < stop) {
      int tag = in[at++] & 0xFF;
      switch (tag & 3) {
        case LITERAL -> literal(tag >>> 2);
        case NEAR -> copy((tag >>> 5) << 8 | next(1), 4 + (tag >>> 2 & 7));
        case FAR -> copy(next(2), 1 + (tag >>> 2));
        default -> copy(next(4), 1 + (tag >>> 2));
      }
    }
    if (end != length) {
      throw damaged();
    }
    return out;
  }

  private static IOException damaged() {
    return new IOException("its Snappy data is damaged");
  }

  private int next(int bytes) throws IOException {
    if (stop - at < bytes) {
      throw damaged();
    }
    int value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (in[at++] & 0xFF) << 8 * i;
    }
    return value;
  }

  private void literal(int code) throws IOException {
    int count = (code < 60 ? code : next(code - 59)) + 1;
    if (count <= 0 || count > stop - at || count > length - end) {
      throw damaged();
    }
    System.arraycopy(in, at, out, end, count);
    at += count;
    end += count;
  }

  private void copy(int distance, int count) throws IOException {
    if (distance <= 0 || distance > end || count > length - end) {
      throw damaged();
    }
    int from = end - distance;
    if (distance >= 8 && length - end >= count + 8) {
      for (int i = 0; i < count; i += 8) {
        ByteWords.putLong(out, end + i, ByteWords.getLong(out, from + i));
      }
    } else {
      // What is copied may be what this copy wrote.
      for (int i = 0; i < count; i++) {
        out[end + i] = out[from + i];
      }
    }
    end += count;
  }
}
