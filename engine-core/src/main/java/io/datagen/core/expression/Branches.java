package io.datagen.core.expression;

/** {@code a if c else b}, {@code and}, {@code or}: what only some rows' results are wanted of. */
final class Branches {
  private Branches() {}

  /** Of a condition and two operands of one type. */
  static Operation conditional(Operation[] operands, Assembly assembly) {
    LongOperation condition = (LongOperation) operands[0];
    Operation then = operands[1];
    Operation otherwise = operands[2];
    if (then instanceof LongOperation a && otherwise instanceof LongOperation b) {
      return new Longs(condition, a, b);
    }
    if (then instanceof DoubleOperation a && otherwise instanceof DoubleOperation b) {
      return new Doubles(condition, a, b);
    }
    JoinedTexts joined = JoinedTexts.of(otherwise, then);
    return joined == null
        ? new Texts(condition, (TextOperation) then, (TextOperation) otherwise)
        : new Codes(condition, joined);
  }

  /** Rows that take the first branch, or those that don't: a null condition doesn't. */
  private static final class Taken extends Live {
    private final LongOperation condition;
    private final boolean first;

    Taken(LongOperation condition, boolean first) {
      this.condition = condition;
      this.first = first;
    }

    @Override
    boolean takes(int row) {
      return condition.isTrue(row) == first;
    }
  }

  /** Runs the condition and both branches, and takes each row's null from its branch. */
  private static final class Runner {
    private final LongOperation condition;
    private final Operation then;
    private final Operation otherwise;
    private final Live thenLive;
    private final Live otherwiseLive;

    Runner(LongOperation condition, Operation then, Operation otherwise) {
      this.condition = condition;
      this.then = then;
      this.otherwise = otherwise;
      this.thenLive = new Taken(condition, true);
      this.otherwiseLive = new Taken(condition, false);
    }

    void run(Slice slice, Nulls nulls) {
      condition.run(slice);
      if (condition.nulls.any()) {
        for (int i = 0; i < slice.size(); i++) {
          condition.values[i] = condition.isTrue(i) ? 1 : 0;
        }
      }
      thenLive.enter(slice);
      then.run(slice);
      thenLive.leave(slice);
      otherwiseLive.enter(slice);
      otherwise.run(slice);
      otherwiseLive.leave(slice);
      nulls.clear();
      if (then.nulls.any() || otherwise.nulls.any()) {
        for (int i = 0; i < slice.size(); i++) {
          if ((condition.values[i] != 0 ? then : otherwise).nulls.at(i)) {
            nulls.set(i);
          }
        }
      }
    }
  }

  private static final class Longs extends LongOperation {
    private final LongOperation condition;
    private final LongOperation then;
    private final LongOperation otherwise;
    private final Runner runner;

    Longs(LongOperation condition, LongOperation then, LongOperation otherwise) {
      this.condition = condition;
      this.then = then;
      this.otherwise = otherwise;
      this.runner = new Runner(condition, then, otherwise);
    }

    @Override
    void compute(Slice slice) {
      runner.run(slice, nulls);
      long[] c = condition.values;
      long[] a = then.values;
      long[] b = otherwise.values;
      for (int i = 0; i < slice.size(); i++) {
        values[i] = b[i] ^ (a[i] ^ b[i]) & -c[i];
      }
    }
  }

  private static final class Doubles extends DoubleOperation {
    private final LongOperation condition;
    private final double[][] branches;
    private final Runner runner;

    Doubles(LongOperation condition, DoubleOperation then, DoubleOperation otherwise) {
      this.condition = condition;
      this.branches = new double[][] {otherwise.values, then.values};
      this.runner = new Runner(condition, then, otherwise);
    }

    @Override
    void compute(Slice slice) {
      runner.run(slice, nulls);
      long[] c = condition.values;
      // Picked by index and not by a jump, which costs up to 4 times as much on random conditions.
      for (int i = 0; i < slice.size(); i++) {
        values[i] = branches[(int) c[i] & 1][i];
      }
    }
  }

  private static final class Codes extends CodedTexts {
    private final LongOperation condition;
    private final int[][] codesByBranch;
    private final int[] then;
    private final int[] otherwise;
    private final Runner runner;

    /** With the branch that is not taken first. */
    Codes(LongOperation condition, JoinedTexts joined) {
      super(joined.dictionary());
      this.condition = condition;
      this.codesByBranch = joined.codes();
      this.otherwise = joined.operations().get(0).codes;
      this.then = joined.operations().get(1).codes;
      this.runner = new Runner(condition, joined.operations().get(1), joined.operations().get(0));
    }

    @Override
    void code(Slice slice) {
      runner.run(slice, nulls);
      long[] c = condition.values;
      int[] thenCodes = codesByBranch[1];
      int[] otherwiseCodes = codesByBranch[0];
      for (int i = 0; i < slice.size(); i++) {
        int a = thenCodes[then[i]];
        int b = otherwiseCodes[otherwise[i]];
        codes[i] = b ^ (a ^ b) & (int) -c[i];
      }
    }
  }

  private static final class Texts extends TextOperation {
    private final LongOperation condition;
    private final TextOperation then;
    private final TextOperation otherwise;
    private final Runner runner;
    private final TextBuilder builder = new TextBuilder(this);

    Texts(LongOperation condition, TextOperation then, TextOperation otherwise) {
      this.condition = condition;
      this.then = then;
      this.otherwise = otherwise;
      this.runner = new Runner(condition, then, otherwise);
    }

    @Override
    void compute(Slice slice) {
      runner.run(slice, nulls);
      builder.clear();
      for (int i = 0; i < slice.size(); i++) {
        builder.start(i);
        if (!nulls.at(i)) {
          builder.append(condition.values[i] != 0 ? then : otherwise, i);
        }
        builder.end(i);
      }
    }
  }

  /** Three-valued: false and null is false. */
  static Operation and(Operation[] operands, Assembly assembly) {
    return new Logical((LongOperation) operands[0], (LongOperation) operands[1], 0);
  }

  /** Three-valued: true or null is true. */
  static Operation or(Operation[] operands, Assembly assembly) {
    return new Logical((LongOperation) operands[0], (LongOperation) operands[1], 1);
  }

  private static final class Logical extends LongOperation {
    private final LongOperation left;
    private final LongOperation right;
    private final long decisive;
    private final Live undecided;

    /**
     * @param decisive the value that settles the result whatever the other operand is
     */
    Logical(LongOperation left, LongOperation right, long decisive) {
      this.left = left;
      this.right = right;
      this.decisive = decisive;
      this.undecided =
          new Live() {
            @Override
            boolean takes(int row) {
              return left.nulls.at(row) || left.values[row] != decisive;
            }
          };
    }

    @Override
    void compute(Slice slice) {
      left.run(slice);
      undecided.enter(slice);
      right.run(slice);
      undecided.leave(slice);
      nulls.clear();
      if (left.nulls.any() || right.nulls.any()) {
        withNulls(slice.size());
      } else if (decisive == 0) {
        for (int i = 0; i < slice.size(); i++) {
          values[i] = left.values[i] & right.values[i];
        }
      } else {
        for (int i = 0; i < slice.size(); i++) {
          values[i] = left.values[i] | right.values[i];
        }
      }
    }

    private void withNulls(int size) {
      for (int i = 0; i < size; i++) {
        boolean leftNull = left.nulls.at(i);
        boolean rightNull = right.nulls.at(i);
        if (!leftNull && left.values[i] == decisive || !rightNull && right.values[i] == decisive) {
          values[i] = decisive;
        } else if (leftNull || rightNull) {
          nulls.set(i);
          values[i] = 0;
        } else {
          values[i] = 1 - decisive;
        }
      }
    }
  }
}
