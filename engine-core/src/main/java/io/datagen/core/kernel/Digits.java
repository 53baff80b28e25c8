package io.datagen.core.kernel;

import io.datagen.api.text.ByteWords;
import java.util.Arrays;

/** Whole numbers as decimal digits, eight at a time in one word: 2 ns for up to eight. */
public final class Digits {
  /** Digits of the largest long. */
  public static final int MOST = 19;

  private static final long EIGHT = 100_000_000;

  /** The least number of n + 1 digits at n; 0 has one digit, too. */
  private static final long[] LEAST = new long[MOST];

  static {
    for (int i = 1; i < MOST; i++) {
      LEAST[i] = i == 1 ? 10 : LEAST[i - 1] * 10;
    }
  }

  private Digits() {}

  /** How many digits a number of at least 0 has; no branch. */
  public static int count(long number) {
    int bits = 64 - Long.numberOfLeadingZeros(number | 1);
    int guess = bits * 1233 >>> 12;
    return guess + 1 - (int) (number - LEAST[guess] >>> 63);
  }

  /**
   * Writes a number of at least 0 with zeros before it, and up to eight bytes of anything behind.
   *
   * @param digits at least as many as it has
   * @return where the digits end
   */
  public static int put(byte[] out, int at, long number, int digits) {
    if (digits <= 8) {
      ByteWords.putLong(out, at, eight((int) number) >>> 64 - 8 * digits);
      return at + digits;
    }
    long upper = number / EIGHT;
    int end = at + digits - 8;
    if (digits > MOST) {
      Arrays.fill(out, at, at + digits - MOST, (byte) '0');
      put(out, at + digits - MOST, upper, MOST - 8);
    } else {
      put(out, at, upper, digits - 8);
    }
    ByteWords.putLong(out, end, eight((int) (number - upper * EIGHT)));
    return end + 8;
  }

  /**
   * The eight digits of a number below 100,000,000, the first in the lowest byte: split into
   * halves, quarters and digits, each step for all parts at once.
   */
  private static long eight(int number) {
    int upper = number / 10_000;
    long fours = upper | (long) (number - upper * 10_000) << 32;
    long hundreds = fours * 10_486 >>> 20 & 0x7f0000007fL;
    long twos = hundreds | fours - hundreds * 100 << 16;
    long tens = twos * 103 >>> 10 & 0x000f000f000f000fL;
    return (tens | twos - tens * 10 << 8) + 0x3030303030303030L;
  }
}
