package io.datagen.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.datagen.api.vector.Rows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell depends on its row only: not on the batch, the slice, the order or the vectors' kind. */
class SlicesTest {
  private static final int ROWS = 3_000;

  private final Table table = table();

  private static Table table() {
    Random random = new Random(5);
    List<@Nullable Object> i = new ArrayList<>();
    List<@Nullable Object> x = new ArrayList<>();
    List<@Nullable Object> s = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      i.add(random.nextInt(9) == 0 ? null : random.nextInt(100));
      x.add(random.nextInt(9) == 0 ? null : random.nextInt(10_000) / 100.0);
      s.add(random.nextInt(9) == 0 ? null : "wörd " + random.nextInt(50));
    }
    i.replaceAll(v -> v == null ? null : ((Integer) v).longValue());
    return new Table()
        .with("i", Types.INTEGER, i)
        .with("x", Types.FLOAT, x)
        .with("s", Types.TEXT, s)
        .with("d", Types.DATE, i);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "round(i * x * (0.9 if i > 50 else 1), 2)",
        "x / i if i != 0 else None",
        "i > 20 and x < 50 or s == 'wörd 7'",
        "concat(upper(s), '-', i)",
        "s if i % 2 == 0 else substr(s, 2, 3)",
        "s in ['wörd 1', 'wörd 2']",
        "coalesce(i, row_index)",
        "normal(x, 2) + uniform(0, 1)",
        "poisson(i)",
        "poisson(i * 20)",
        "choice([i, 2, row_index], weights=[1, 2, 3])",
        "choice(['a', s, 'c'])",
        "choice([1.5, x])",
        "rand_days_after(d, 1, 30)",
        "format(i, '06d') + format(d, '%Y-%m')",
        "min(s, 'wörd 3')",
        "hash(s) % 10 + length(s)",
      })
  void anyRowsInAnyOrderGiveTheSameCells(String text) {
    TypedExpression typed = table.type(text);
    List<@Nullable Object> whole = table.evaluate(typed, Rows.range(0, ROWS));
    List<@Nullable Object> split = new ArrayList<>();
    for (int from = 0; from < ROWS; from += 700) {
      split.addAll(table.evaluate(typed, Rows.range(from, Math.min(700, ROWS - from))));
    }
    assertEquals(whole, split);

    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < 2 * ROWS; i++) {
      order.add(i % ROWS);
    }
    Collections.shuffle(order, new Random(1));
    Rows selection = Rows.range(0, 0);
    long[] indices = selection.setSelection(order.size());
    List<@Nullable Object> expected = new ArrayList<>();
    for (int i = 0; i < indices.length; i++) {
      indices[i] = order.get(i);
      expected.add(whole.get(order.get(i)));
    }
    assertEquals(expected, table.evaluate(typed, selection));
    assertEquals(whole, table().withDictionaries().evaluate(typed, Rows.range(0, ROWS)));
  }

  @Test
  void aFaultNamesTheRowOfTheTable() {
    ExpressionRowException fault =
        assertThrows(
            ExpressionRowException.class,
            () -> table.evaluate("1 / (row_index - 2_500)", Rows.range(100, 2_900)));
    assertEquals(2_500, fault.row());
  }

  @Test
  void aKernelGoesOnAfterAFault() {
    Table rows = new Table().with("i", Types.INTEGER, 0L, 1L);
    TypedExpression typed = rows.type("(1 // i if i < 9 else 0) + 1");
    var kernel = typed.kernel(role -> io.datagen.core.seed.Stream.of(1, role));
    var out = kernel.newVector();
    Rows first = Rows.range(0, 1);
    assertThrows(
        ExpressionRowException.class, () -> kernel.fill(first, rows.inputs(typed, first), out));
    Rows second = Rows.range(1, 1);
    kernel.fill(second, rows.inputs(typed, second), out);
    assertEquals(2, ((io.datagen.api.vector.LongVector) out).values()[0]);
  }
}
