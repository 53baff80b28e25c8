package io.datagen.plugin.sqlite;

import io.datagen.api.text.DoubleParser;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.Vector;

/** Doubles from reals, and from the integers that a numeric column makes of some. */
final class FloatCellReader extends CellReader {
  private final DoubleParser parser = new DoubleParser();
  private final Affinity affinity;
  private double[] values = new double[0];

  FloatCellReader(Affinity affinity) {
    this.affinity = affinity;
  }

  @Override
  void begin(Vector into, int rows) {
    values = ((DoubleVector) into).values();
  }

  @Override
  boolean read(ReadCells cells, int row) {
    if (cells.isReal(row)) {
      values[row] = cells.real(row);
      return Double.isFinite(values[row]);
    }
    if (cells.isInteger(row)) {
      values[row] = (double) cells.integer(row);
      return affinity.isNumeric();
    }
    if (cells.isText(row)
        && affinity == Affinity.TEXT
        && parser.parse(cells.text(), cells.start(row), cells.end(row))) {
      values[row] = parser.value();
      return true;
    }
    return false;
  }
}
