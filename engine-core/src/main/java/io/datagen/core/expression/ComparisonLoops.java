package io.datagen.core.expression;

/** Comparisons, to 0 or 1. {@code >} and {@code >=} are these with their operands swapped. */
final class ComparisonLoops {
  private ComparisonLoops() {}

  static void less(long[] x, long[] y, long[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = x[i] < y[i] ? 1 : 0;
    }
  }

  static void lessOrEqual(long[] x, long[] y, long[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = x[i] <= y[i] ? 1 : 0;
    }
  }

  static void equal(long[] x, long[] y, long[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = x[i] == y[i] ? 1 : 0;
    }
  }

  static void notEqual(long[] x, long[] y, long[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = x[i] != y[i] ? 1 : 0;
    }
  }

  static void less(double[] x, double[] y, long[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = x[i] < y[i] ? 1 : 0;
    }
  }

  static void lessOrEqual(double[] x, double[] y, long[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = x[i] <= y[i] ? 1 : 0;
    }
  }

  static void equal(double[] x, double[] y, long[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = x[i] == y[i] ? 1 : 0;
    }
  }

  static void notEqual(double[] x, double[] y, long[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = x[i] != y[i] ? 1 : 0;
    }
  }

  static void not(long[] x, long[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = x[i] ^ 1;
    }
  }

  static void isNotZero(long[] x, long[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = x[i] != 0 ? 1 : 0;
    }
  }

  static void isNotZero(double[] x, long[] out, int size, Operation at) {
    for (int i = 0; i < size; i++) {
      out[i] = x[i] != 0 ? 1 : 0;
    }
  }

  /** Of numbers with unlike scales, by their products of 128 bits. */
  static Loops.LongsLoop scaled(ComparisonOperator operator, long factorX, long factorY) {
    return (x, y, out, size, at) -> {
      for (int i = 0; i < size; i++) {
        int sign = Long.compare(Math.multiplyHigh(x[i], factorX), Math.multiplyHigh(y[i], factorY));
        if (sign == 0) {
          sign = Long.compareUnsigned(x[i] * factorX, y[i] * factorY);
        }
        out[i] = operator.holds(sign) ? 1 : 0;
      }
    };
  }

  /** Of an integer and a float, exactly, as in Python: 2^53 + 1 is not 2.0^53. */
  static Loops.MixedToLongLoop mixed(ComparisonOperator operator) {
    return (x, y, out, size, at) -> {
      for (int i = 0; i < size; i++) {
        out[i] = operator.holds(compare(x[i], y[i])) ? 1 : 0;
      }
    };
  }

  private static int compare(long x, double y) {
    double near = (double) x;
    if (near != y) {
      return near < y ? -1 : 1;
    }
    // 2^63 is not a long; its cast would be the largest one.
    return y == 0x1p63 ? -1 : Long.compare(x, (long) y);
  }

  /** Of texts by code point, which for UTF-8 is by byte. */
  static Applied.Maker texts(ComparisonOperator operator) {
    return (operands, assembly) -> {
      TextOperation x = (TextOperation) operands[0];
      TextOperation y = (TextOperation) operands[1];
      return new LongOperation() {
        @Override
        void compute(Slice slice) {
          runOperands(slice, x, y);
          for (int i = 0; i < slice.size(); i++) {
            int sign =
                java.util.Arrays.compareUnsigned(
                    x.bytes, x.starts[i], x.ends[i], y.bytes, y.starts[i], y.ends[i]);
            values[i] = operator.holds(sign) ? 1 : 0;
          }
        }
      };
    };
  }
}
