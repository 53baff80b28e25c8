package io.datagen.plugin.sqlite;

import io.datagen.api.schema.ValueType;
import io.datagen.api.text.LongParser;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;

/** Integers and booleans from integers; dates, times and the like from text. */
final class LongCellReader extends CellReader {
  private final LongParser parser;
  private final boolean number;
  private final boolean bit;
  private final boolean textAllowed;
  private final boolean realAllowed;
  private long[] values = new long[0];

  LongCellReader(Affinity affinity, ValueType type) {
    this.parser = LongParser.of(type);
    this.bit = type instanceof ValueType.BooleanType;
    this.number =
        bit || type instanceof ValueType.IntegerType || type instanceof ValueType.DecimalType;
    this.textAllowed = !number || affinity == Affinity.TEXT;
    this.realAllowed = number && affinity == Affinity.REAL;
  }

  @Override
  void begin(Vector into, int rows) {
    values = ((LongVector) into).values();
  }

  @Override
  boolean read(ReadCells cells, int row) {
    if (cells.isInteger(row)) {
      values[row] = cells.integer(row);
      return number && (!bit || (values[row] & ~1L) == 0);
    }
    if (cells.isReal(row)) {
      values[row] = (long) cells.real(row);
      return realAllowed && values[row] == cells.real(row);
    }
    if (cells.isText(row)
        && textAllowed
        && parser.parse(cells.text(), cells.start(row), cells.end(row))) {
      values[row] = parser.value();
      return true;
    }
    return false;
  }
}
