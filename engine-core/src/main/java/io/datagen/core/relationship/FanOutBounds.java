package io.datagen.core.relationship;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * How few and how many children a parent may have, both allowed. Arithmetic is exact: products of
 * counts may exceed 64 bits.
 */
public record FanOutBounds(long min, long max) {
  public FanOutBounds {
    if (min < 0 || min > max) {
      throw new IllegalArgumentException(
          "min_children " + min + " and max_children " + max + " are no range");
    }
  }

  /** Whether {@code children} can be shared out to {@code parents} within these bounds. */
  public boolean allow(long parents, long children) {
    BigInteger total = BigInteger.valueOf(children);
    return product(parents, min).compareTo(total) <= 0
        && product(parents, max).compareTo(total) >= 0;
  }

  /**
   * The nearest bounds that {@link #allow} it: these where they do.
   *
   * @throws IllegalArgumentException if none can, since there are children and no parents
   */
  public FanOutBounds nearest(long parents, long children) {
    if (parents == 0) {
      if (children > 0) {
        throw new IllegalArgumentException(children + " children and no parents");
      }
      return this;
    }
    long least = children / parents;
    long most = least + (children % parents == 0 ? 0 : 1);
    return new FanOutBounds(Math.min(min, least), Math.max(max, most));
  }

  /** These bounds without the counts that no parent can have since the others need theirs. */
  FanOutBounds reachable(long parents, long children) {
    BigInteger total = BigInteger.valueOf(children);
    BigInteger most = total.subtract(product(parents - 1, min)).min(BigInteger.valueOf(max));
    BigInteger least = total.subtract(product(parents - 1, max)).max(BigInteger.valueOf(min));
    return new FanOutBounds(least.longValueExact(), most.longValueExact());
  }

  /**
   * How many of {@code children} have a parent where each has none with a probability: all but
   * round(children x probability).
   */
  public static long withParent(long children, double nullProbability) {
    if (!(nullProbability >= 0 && nullProbability <= 1)) {
      throw new IllegalArgumentException(
          "a null_probability of " + nullProbability + ", not from 0 to 1");
    }
    BigDecimal orphans =
        BigDecimal.valueOf(nullProbability)
            .multiply(BigDecimal.valueOf(children))
            .setScale(0, RoundingMode.HALF_EVEN);
    return children - orphans.longValueExact();
  }

  private static BigInteger product(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }
}
