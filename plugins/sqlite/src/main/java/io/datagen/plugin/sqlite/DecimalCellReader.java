package io.datagen.plugin.sqlite;

import io.datagen.api.schema.ValueType;
import io.datagen.api.text.LongParser;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import io.datagen.plugin.sqlite.file.StoredColumn;

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
  boolean readAll(StoredColumn cells, int rows) {
    if (!cells.isAll(StoredColumn.REAL)) {
      return false;
    }
    for (int row = 0; row < rows; row++) {
      if (!setNearest(row, cells.real(row))) {
        return false;
      }
    }
    return true;
  }

  @Override
  boolean read(StoredColumn cells, int row) {
    if (cells.kind(row) == StoredColumn.REAL || cells.kind(row) == StoredColumn.INTEGER) {
      return setNearest(
          row,
          cells.kind(row) == StoredColumn.REAL ? cells.real(row) : (double) cells.integer(row));
    }
    if (cells.kind(row) == StoredColumn.TEXT
        && textAllowed
        && parser.parse(cells.bytes(), cells.start(row), cells.end(row))) {
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
