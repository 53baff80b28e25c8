package io.datagen.plugin.sqlite;

import io.datagen.api.text.DoubleParser;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.Vector;
import io.datagen.plugin.sqlite.file.StoredColumn;

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
  boolean readAll(StoredColumn cells, int rows) {
    if (!cells.isAll(StoredColumn.REAL)) {
      return false;
    }
    long[] bits = cells.integers();
    boolean finite = true;
    for (int row = 0; row < rows; row++) {
      double value = Double.longBitsToDouble(bits[row]);
      values[row] = value;
      finite &= Math.abs(value) <= Double.MAX_VALUE;
    }
    return finite;
  }

  @Override
  boolean read(StoredColumn cells, int row) {
    if (cells.kind(row) == StoredColumn.REAL) {
      values[row] = cells.real(row);
      return Double.isFinite(values[row]);
    }
    if (cells.kind(row) == StoredColumn.INTEGER) {
      values[row] = (double) cells.integer(row);
      return affinity.isNumeric();
    }
    if (cells.kind(row) == StoredColumn.TEXT
        && affinity == Affinity.TEXT
        && parser.parse(cells.bytes(), cells.start(row), cells.end(row))) {
      values[row] = parser.value();
      return true;
    }
    return false;
  }
}
