package io.datagen.core.plan;

import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.constraint.ViolationException;
import io.datagen.core.expression.ExpressionRowException;
import io.datagen.core.kernel.KeptColumn;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells of any rows of a table. Where the table is small, and as many of its rows have been asked
 * for as it has, all are computed once and kept: taking one out of a core's cache costs 1 ns, and a
 * looked-up price 6. Of larger tables each is computed anew, which beats fetching it from memory.
 * One thread owns it.
 */
final class LookedUpCells {
  /** Of a table whose cells are kept. */
  private static final int MOST_ROWS = 1 << 16;

  /** Of a row: two such columns stay in a second-level cache of 2 MB beside all else. */
  private static final int MOST_COLUMNS = 2;

  private static final int BLOCK = 4096;

  private final Evaluation evaluation;
  private final int columns;
  private final long rows;
  private final List<KeptColumn> kept = new ArrayList<>();
  private boolean keeps;
  private long asked;

  /**
   * The wanted columns of a table.
   *
   * @param rows of the table
   */
  LookedUpCells(CellProgram program, long rows) {
    this.evaluation = program.open();
    this.columns = program.outputs().length;
    this.rows = rows;
    this.keeps = rows <= MOST_ROWS && columns <= MOST_COLUMNS;
    for (int i = 0; i < columns; i++) {
      Vector vector = evaluation.output(i);
      keeps &=
          vector instanceof LongVector
              || vector instanceof DoubleVector
              || vector instanceof DictionaryVector;
    }
  }

  /** The vector of the i-th wanted column. */
  Vector output(int i) {
    return evaluation.output(i);
  }

  /** Computes the wanted columns for a selection of rows. */
  void evaluate(Rows selection) {
    if (keeps && kept.isEmpty()) {
      asked += selection.size();
      if (asked > rows) {
        keep();
      }
    }
    if (kept.isEmpty()) {
      evaluation.evaluate(selection);
      return;
    }
    for (int i = 0; i < columns; i++) {
      kept.get(i).take(selection.indices(), selection.size(), evaluation.output(i));
    }
  }

  private void keep() {
    List<KeptColumn> columnsOfAll = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      columnsOfAll.add(KeptColumn.like(evaluation.output(i), (int) rows));
    }
    try {
      for (int from = 0; from < rows; from += BLOCK) {
        int size = (int) Math.min(BLOCK, rows - from);
        evaluation.evaluate(Rows.range(from, size));
        for (int i = 0; i < columns && keeps; i++) {
          keeps = columnsOfAll.get(i).put(evaluation.output(i), from);
        }
      }
    } catch (ViolationException | ExpressionRowException e) {
      // A row that nobody may ask for: then nobody hears of it.
      keeps = false;
    }
    if (keeps) {
      kept.addAll(columnsOfAll);
    }
  }
}
