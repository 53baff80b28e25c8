package io.datagen.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Rows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random expressions give what Python gives. */
class PythonTest {
  private static final int EXPRESSIONS = 400;
  private static final int ROWS = 40;
  private static final int MANY = 2_100;

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void randomExpressionsGiveWhatPythonGives(long seed) throws Exception {
    Random random = new Random(seed);
    RandomRows rows = new RandomRows(random, ROWS);
    RandomExpressions source = new RandomExpressions(random);
    List<String> expressions = new ArrayList<>();
    for (int i = 0; i < EXPRESSIONS; i++) {
      expressions.add(source.next());
    }
    List<String> expected = python(rows.source(), expressions);
    int compared = 0;
    for (int e = 0; e < EXPRESSIONS; e++) {
      if (faultsInEveryRow(rows.table(), expressions.get(e))) {
        continue;
      }
      TypedExpression typed = rows.table().type(expressions.get(e));
      List<@Nullable Object> actual = evaluate(rows.table(), typed);
      for (int row = 0; row < ROWS; row++) {
        String context = "seed " + seed + ", " + typed.text() + " of " + rows.show(row);
        compared +=
            compare(context, expected.get(e * ROWS + row), actual.get(row), typed.type()) ? 1 : 0;
      }
    }
    assertTrue(compared > EXPRESSIONS * ROWS / 2, compared + " values compared");
  }

  /** Python tells of a constant division by zero where it comes to it; here it is told at once. */
  private static boolean faultsInEveryRow(Table table, String expression) {
    List<String> faults = table.faults(expression);
    return !faults.isEmpty() && faults.stream().allMatch(f -> f.contains("in every row"));
  }

  /** The values of all rows, or, of a row that has none, the exception. */
  private static List<@Nullable Object> evaluate(Table table, TypedExpression typed) {
    try {
      List<@Nullable Object> values = table.evaluate(typed, Rows.range(0, ROWS));
      // Rows repeat behind the last: three slices, whose borders lie within.
      List<@Nullable Object> more = table.evaluate(typed, Rows.range(7, MANY));
      for (int i = 0; i < MANY; i++) {
        assertEquals(values.get((7 + i) % ROWS), more.get(i), typed.text());
      }
      return values;
    } catch (ExpressionRowException one) {
      List<@Nullable Object> values = new ArrayList<>();
      for (int row = 0; row < ROWS; row++) {
        try {
          values.add(table.evaluate(typed, Rows.range(row, 1)).get(0));
        } catch (ExpressionRowException e) {
          values.add(e);
        }
      }
      return values;
    }
  }

  /** Whether there was something to compare. */
  private static boolean compare(
      String context, String expected, @Nullable Object actual, ValueType type) {
    // What stands beside a None that is written out isn't looked at.
    boolean unseen = actual == null && expected.equals("fault") && context.contains("None");
    if (expected.equals("open") || unseen) {
      return false;
    }
    if (actual instanceof ExpressionRowException e) {
      // A decimal is limited where its scale is another's, even beside a null.
      boolean wide = e.reason().startsWith("more than 18 digits");
      assertEquals(wide ? expected : "fault", expected, context + ": " + e.reason());
      return false;
    }
    assertEquals(expected, Semantics.show(actual, type, expected), context);
    return true;
  }

  private List<String> python(String rows, List<String> expressions) throws Exception {
    StringBuilder input = new StringBuilder("rows = " + rows + "\nexpressions = [\n");
    expressions.forEach(e -> input.append(RandomRows.quote(e)).append(",\n"));
    return Python.run(directory, "oracle.py", input.append("]\n").toString());
  }
}
