package io.datagen.core.expression;

/**
 * Arithmetic of 64-bit integers with Python's signs. An overflow is looked for once a column, by
 * collecting signs, and the row is sought only where there was one.
 */
final class IntegerLoops {
  private IntegerLoops() {}

  static void add(long[] x, long[] y, long[] out, int size, Operation at) {
    long overflow = 0;
    for (int i = 0; i < size; i++) {
      long sum = x[i] + y[i];
      out[i] = sum;
      overflow |= (x[i] ^ sum) & (y[i] ^ sum);
    }
    if (overflow < 0) {
      for (int i = 0; i < size; i++) {
        if (((x[i] ^ out[i]) & (y[i] ^ out[i])) < 0) {
          at.fault(i, overflow(x[i], "+", y[i]));
        }
      }
    }
  }

  static void subtract(long[] x, long[] y, long[] out, int size, Operation at) {
    long overflow = 0;
    for (int i = 0; i < size; i++) {
      long difference = x[i] - y[i];
      out[i] = difference;
      overflow |= (x[i] ^ y[i]) & (x[i] ^ difference);
    }
    if (overflow < 0) {
      for (int i = 0; i < size; i++) {
        if (((x[i] ^ y[i]) & (x[i] ^ out[i])) < 0) {
          at.fault(i, overflow(x[i], "-", y[i]));
        }
      }
    }
  }

  static void multiply(long[] x, long[] y, long[] out, int size, Operation at) {
    long overflow = 0;
    for (int i = 0; i < size; i++) {
      long product = x[i] * y[i];
      out[i] = product;
      overflow |= Math.multiplyHigh(x[i], y[i]) ^ product >> 63;
    }
    if (overflow != 0) {
      for (int i = 0; i < size; i++) {
        if (Math.multiplyHigh(x[i], y[i]) != out[i] >> 63) {
          at.fault(i, overflow(x[i], "*", y[i]));
        }
      }
    }
  }

  static void floorDivide(long[] x, long[] y, long[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      if (y[i] == 0) {
        at.fault(i, FloatLoops.DIVISION_BY_ZERO);
        out[i] = 0;
      } else {
        out[i] = Math.floorDiv(x[i], y[i]);
        if (y[i] == -1 && x[i] == Long.MIN_VALUE) {
          at.fault(i, overflow(x[i], "//", y[i]));
        }
      }
    }
  }

  static void modulo(long[] x, long[] y, long[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      if (y[i] == 0) {
        at.fault(i, FloatLoops.DIVISION_BY_ZERO);
        out[i] = 0;
      } else {
        out[i] = Math.floorMod(x[i], y[i]);
      }
    }
  }

  static void power(long[] x, long[] y, long[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      if (y[i] < 0) {
        at.fault(i, "the negative exponent " + y[i] + " of an integer; write float(x) ** n");
        out[i] = 0;
      } else {
        out[i] = power(x[i], y[i], i, at);
      }
    }
  }

  private static long power(long base, long exponent, int row, Operation at) {
    long result = 1;
    long square = base;
    boolean overflow = false;
    boolean squareOverflow = false;
    for (long rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) != 0) {
        overflow |= squareOverflow || Math.multiplyHigh(result, square) != result * square >> 63;
        result *= square;
      }
      squareOverflow |= Math.multiplyHigh(square, square) != square * square >> 63;
      square *= square;
    }
    if (overflow) {
      at.fault(row, overflow(base, "**", exponent));
    }
    return result;
  }

  static void negate(long[] x, long[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = -x[i];
      if (x[i] == Long.MIN_VALUE) {
        at.fault(i, "integer overflow: -(" + x[i] + ")");
      }
    }
  }

  static void absolute(long[] x, long[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = Math.abs(x[i]);
      if (x[i] == Long.MIN_VALUE) {
        at.fault(i, "integer overflow: abs(" + x[i] + ")");
      }
    }
  }

  static void minimum(long[] x, long[] y, long[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = Math.min(x[i], y[i]);
    }
  }

  static void maximum(long[] x, long[] y, long[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = Math.max(x[i], y[i]);
    }
  }

  private static String overflow(long x, String operator, long y) {
    return "integer overflow: " + x + " " + operator + " " + y;
  }
}
