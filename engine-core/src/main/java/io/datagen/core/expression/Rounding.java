package io.datagen.core.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Python's {@code round(x, digits)}: of the double's exact value, halves to even. */
final class Rounding {
  private Rounding() {}

  static Loops.DoubleLoop to(int digits) {
    if (digits < 0 || digits > 15) {
      return (x, out, size, at) -> {
        for (int i = 0; i < size; i++) {
          out[i] = exact(x[i], digits);
        }
      };
    }
    double power = Scales.power(digits);
    return (x, out, size, at) -> {
      for (int i = 0; i < size; i++) {
        out[i] = Math.rint(x[i] * power) / power;
      }
      // The product is off by half a unit in its last place at the most, which matters only so
      // near to a half that this asks for the exact value: seldom, hence in a loop of its own.
      for (int i = 0; i < size; i++) {
        double scaled = x[i] * power;
        double fromHalf = Math.abs(Math.abs(scaled - Math.rint(scaled)) - 0.5);
        if (fromHalf <= Math.abs(scaled) * 0x1p-51) {
          out[i] = exact(x[i], digits);
        }
      }
    };
  }

  private static double exact(double x, int digits) {
    if (!Double.isFinite(x) || x == 0) {
      return x;
    }
    double rounded = new BigDecimal(x).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
    return Math.copySign(rounded, x);
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
