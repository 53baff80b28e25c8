package io.datagen.core.distribution;

import java.math.BigInteger;

/**
 * A domain of up to 2^64 values cut into as many strata as there are rows, as equal as they can be:
 * stratum r is [start(r), start(r + 1)), and where the domain has at least as many values as there
 * are rows none is empty.
 */
final class Strata {
  private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);

  private final long rows;
  private final long domain;
  private final long each;
  private final long fraction;

  private Strata(long rows, BigInteger domain) {
    this.rows = rows;
    this.domain = domain.longValue();
    BigInteger n = BigInteger.valueOf(rows);
    BigInteger[] parts = domain.divideAndRemainder(n);
    this.each = parts[0].longValue();
    this.fraction = parts[1].multiply(WORD).divide(n).longValue();
  }

  /** Of the integers from {@code first} to {@code last}. */
  static Strata of(long rows, long first, long last) {
    BigInteger size = BigInteger.valueOf(last).subtract(BigInteger.valueOf(first));
    return new Strata(Math.max(1, rows), size.add(BigInteger.ONE));
  }

  /** Of the probabilities as 64-bit fractions. */
  static Strata ofProbabilities(long rows) {
    return new Strata(Math.max(1, rows), WORD);
  }

  /** Where in the domain, unsigned, the row's draw lies within the row's stratum. */
  long place(long row, long draw) {
    if (rows == 1) {
      return domain == 0 ? draw : high(draw, domain);
    }
    long start = start(row);
    return start + high(draw, start(row + 1) - start);
  }

  /**
   * The same with places of two rows at least so far apart, which must be no more than a stratum
   * holds.
   */
  long place(long row, long draw, long spacing) {
    long start = rows == 1 ? 0 : start(row);
    long size = rows == 1 ? domain : start(row + 1) - start;
    return start + spacing / 2 + high(draw, size - spacing + 1);
  }

  private long start(long row) {
    return row * each + high(row, fraction);
  }

  /** The upper word of an unsigned product. */
  static long high(long a, long b) {
    return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
  }
}
