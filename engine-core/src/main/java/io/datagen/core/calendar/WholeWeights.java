package io.datagen.core.calendar;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/** Weights as whole numbers in the same proportion. */
final class WholeWeights {
  private WholeWeights() {}

  /**
   * Exactly those of the decimals that the weights are written as.
   *
   * @param count of ones where there are no weights
   * @throws ArithmeticException if 64 bits don't hold them
   */
  static long[] exact(List<Double> weights, int count) {
    if (weights.isEmpty()) {
      return IntStream.range(0, count).mapToLong(i -> 1).toArray();
    }
    List<BigDecimal> decimals =
        weights.stream().map(w -> BigDecimal.valueOf(w).stripTrailingZeros()).toList();
    int scale = decimals.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    List<BigInteger> whole =
        decimals.stream().map(w -> w.scaleByPowerOfTen(scale).toBigIntegerExact()).toList();
    BigInteger common = whole.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
    return whole.stream().mapToLong(w -> w.divide(common).longValueExact()).toArray();
  }

  /** To so many bits: the greatest is 2^bits - 1, and none that is above 0 becomes 0. */
  static long[] rounded(List<Double> weights, int count, int bits) {
    if (weights.isEmpty()) {
      return exact(weights, count);
    }
    double most = weights.stream().mapToDouble(w -> w).max().orElse(1);
    double unit = (double) ((1L << bits) - 1);
    return weights.stream()
        .mapToLong(w -> w == 0 ? 0 : Math.max(1, (long) Math.rint(w / most * unit)))
        .toArray();
  }
}
