package io.datagen.core.plan;

import io.datagen.api.schema.ValueType;
import io.datagen.api.text.CellText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.constraint.CellTest;
import io.datagen.core.constraint.ViolationException;
import io.datagen.core.expression.TypedExpression;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Stream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What clean rows must satisfy that their generators don't guarantee by construction: constraints
 * of derived columns and {@code checks}. The first violation stops the run.
 */
record RowTests(String table, List<CellCheck> cells, List<TableCheck> checks) {

  /** A cell test of the table's column at a place. */
  record CellCheck(int column, String name, ValueType type, CellTest test) {}

  /**
   * A check over the row.
   *
   * @param inputs places of the columns it reads
   */
  record TableCheck(String text, Kernel kernel, int[] inputs) {
    static TableCheck of(String text, TypedExpression expression, int[] inputs) {
      return new TableCheck(
          text, expression.kernel(role -> Stream.of(0, "check", text, role)), inputs);
    }

    TableCheck forThread() {
      return new TableCheck(text, kernel.forThread(), inputs);
    }
  }

  boolean isEmpty() {
    return cells.isEmpty() && checks.isEmpty();
  }

  RowTests forThread() {
    return new RowTests(table, cells, checks.stream().map(TableCheck::forThread).toList());
  }

  /** Tests clean vectors; throws at the first violation. */
  void test(Rows rows, @Nullable Vector[] columns) {
    for (CellCheck cell : cells) {
      Vector vector = java.util.Objects.requireNonNull(columns[cell.column()]);
      int row = cell.test().firstFailure(vector, 0);
      if (row >= 0) {
        throw new ViolationException(
            "table "
                + table
                + ", row "
                + rows.at(row)
                + ": "
                + cell.name()
                + " is "
                + show(cell.type(), vector, row)
                + ", which breaks its constraint "
                + cell.test().describe());
      }
    }
    for (TableCheck check : checks) {
      test(check, rows, columns);
    }
  }

  private void test(TableCheck check, Rows rows, @Nullable Vector[] columns) {
    Vector[] inputs = new Vector[check.inputs().length];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = java.util.Objects.requireNonNull(columns[check.inputs()[i]]);
    }
    LongVector result = (LongVector) check.kernel().newVector();
    check.kernel().fill(rows, inputs, result);
    for (int i = 0; i < rows.size(); i++) {
      if (result.validity().isValid(i) && result.values()[i] == 0) {
        throw new ViolationException(
            "table "
                + table
                + ", row "
                + rows.at(i)
                + ": the check '"
                + check.text()
                + "' does not hold");
      }
    }
  }

  private static String show(ValueType type, Vector vector, int row) {
    if (vector.validity().isNull(row)) {
      return "null";
    }
    TextBuffer text = new TextBuffer();
    CellText.append(text, type, vector, row);
    return text.toString();
  }
}
