package io.datagen.core.seed;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * MurmurHash3_x64_128 by Austin Appleby (public domain, reference implementation of 2011), over
 * UTF-8 names each preceded by its length in 32 bits, so that {@code ("ab", "c")} and {@code ("a",
 * "bc")} differ.
 */
final class NameHash {
  private static final long C1 = 0x87c37b91114253d5L;
  private static final long C2 = 0x4cf5ad432745937fL;

  final long high;
  final long low;

  private NameHash(long high, long low) {
    this.high = high;
    this.low = low;
  }

  static NameHash of(long seed, String... names) {
    byte[][] encoded = new byte[names.length][];
    int length = 8;
    for (int i = 0; i < names.length; i++) {
      encoded[i] = names[i].getBytes(StandardCharsets.UTF_8);
      length += 4 + encoded[i].length;
    }
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putLong(seed);
    for (byte[] name : encoded) {
      buffer.putInt(name.length).put(name);
    }
    return ofBytes(buffer.array());
  }

  static NameHash ofBytes(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long h1 = 0;
    long h2 = 0;
    int blocks = bytes.length / 16;
    for (int i = 0; i < blocks; i++) {
      h1 ^= mixK1(in.getLong());
      h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52dce729;
      h2 ^= mixK2(in.getLong());
      h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495ab5;
    }
    long k1 = 0;
    long k2 = 0;
    for (int i = 0; in.hasRemaining(); i++) {
      long b = in.get() & 0xff;
      if (i < 8) {
        k1 |= b << 8 * i;
      } else {
        k2 |= b << 8 * (i - 8);
      }
    }
    h1 ^= mixK1(k1);
    h2 ^= mixK2(k2);
    h1 ^= bytes.length;
    h2 ^= bytes.length;
    h1 += h2;
    h2 += h1;
    h1 = finish(h1);
    h2 = finish(h2);
    h1 += h2;
    h2 += h1;
    return new NameHash(h1, h2);
  }

  private static long mixK1(long k) {
    return Long.rotateLeft(k * C1, 31) * C2;
  }

  private static long mixK2(long k) {
    return Long.rotateLeft(k * C2, 33) * C1;
  }

  private static long finish(long h) {
    h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
    h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
    return h ^ h >>> 33;
  }
}
