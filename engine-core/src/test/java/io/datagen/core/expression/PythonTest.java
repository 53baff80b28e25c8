package io.datagen.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.datagen.api.vector.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
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

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
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
        compared += compare(context, expected.get(e * ROWS + row), actual.get(row)) ? 1 : 0;
      }
    }
    assertTrue(compared > EXPRESSIONS * ROWS / 2, compared + " values compared");
  }

  /** Python tells of a constant division by zero where it comes to it; here it is told at once. */
  private static boolean faultsInEveryRow(Table table, String expression) {
    List<String> faults = table.faults(expression);
    return !faults.isEmpty() && faults.stream().allMatch(f -> f.endsWith(", in every row"));
  }

  /** The values of all rows, or, of a row that has none, the exception. */
  private static List<@Nullable Object> evaluate(Table table, TypedExpression typed) {
    try {
      return table.evaluate(typed, Rows.range(0, ROWS));
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
  private static boolean compare(String context, String expected, @Nullable Object actual) {
    String value = expected.substring(2);
    if (actual instanceof ExpressionRowException e) {
      // 64 bits and finite floats are all that a column holds; Python's integers go on.
      boolean wider = e.reason().matches(".*(overflow|does not fit|not finite|no finite).*");
      assertTrue(expected.startsWith("e") || wider, context + ": " + e.reason());
      return false;
    }
    switch (expected.charAt(0)) {
      case 'b' -> assertEquals(Boolean.valueOf(value), actual, context);
      case 's' -> assertEquals(text(value), actual, context);
      case 'i' -> {
        boolean wide = actual instanceof Double;
        assertEquals(wide ? (Object) Double.valueOf(value) : Long.valueOf(value), actual, context);
      }
      case 'f' -> assertEquals(Double.valueOf(value), actual, context);
      default -> fail(context + ": Python says " + value + ", we " + actual);
    }
    return true;
  }

  private static String text(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8);
  }

  private List<String> python(String rows, List<String> expressions) throws Exception {
    StringBuilder input = new StringBuilder("rows = " + rows + "\nexpressions = [\n");
    expressions.forEach(e -> input.append(RandomRows.quote(e)).append(",\n"));
    Path script = directory.resolve("oracle.py");
    try (@Nullable InputStream oracle = PythonTest.class.getResourceAsStream("oracle.py")) {
      Files.write(script, java.util.Objects.requireNonNull(oracle).readAllBytes());
    }
    Path in = Files.writeString(directory.resolve("in.py"), input.append("]\n"));
    Path out = directory.resolve("out.txt");
    Process process;
    try {
      process =
          new ProcessBuilder("python3", "-I", script.toString())
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "there is no python3 here");
      throw e;
    }
    assertEquals(0, process.waitFor());
    return Files.readAllLines(out);
  }
}
