package io.datagen.core.expression;

/** Arithmetic of doubles as Python has it. */
final class FloatLoops {
  static final String DIVISION_BY_ZERO = "division by zero";

  private FloatLoops() {}

  static void add(double[] x, double[] y, double[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = x[i] + y[i];
    }
  }

  static void subtract(double[] x, double[] y, double[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = x[i] - y[i];
    }
  }

  static void multiply(double[] x, double[] y, double[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = x[i] * y[i];
    }
  }

  /** Where no divisor is zero. */
  static void divideFreely(double[] x, double[] y, double[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = x[i] / y[i];
    }
  }

  static void divide(double[] x, double[] y, double[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = x[i] / y[i];
    }
    for (int i = 0; i < size; i++) {
      if (y[i] == 0) {
        at.fault(i, DIVISION_BY_ZERO);
      }
    }
  }

  /** Of integers; beyond 2^53 by way of decimals, so that the quotient is rounded once. */
  static void divide(long[] x, long[] y, double[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      if (y[i] == 0) {
        at.fault(i, DIVISION_BY_ZERO);
        out[i] = 0;
      } else if (x[i] == 0 || isExact(x[i]) && isExact(y[i])) {
        out[i] = (double) x[i] / (double) y[i];
      } else {
        out[i] =
            java.math.BigDecimal.valueOf(x[i])
                .divide(java.math.BigDecimal.valueOf(y[i]), new java.math.MathContext(60))
                .doubleValue();
      }
    }
  }

  static boolean isExact(long value) {
    return Math.abs(value) <= 1L << 53 && value != Long.MIN_VALUE;
  }

  static void floorDivide(double[] x, double[] y, double[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      if (y[i] == 0) {
        at.fault(i, DIVISION_BY_ZERO);
      }
      out[i] = floorDivide(x[i], y[i]);
    }
  }

  /** As CPython's float_floor_div: exact where floor(x / y) is off by one for the rounding of /. */
  private static double floorDivide(double x, double y) {
    double remainder = x % y;
    double quotient = (x - remainder) / y;
    if (remainder != 0 && y < 0 != remainder < 0) {
      quotient -= 1;
    }
    if (quotient == 0) {
      return Math.copySign(0.0, x / y);
    }
    double floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1 : floor;
  }

  static void modulo(double[] x, double[] y, double[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      if (y[i] == 0) {
        at.fault(i, DIVISION_BY_ZERO);
      }
      double remainder = x[i] % y[i];
      if (remainder == 0) {
        out[i] = Math.copySign(0.0, y[i]);
      } else {
        out[i] = y[i] < 0 != remainder < 0 ? remainder + y[i] : remainder;
      }
    }
  }

  static void power(double[] x, double[] y, double[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = y[i] == 2 ? x[i] * x[i] : StrictMath.pow(x[i], y[i]);
      if (!Double.isFinite(out[i])) {
        at.fault(
            i,
            x[i] == 0
                ? "zero to the negative power " + y[i]
                : "no finite result: " + x[i] + " ** " + y[i]);
      }
    }
  }

  static void negate(double[] x, double[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = -x[i];
    }
  }

  static void absolute(double[] x, double[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = Math.abs(x[i]);
    }
  }

  // Python's min and max: the first of equals, so that the sign of a zero is the same as there.

  static void minimum(double[] x, double[] y, double[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = y[i] < x[i] ? y[i] : x[i];
    }
  }

  static void maximum(double[] x, double[] y, double[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = y[i] > x[i] ? y[i] : x[i];
    }
  }
}
