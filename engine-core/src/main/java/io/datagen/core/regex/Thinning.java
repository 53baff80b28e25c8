package io.datagen.core.regex;

import java.math.BigInteger;

/**
 * Some places spread over more of them: place p becomes one in [start(p), start(p + 1)), by a draw.
 * So no two become one, and all of them are as likely.
 *
 * @param each whole places for one, 0 where there is nothing to spread
 * @param fraction and the rest, as a fraction of 2^64
 */
record Thinning(long each, long fraction) {
  static final Thinning NONE = new Thinning(0, 0);

  static Thinning of(long few, long many) {
    if (few == many) {
      return NONE;
    }
    BigInteger rest = BigInteger.valueOf(many % few).shiftLeft(64).divide(BigInteger.valueOf(few));
    return new Thinning(many / few, rest.longValue());
  }
}
