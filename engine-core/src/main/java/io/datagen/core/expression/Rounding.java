package io.datagen.core.expression;

import io.datagen.core.kernel.Decimals;

/** {@code round(x, digits)} over columns. */
final class Rounding {
  private Rounding() {}

  static Loops.DoubleLoop to(int digits) {
    if (digits < 0 || digits > 15) {
      return (x, out, size, at) -> {
        for (int i = 0; i < size; i++) {
          out[i] = Decimals.round(x[i], digits);
        }
      };
    }
    double power = Decimals.powerOfTen(digits);
    return (x, out, size, at) -> {
      // The product is right to half its last bit, so that only at a half, or beyond 2^52, can it
      // mislead. Those are sought in a second loop: the first is vectorised without them.
      for (int i = 0; i < size; i++) {
        out[i] = Math.rint(x[i] * power) / power;
      }
      for (int i = 0; i < size; i++) {
        double scaled = x[i] * power;
        if (!(Math.abs(scaled - Math.rint(scaled)) != 0.5 && Math.abs(scaled) < 0x1p52)) {
          out[i] = Decimals.round(x[i], digits);
        }
      }
    };
  }

  /** Of integers, to a multiple of 10^digits. */
  static Loops.LongLoop toPowerOfTen(int digits) {
    long unit = Scales.power(digits);
    return (x, out, size, at) -> {
      for (int i = 0; i < size; i++) {
        long units = Scales.halfEven(x[i], digits);
        out[i] = units * unit;
        if (Math.multiplyHigh(units, unit) != out[i] >> 63) {
          at.fault(i, "integer overflow: round(" + x[i] + ", -" + digits + ")");
        }
      }
    };
  }
}
