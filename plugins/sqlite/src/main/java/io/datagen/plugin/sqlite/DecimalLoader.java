package io.datagen.plugin.sqlite;

import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;

/** Decimals as the reals nearest to them. */
final class DecimalLoader extends ColumnLoader {
  private final TextBuffer text = new TextBuffer();
  private final double integerLimit;
  private final DecimalReal decimal;
  private final String name;

  DecimalLoader(Affinity affinity, String name, int scale) {
    super(affinity);
    this.integerLimit = RealCells.limit(affinity);
    this.decimal = new DecimalReal(scale);
    this.name = name;
  }

  @Override
  void loadValues(Vector vector, int rows) throws UnstorableException {
    long[] values = ((LongVector) vector).values();
    for (int row = 0; row < rows; row++) {
      if (DecimalReal.isExact(values[row])) {
        RealCells.set(column, row, decimal.real(values[row]), integerLimit);
      } else if (vector.validity().isValid(row)) {
        loadLarge(row, values[row]);
      }
    }
  }

  private void loadLarge(int row, long value) throws UnstorableException {
    double real = decimal.slowReal(value);
    if (decimal.scaled(real) != value) {
      throw new UnstorableException(
          "column "
              + name
              + ": "
              + decimal.text(value)
              + " has more digits than a REAL holds; sql_type: TEXT stores them all");
    }
    RealCells.set(column, row, real, integerLimit);
  }

  @Override
  TextBuffer writableText(int rows) {
    text.clear();
    return text;
  }
}
