package io.datagen.api.text;

import java.math.BigInteger;

/**
 * The shortest decimal that reads back as a double, and of those the closest: {@code digits *
 * 10^exponent}. {@code Double.toString} is neither before JDK 19, and differs from it after: files
 * would not be the same bytes on both.
 *
 * <p>This is Schubfach: Raffaello Giulietti, "The Schubfach way to render doubles", 2020. Names
 * follow the paper. One thread owns an instance.
 */
final class ShortestDecimal {
  private static final int K_MIN = -324;
  private static final int K_MAX = 292;
  private static final int PRECISION = 53;
  private static final int Q_MIN = -1074;
  private static final long C_MIN = 1L << (PRECISION - 1);
  private static final long MASK_63 = (1L << 63) - 1;

  /** For k from K_MIN: the higher and lower 63 bits of floor(10^-k * 2^s) + 1, of 126 bits. */
  private static final long[] G = powers();

  private long digits;
  private int exponent;

  /**
   * Each power comes from its neighbour by one word, 10 (floor(floor(x / 10) / 10) is floor(x /
   * 100)): dividing by long ones took 6 ms of every start.
   */
  private static long[] powers() {
    long[] g = new long[(K_MAX - K_MIN + 1) * 2];
    BigInteger power = BigInteger.ONE;
    for (int k = 0; k >= K_MIN; k--) {
      put(power, k, g);
      power = power.multiply(BigInteger.TEN);
    }
    BigInteger inverse = BigInteger.ONE.shiftLeft(1200);
    for (int k = 1; k <= K_MAX; k++) {
      inverse = inverse.divide(BigInteger.TEN);
      put(inverse, k, g);
    }
    return g;
  }

  private static void put(BigInteger power, int k, long[] g) {
    BigInteger top = power.shiftLeft(126).shiftRight(power.bitLength()).add(BigInteger.ONE);
    g[(k - K_MIN) * 2] = top.shiftRight(63).longValue();
    g[(k - K_MIN) * 2 + 1] = top.longValue() & MASK_63;
  }

  /** The digits as a number, without trailing zeros; 0 for 0. */
  long digits() {
    return digits;
  }

  /** The power of ten that the digits are multiplied by. */
  int exponent() {
    return exponent;
  }

  /** Finds the decimal of a finite double's magnitude. */
  void of(double value) {
    long bits = Double.doubleToRawLongBits(value);
    long fraction = bits & (C_MIN - 1);
    int biased = (int) (bits >>> (PRECISION - 1)) & 0x7FF;
    if (biased > 0) {
      ofNormal(Q_MIN - 1 + biased, C_MIN | fraction);
    } else if (fraction >= 3) {
      ofScaled(Q_MIN, fraction);
    } else if (fraction > 0) {
      // The two least doubles have one-digit decimals all around; the closest are these.
      set(fraction == 1 ? 5 : 1, fraction == 1 ? -324 : -323);
    } else {
      set(0, 0);
    }
  }

  private void ofNormal(int q, long c) {
    if (q < 0 && q > -PRECISION && c >>> -q << -q == c) {
      set(c >>> -q, 0);
    } else {
      ofScaled(q, c);
    }
  }

  private void ofScaled(int q, long c) {
    long out = c & 1;
    long cb = c << 2;
    boolean regular = c != C_MIN || q == Q_MIN;
    long cbl = regular ? cb - 2 : cb - 1;
    int k = regular ? floorLog10Pow2(q) : floorLog10ThreeQuartersPow2(q);
    int h = q + floorLog2Pow10(-k) + 2;
    long g1 = G[(k - K_MIN) * 2];
    long g0 = G[(k - K_MIN) * 2 + 1];
    long vb = roundToOdd(g1, g0, cb << h);
    long vbl = roundToOdd(g1, g0, cbl << h);
    long vbr = roundToOdd(g1, g0, (cb + 2) << h);
    long s = vb >> 2;
    if (s >= 10) {
      long sp10 = s / 10 * 10;
      long tp10 = sp10 + 10;
      boolean upin = vbl + out <= sp10 << 2;
      boolean wpin = (tp10 << 2) + out <= vbr;
      if (upin != wpin) {
        set(upin ? sp10 : tp10, k);
        return;
      }
    }
    long t = s + 1;
    boolean uin = vbl + out <= s << 2;
    boolean win = (t << 2) + out <= vbr;
    if (uin != win) {
      set(uin ? s : t, k);
      return;
    }
    long cmp = vb - ((s + t) << 1);
    set(cmp < 0 || (cmp == 0 && (s & 1) == 0) ? s : t, k);
  }

  private static long roundToOdd(long g1, long g0, long cp) {
    long x1 = Math.multiplyHigh(g0, cp);
    long y0 = g1 * cp;
    long y1 = Math.multiplyHigh(g1, cp);
    long z = (y0 >>> 1) + x1;
    long w = y1 + (z >>> 63);
    return w | (((z & MASK_63) + MASK_63) >>> 63);
  }

  private void set(long digits, int exponent) {
    long d = digits;
    int e = exponent;
    while (d != 0 && d % 10 == 0) {
      d /= 10;
      e++;
    }
    this.digits = d;
    this.exponent = d == 0 ? 0 : e;
  }

  private static int floorLog10Pow2(int e) {
    return (int) ((e * 661_971_961_083L) >> 41);
  }

  private static int floorLog10ThreeQuartersPow2(int e) {
    return (int) ((e * 661_971_961_083L - 274_743_187_321L) >> 41);
  }

  private static int floorLog2Pow10(int e) {
    return (int) ((e * 913_124_641_741L) >> 38);
  }
}
