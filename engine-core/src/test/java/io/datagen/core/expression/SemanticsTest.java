package io.datagen.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.vector.Rows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operator and function gives what the table {@code semantics.txt} says. */
class SemanticsTest {
  @TempDir private Path directory;

  static List<Semantics> all() {
    return Semantics.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyRowGivesWhatTheTableSays(Semantics semantics) {
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    List<List<String>> valued = new ArrayList<>();
    for (List<String> row : semantics.rows()) {
      String result = row.get(row.size() - 1);
      expected.add(row + " gives " + result);
      actual.add(row + " gives " + evaluate(semantics, List.of(row)).get(0));
      if (!result.equals("fault")) {
        valued.add(row);
      }
    }
    assertEquals(String.join("\n", expected), String.join("\n", actual), semantics.expression());
    // And all that have a value in one batch, where others' nulls lie beside them.
    assertEquals(
        valued.stream().map(row -> row.get(row.size() - 1)).toList(),
        valued.isEmpty() ? List.of() : evaluate(semantics, valued));
  }

  private static List<String> evaluate(Semantics semantics, List<List<String>> rows) {
    Table table = semantics.table(rows);
    List<String> faults = table.faults(semantics.expression());
    if (!faults.isEmpty()) {
      return List.of(faults.get(0).endsWith(", in every row") ? "fault" : faults.get(0));
    }
    TypedExpression typed = table.type(semantics.expression());
    List<@Nullable Object> values;
    try {
      values = table.evaluate(typed, Rows.range(0, rows.size()));
      assertEquals(values, table.withDictionaries().evaluate(typed, Rows.range(0, rows.size())));
    } catch (ExpressionRowException e) {
      return List.of("fault");
    }
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      List<String> row = rows.get(i);
      shown.add(Semantics.show(values.get(i), typed.type(), row.get(row.size() - 1)));
    }
    return shown;
  }

  @Test
  void everyFunctionThatDrawsNothingIsInTheTable() {
    String expressions = String.join("\n", Semantics.all().stream().map(Object::toString).toList());
    for (Function function : Functions.all()) {
      boolean constant = function.name().equals("row_index") || function.name().equals("now");
      if (!function.draws() && !constant) {
        assertTrue(expressions.contains(function.name() + "("), function.name());
      }
    }
  }

  @Test
  void pythonWritesTheTable() throws Exception {
    assertEquals(
        Semantics.lines("semantics.txt"), Python.run(directory, "semantics.py", "", "oracle.py"));
  }
}
