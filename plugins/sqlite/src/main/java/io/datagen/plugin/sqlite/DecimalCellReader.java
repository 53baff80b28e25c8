package io.datagen.plugin.sqlite;

import io.datagen.api.schema.ValueType;
import io.datagen.api.text.LongParser;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;

/** Decimals from the reals nearest to them. */
final class DecimalCellReader extends CellReader {
  private final LongParser parser;
  private final DecimalReal decimal;
  private final boolean textAllowed;
  private long[] values = new long[0];

  DecimalCellReader(Affinity affinity, ValueType.DecimalType type) {
    this.parser = LongParser.of(type);
    this.decimal = new DecimalReal(type.scale());
    this.textAllowed = affinity == Affinity.TEXT;
  }

  @Override
  void begin(Vector into, int rows) {
    values = ((LongVector) into).values();
  }

  @Override
  boolean read(ReadCells cells, int row) {
    if (cells.isReal(row) || cells.isInteger(row)) {
      return setNearest(row, cells.isReal(row) ? cells.real(row) : (double) cells.integer(row));
    }
    if (cells.isText(row)
        && textAllowed
        && parser.parse(cells.text(), cells.start(row), cells.end(row))) {
      values[row] = parser.value();
      return true;
    }
    return false;
  }

  /** A real is a decimal if no double is nearer to that decimal: 12.505 is none of scale 2. */
  private boolean setNearest(int row, double real) {
    if (!Double.isFinite(real)) {
      return false;
    }
    values[row] = decimal.scaled(real);
    return decimal.real(values[row]) == real;
  }
}
