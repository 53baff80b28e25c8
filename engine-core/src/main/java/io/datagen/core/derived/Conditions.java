package io.datagen.core.derived;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.column.CellContext;
import io.datagen.core.expression.TypedExpression;
import io.datagen.core.kernel.Merging;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The first condition that holds; a null one doesn't. A condition is only asked where none before
 * it holds, so that {@code a / b > 1} may follow {@code b == 0}.
 *
 * @param otherwise whether a last branch takes the rest
 */
record Conditions(List<TypedExpression> conditions, boolean otherwise) implements Chooser {
  @Override
  public List<String> inputs() {
    Set<String> inputs = new LinkedHashSet<>();
    conditions.forEach(c -> inputs.addAll(c.inputs()));
    return List.copyOf(inputs);
  }

  @Override
  public boolean leavesSome() {
    return !otherwise;
  }

  @Override
  public Choosing open(CellContext cell, List<String> columns) {
    PartOfRows[] tests = new PartOfRows[conditions.size()];
    for (int i = 0; i < tests.length; i++) {
      TypedExpression condition = conditions.get(i);
      String text = condition.text();
      tests[i] =
          new PartOfRows(
              condition.kernel(role -> cell.stream("when:" + text.length() + ":" + text + role)),
              condition.inputs().stream().mapToInt(columns::indexOf).toArray());
    }
    return new First(tests, otherwise ? tests.length : Merging.NONE);
  }

  private static final class First implements Choosing {
    private final PartOfRows[] tests;
    private final int rest;
    private int[] open = new int[0];

    First(PartOfRows[] tests, int rest) {
      this.tests = tests;
      this.rest = rest;
    }

    @Override
    public void choose(Rows rows, Vector[] columns, int[] which) {
      int left = rows.size();
      Arrays.fill(which, 0, left, rest);
      if (open.length < left) {
        open = new int[left];
      }
      for (int i = 0; i < left; i++) {
        open[i] = i;
      }
      for (int test = 0; test < tests.length && left > 0; test++) {
        LongVector holds =
            (LongVector)
                (left == rows.size()
                    ? tests[test].all(rows, columns)
                    : tests[test].some(rows, columns, open, left));
        left = take(test, holds, left, which);
      }
    }

    /** Gives rows to a branch; returns how many are still open. */
    private int take(int test, LongVector holds, int left, int[] which) {
      long[] values = holds.values();
      int still = 0;
      for (int i = 0; i < left; i++) {
        if (values[i] != 0 && holds.validity().isValid(i)) {
          which[open[i]] = test;
        } else {
          open[still++] = open[i];
        }
      }
      return still;
    }

    @Override
    public Choosing forThread() {
      PartOfRows[] own = new PartOfRows[tests.length];
      Arrays.setAll(own, i -> tests[i].forThread());
      return new First(own, rest);
    }
  }
}
