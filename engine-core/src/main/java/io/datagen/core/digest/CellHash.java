package io.datagen.core.digest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** 64-bit hashes of single values; docs/reference/files.md states them for others to compute. */
public final class CellHash {
  /** Of a null. */
  public static final long NULL = 0x7ab1c5d3e49f0268L;

  private static final long DOUBLE = 0x5bd1e9955bd1e995L;
  private static final long WORD_FACTOR = 0x9E3779B97F4A7C15L;
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private CellHash() {}

  /**
   * SplitMix64's finaliser (Steele, Lea, Flood, OOPSLA 2014): a bijection, so that different longs
   * never share a hash.
   */
  public static long mix(long value) {
    long z = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }

  /** Of a double; minus zero is zero. */
  public static long of(double value) {
    return mix(Double.doubleToLongBits(value + 0.0) ^ DOUBLE);
  }

  /** Of bytes: eight at a time, little-endian, the last word filled up with zeros. */
  public static long of(byte[] bytes, int from, int to) {
    long hash = (long) to - from;
    int i = from;
    for (; i + 8 <= to; i += 8) {
      hash = step(hash, (long) WORD.get(bytes, i));
    }
    if (i < to) {
      hash = step(hash, rest(bytes, i, to));
    }
    return mix(hash);
  }

  private static long rest(byte[] bytes, int from, int to) {
    if (from + 8 <= bytes.length) {
      return (long) WORD.get(bytes, from) & -1L >>> 64 - 8 * (to - from);
    }
    long word = 0;
    for (int i = to - 1; i >= from; i--) {
      word = word << 8 | bytes[i] & 0xff;
    }
    return word;
  }

  /** One multiplication and one shift a word: half of what a whole {@link #mix} would cost. */
  private static long step(long hash, long word) {
    long z = (hash ^ word) * WORD_FACTOR;
    return z ^ z >>> 32;
  }

  /** Of a sequence, given the hash of what comes before and that of the next member. */
  public static long combine(long hash, long next) {
    return mix(Long.rotateLeft(hash, 23) * WORD_FACTOR + next);
  }
}
