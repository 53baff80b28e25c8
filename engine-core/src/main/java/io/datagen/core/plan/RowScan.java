package io.datagen.core.plan;

import io.datagen.api.schema.ValueType;
import io.datagen.api.text.CellText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.expression.TypedExpression;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import io.datagen.core.seed.Stream;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Section;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Clean cells of all rows of a table that is not too large, computed while planning. */
final class RowScan {
  /** Rows whose groups are kept in memory. */
  static final long MOST_ROWS = 1L << 24;

  private final ProgramCompiler programs;
  private final Table table;

  RowScan(ProgramCompiler programs, Table table) {
    this.programs = programs;
    this.table = table;
  }

  /** What a block's number stands behind in a group's name. */
  static final String BLOCK = "block ";

  /** Whether a table's rows can be held; a fault at a relationship's key where not. */
  static boolean fits(Relationship relationship, String key, Table table, Faults faults) {
    if (table.rows() <= MOST_ROWS) {
      return true;
    }
    new Section(relationship.node(), faults)
        .fault(
            key,
            "takes the rows of '"
                + table.name()
                + "' in memory, at most "
                + MOST_ROWS
                + ", and there are "
                + table.rows());
    return false;
  }

  /**
   * The number of each row's values; {@code most} where one of them is null.
   *
   * @param block rows whose values are apart from those of the next as many, 0 for no such blocks
   * @param numbers of values known so far, by their texts; new ones get the next number
   * @param most how many there may be; all after them get the number {@code most}
   */
  int[] groups(
      List<String> columns,
      List<ValueType> types,
      long block,
      Map<String, Integer> numbers,
      int most) {
    int[] groups = new int[(int) table.rows()];
    Evaluation evaluation = programs.compile(table, columns).open();
    TextBuffer text = new TextBuffer();
    for (int from = 0; from < groups.length; from += Batch.CAPACITY) {
      int size = Math.min(Batch.CAPACITY, groups.length - from);
      evaluation.evaluate(Rows.range(from, size));
      for (int i = 0; i < size; i++) {
        if (hasNull(evaluation, types.size(), i)) {
          groups[from + i] = most;
          continue;
        }
        text.clear();
        for (int c = 0; c < types.size(); c++) {
          if (c > 0) {
            text.append((byte) 0);
          }
          CellText.append(text, types.get(c), evaluation.output(c), i);
        }
        String value =
            block == 0 ? text.toString() : BLOCK + (from + i) / block + "\0" + text.toString();
        Integer number = numbers.get(value);
        if (number == null) {
          number = Math.min(most, numbers.size());
          if (number < most) {
            numbers.put(value, number);
          }
        }
        groups[from + i] = number;
      }
    }
    return groups;
  }

  private static boolean hasNull(Evaluation evaluation, int columns, int row) {
    for (int c = 0; c < columns; c++) {
      if (evaluation.output(c).validity().isNull(row)) {
        return true;
      }
    }
    return false;
  }

  /** An expression's numbers, not a number where they are null. */
  double[] numbers(TypedExpression expression, Function<String, Stream> streams) {
    double[] numbers = new double[(int) table.rows()];
    Evaluation evaluation = programs.compile(table, expression.inputs()).open();
    Kernel kernel = expression.kernel(streams).forThread();
    Vector out = kernel.newVector();
    double unit = 1;
    if (expression.type() instanceof ValueType.DecimalType decimal) {
      for (int digit = 0; digit < decimal.scale(); digit++) {
        unit *= 10;
      }
    }
    Vector[] inputs = new Vector[expression.inputs().size()];
    for (int from = 0; from < numbers.length; from += Batch.CAPACITY) {
      int size = Math.min(Batch.CAPACITY, numbers.length - from);
      Rows rows = Rows.range(from, size);
      evaluation.evaluate(rows);
      for (int i = 0; i < inputs.length; i++) {
        inputs[i] = evaluation.output(i);
      }
      kernel.fill(rows, inputs, out);
      for (int i = 0; i < size; i++) {
        numbers[from + i] = out.validity().isNull(i) ? Double.NaN : number(out, i) / unit;
      }
    }
    return numbers;
  }

  private static double number(Vector vector, int i) {
    return vector instanceof LongVector longs
        ? longs.values()[i]
        : ((DoubleVector) vector).values()[i];
  }
}
