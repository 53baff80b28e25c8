package io.datagen.plugin.sqlite;

import io.datagen.api.schema.ValueType;
import io.datagen.api.text.LongParser;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import io.datagen.plugin.sqlite.file.StoredColumn;

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
  boolean readAll(StoredColumn cells, int rows) {
    if (number && cells.isAll(StoredColumn.INTEGER)) {
      System.arraycopy(cells.integers(), 0, values, 0, rows);
      return !bit || areBits(rows);
    }
    return !number && cells.isAll(StoredColumn.TEXT) && parseAll(cells, rows);
  }

  private boolean areBits(int rows) {
    long any = 0;
    for (int row = 0; row < rows; row++) {
      any |= values[row];
    }
    return (any & ~1L) == 0;
  }

  private boolean parseAll(StoredColumn cells, int rows) {
    byte[] bytes = cells.bytes();
    for (int row = 0; row < rows; row++) {
      if (!parser.parse(bytes, cells.start(row), cells.end(row))) {
        return false;
      }
      values[row] = parser.value();
    }
    return true;
  }

  @Override
  boolean read(StoredColumn cells, int row) {
    if (cells.kind(row) == StoredColumn.INTEGER) {
      values[row] = cells.integer(row);
      return number && (!bit || (values[row] & ~1L) == 0);
    }
    if (cells.kind(row) == StoredColumn.REAL) {
      values[row] = (long) cells.real(row);
      return realAllowed && values[row] == cells.real(row);
    }
    if (cells.kind(row) == StoredColumn.TEXT
        && textAllowed
        && parser.parse(cells.bytes(), cells.start(row), cells.end(row))) {
      values[row] = parser.value();
      return true;
    }
    return false;
  }
}
