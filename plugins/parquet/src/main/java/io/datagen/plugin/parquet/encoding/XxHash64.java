package io.datagen.plugin.parquet.encoding;

import io.datagen.api.text.ByteWords;

/**
 * XXH64 with seed 0, which Parquet's Bloom filters are made with: <a
 * href="https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md">specification</a>. The
 * library that parquet-column brings for it reads memory through {@code sun.misc.Unsafe}, of which
 * newer JDKs warn.
 */
public final class XxHash64 {
  private static final long P1 = 0x9E3779B185EBCA87L;
  private static final long P2 = 0xC2B2AE3D27D4EB4FL;
  private static final long P3 = 0x165667B19E3779F9L;
  private static final long P4 = 0x85EBCA77C2B2AE63L;
  private static final long P1_AND_P2 = 0x60EA27EEADC0B5D6L;
  private static final long P5 = 0x27D4EB2F165667C5L;

  private XxHash64() {}

  /** Of a long's eight bytes, lowest first. */
  public static long hash(long value) {
    return finish(mixLong(P5 + 8, value));
  }

  /** Of an int's four bytes, lowest first. */
  public static long hash(int value) {
    return finish(mixInt(P5 + 4, value & 0xFFFFFFFFL));
  }

  /** Of bytes; eight more must be readable. */
  public static long hash(byte[] bytes, int from, int length) {
    int at = from;
    int end = from + length;
    long hash;
    if (length >= 32) {
      long a = P1_AND_P2;
      long b = P2;
      long c = 0;
      long d = -P1;
      for (; at + 32 <= end; at += 32) {
        a = round(a, ByteWords.getLong(bytes, at));
        b = round(b, ByteWords.getLong(bytes, at + 8));
        c = round(c, ByteWords.getLong(bytes, at + 16));
        d = round(d, ByteWords.getLong(bytes, at + 24));
      }
      hash =
          Long.rotateLeft(a, 1)
              + Long.rotateLeft(b, 7)
              + Long.rotateLeft(c, 12)
              + Long.rotateLeft(d, 18);
      hash = merge(merge(merge(merge(hash, a), b), c), d);
    } else {
      hash = P5;
    }
    hash += length;
    for (; at + 8 <= end; at += 8) {
      hash = mixLong(hash, ByteWords.getLong(bytes, at));
    }
    if (at + 4 <= end) {
      hash = mixInt(hash, ByteWords.getLong(bytes, at) & 0xFFFFFFFFL);
      at += 4;
    }
    for (; at < end; at++) {
      hash = Long.rotateLeft(hash ^ (bytes[at] & 0xFF) * P5, 11) * P1;
    }
    return finish(hash);
  }

  private static long round(long lane, long word) {
    return Long.rotateLeft(lane + word * P2, 31) * P1;
  }

  private static long merge(long hash, long lane) {
    return (hash ^ round(0, lane)) * P1 + P4;
  }

  private static long mixLong(long hash, long word) {
    return Long.rotateLeft(hash ^ round(0, word), 27) * P1 + P4;
  }

  private static long mixInt(long hash, long word) {
    return Long.rotateLeft(hash ^ word * P1, 23) * P2 + P3;
  }

  private static long finish(long mixed) {
    long hash = mixed;
    hash = (hash ^ hash >>> 33) * P2;
    hash = (hash ^ hash >>> 29) * P3;
    return hash ^ hash >>> 32;
  }
}
