package io.datagen.api.text;

import org.jspecify.annotations.Nullable;

/**
 * Text of many doubles at once, the same as {@link DoubleText} writes. Most columns hold decimals
 * of a few digits: these are scaled to longs and rounded over whole arrays, checked to come back
 * bit by bit, and written as decimals are. Where one doesn't, that run of rows is written cell by
 * cell. One thread owns it.
 */
public final class DoubleColumn {
  /** Bytes of the longest. */
  public static final int MAX_LENGTH = DoubleText.MAX_LENGTH;

  /** Added to a double of up to 2^51 it rounds it half to even and leaves it in the low bits. */
  private static final double MAGIC = 0x1.8p52;

  private static final long MAGIC_BITS = Double.doubleToRawLongBits(MAGIC);

  /** Scaled values beyond have 15 digits or more, and might have a shorter form. */
  private static final long LIMIT = 1L << 49;

  /** Rows from which on the column's way pays. */
  private static final int MANY = 8;

  /** Digits behind the point to try where the shortest form is wanted; it is plain with those. */
  private static final int[] GUESSES = {2, 4};

  /** Runs that aren't tried after one where no guess was right. */
  private static final int PATIENCE = 31;

  private final int scale;
  private final DigitColumn digits = new DigitColumn();
  private final ShortestDecimal shortest = new ShortestDecimal();
  private double[] values = new double[0];
  private double[] sums = new double[0];
  private double[] returned = new double[0];
  private long[] scaled = new long[0];

  /** Digits behind the point of the scaled values, or -1 where cells are written one by one. */
  private int places;

  /** How many zeros at the end may be left out. */
  private int droppable;

  private boolean split;

  /** Whether some rows don't come back: those whose values aren't the returned ones. */
  private boolean odd;

  private int guess;
  private int patience;

  /** Texts of the shortest form, while there are few different ones; null where there aren't. */
  private @Nullable KnownDoubles known;

  /**
   * Of a column.
   *
   * @param scale 0 to 15, or -1 for the shortest form always, as {@link DoubleText#put} has it
   */
  public DoubleColumn(int scale) {
    this.scale = scale;
    known = scale < 0 ? new KnownDoubles(shortest) : null;
  }

  /** Whether all of {@code values[from .. to)} are numbers. */
  public static boolean areFinite(double[] values, int from, int to) {
    double zero = 0;
    for (int i = from; i < to; i++) {
      zero += values[i] * 0;
    }
    return zero == 0;
  }

  /** Prepares {@code values[from .. to)}, which must stay as they are while rows are put. */
  public void prepare(double[] values, int from, int to) {
    this.values = values;
    places = -1;
    split = false;
    if (known != null) {
      if (known.pays()) {
        return;
      }
      known = null;
    }
    if (to - from < MANY) {
      return;
    }
    if (scale >= 0) {
      places = scales(from, to, scale) ? scale : -1;
    } else if (patience > 0) {
      patience--;
    } else {
      guess(from, to);
    }
    droppable = scale < 0 ? places - 1 : 0;
    split = places > 0 && places < 8 && digits.split(scaled, from, to);
  }

  private void guess(int from, int to) {
    for (int i = 0; i < GUESSES.length; i++) {
      if (scales(from, to, GUESSES[guess])) {
        places = GUESSES[guess];
        return;
      }
      guess = (guess + 1) % GUESSES.length;
    }
    patience = PATIENCE;
  }

  /** Whether nearly all are decimals of so many digits behind the point; then they are scaled. */
  private boolean scales(int from, int to, int digits) {
    if (scaled.length < to) {
      int room = Math.max(to, 4096);
      sums = new double[room];
      returned = new double[room];
      scaled = new long[room];
    }
    double power = DoubleText.POWERS[digits];
    round(values, sums, power, from, to);
    comeBack(sums, returned, power, from, to);
    odd = !take(values, sums, returned, scaled, from, to);
    return !odd || countOdd(from, to) <= (to - from) >> 3;
  }

  /** Counts the rows that don't come back or are too large, and makes them all the former. */
  private int countOdd(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      boolean large = (scaled[i] + LIMIT) >>> 50 != 0;
      if (large) {
        // Something that no such value is, not even one that is no number.
        returned[i] = 0;
      }
      if (large || isOdd(i)) {
        scaled[i] = 0;
        count++;
      }
    }
    return count;
  }

  private boolean isOdd(int row) {
    return Double.doubleToRawLongBits(returned[row]) != Double.doubleToRawLongBits(values[row]);
  }

  // The first two loops are vectorised; moving doubles to longs isn't, by C2 of JDK 17.

  private static void round(double[] values, double[] sums, double power, int from, int to) {
    for (int i = from; i < to; i++) {
      sums[i] = values[i] * power + MAGIC;
    }
  }

  private static void comeBack(double[] sums, double[] returned, double power, int from, int to) {
    for (int i = from; i < to; i++) {
      returned[i] = (sums[i] - MAGIC) / power;
    }
  }

  /** Whether all came back, a negative zero as such, and are not too large. */
  private static boolean take(
      double[] values, double[] sums, double[] returned, long[] scaled, int from, int to) {
    long lost = 0;
    long large = 0;
    for (int i = from; i < to; i++) {
      long value = Double.doubleToRawLongBits(sums[i]) - MAGIC_BITS;
      scaled[i] = value;
      lost |= Double.doubleToRawLongBits(returned[i]) ^ Double.doubleToRawLongBits(values[i]);
      large |= value + LIMIT;
    }
    return lost == 0 && large >>> 50 == 0;
  }

  /**
   * What writes the prepared rows faster than {@link #put} does, to the same texts, or null. Asked
   * once for a run of rows, so that either loop is short.
   */
  public @Nullable KnownDoubles known() {
    return known;
  }

  /** Writes the double of a row. */
  public int put(byte[] out, int at, int row) {
    if (places < 0 || odd && isOdd(row)) {
      return DoubleText.put(out, at, values[row], scale, shortest);
    }
    if (split) {
      int end = digits.putDecimal(out, at, row, places);
      return end - Math.min(digits.trailingZeros(row), droppable);
    }
    // Only where the scale is known and not 1 to 7: all others are split.
    return DecimalText.put(out, at, scaled[row], places);
  }
}
