package io.datagen.core.expression;

/**
 * Operations that are one loop over whole columns: the loop is a method reference, and the class
 * around it runs the operands and unites their nulls. Loops get the operation to report rows to.
 */
final class Loops {
  private Loops() {}

  @FunctionalInterface
  interface LongLoop {
    void run(long[] x, long[] out, int size, Operation at);
  }

  @FunctionalInterface
  interface LongsLoop {
    void run(long[] x, long[] y, long[] out, int size, Operation at);
  }

  @FunctionalInterface
  interface DoubleLoop {
    void run(double[] x, double[] out, int size, Operation at);
  }

  @FunctionalInterface
  interface DoublesLoop {
    void run(double[] x, double[] y, double[] out, int size, Operation at);
  }

  @FunctionalInterface
  interface LongToDoubleLoop {
    void run(long[] x, double[] out, int size, Operation at);
  }

  @FunctionalInterface
  interface DoubleToLongLoop {
    void run(double[] x, long[] out, int size, Operation at);
  }

  @FunctionalInterface
  interface LongsToDoubleLoop {
    void run(long[] x, long[] y, double[] out, int size, Operation at);
  }

  @FunctionalInterface
  interface DoublesToLongLoop {
    void run(double[] x, double[] y, long[] out, int size, Operation at);
  }

  @FunctionalInterface
  interface MixedToLongLoop {
    void run(long[] x, double[] y, long[] out, int size, Operation at);
  }

  static Applied.Maker longs(LongLoop loop) {
    return (operands, assembly) -> {
      LongOperation x = (LongOperation) operands[0];
      return new LongOperation() {
        @Override
        void compute(Slice slice) {
          runOperand(slice, x);
          loop.run(x.values, values, slice.size(), this);
        }
      };
    };
  }

  static Applied.Maker longs(LongsLoop loop) {
    return (operands, assembly) -> {
      LongOperation x = (LongOperation) operands[0];
      LongOperation y = (LongOperation) operands[1];
      return new LongOperation() {
        @Override
        void compute(Slice slice) {
          runOperands(slice, x, y);
          loop.run(x.values, y.values, values, slice.size(), this);
        }
      };
    };
  }

  static Applied.Maker doubles(DoubleLoop loop) {
    return (operands, assembly) -> {
      DoubleOperation x = (DoubleOperation) operands[0];
      return new DoubleOperation() {
        @Override
        void compute(Slice slice) {
          runOperand(slice, x);
          loop.run(x.values, values, slice.size(), this);
        }
      };
    };
  }

  static Applied.Maker doubles(DoublesLoop loop) {
    return (operands, assembly) -> {
      DoubleOperation x = (DoubleOperation) operands[0];
      DoubleOperation y = (DoubleOperation) operands[1];
      return new DoubleOperation() {
        @Override
        void compute(Slice slice) {
          runOperands(slice, x, y);
          loop.run(x.values, y.values, values, slice.size(), this);
        }
      };
    };
  }

  static Applied.Maker longToDouble(LongToDoubleLoop loop) {
    return (operands, assembly) -> {
      LongOperation x = (LongOperation) operands[0];
      return new DoubleOperation() {
        @Override
        void compute(Slice slice) {
          runOperand(slice, x);
          loop.run(x.values, values, slice.size(), this);
        }
      };
    };
  }

  static Applied.Maker doubleToLong(DoubleToLongLoop loop) {
    return (operands, assembly) -> {
      DoubleOperation x = (DoubleOperation) operands[0];
      return new LongOperation() {
        @Override
        void compute(Slice slice) {
          runOperand(slice, x);
          loop.run(x.values, values, slice.size(), this);
        }
      };
    };
  }

  static Applied.Maker longsToDouble(LongsToDoubleLoop loop) {
    return (operands, assembly) -> {
      LongOperation x = (LongOperation) operands[0];
      LongOperation y = (LongOperation) operands[1];
      return new DoubleOperation() {
        @Override
        void compute(Slice slice) {
          runOperands(slice, x, y);
          loop.run(x.values, y.values, values, slice.size(), this);
        }
      };
    };
  }

  static Applied.Maker doublesToLong(DoublesToLongLoop loop) {
    return (operands, assembly) -> {
      DoubleOperation x = (DoubleOperation) operands[0];
      DoubleOperation y = (DoubleOperation) operands[1];
      return new LongOperation() {
        @Override
        void compute(Slice slice) {
          runOperands(slice, x, y);
          loop.run(x.values, y.values, values, slice.size(), this);
        }
      };
    };
  }

  static Applied.Maker mixedToLong(MixedToLongLoop loop) {
    return (operands, assembly) -> {
      LongOperation x = (LongOperation) operands[0];
      DoubleOperation y = (DoubleOperation) operands[1];
      return new LongOperation() {
        @Override
        void compute(Slice slice) {
          runOperands(slice, x, y);
          loop.run(x.values, y.values, values, slice.size(), this);
        }
      };
    };
  }
}
