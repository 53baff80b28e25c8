package io.datagen.plugin.sqlite;

import io.datagen.api.schema.ValueType;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Tokens;
import io.datagen.api.vector.Validity;
import io.datagen.api.vector.Vector;
import io.datagen.plugin.sqlite.file.RecordColumn;

/**
 * Turns the vectors of a column into what SQLite would store for the values in a column of that
 * affinity. One thread owns it.
 */
abstract class ColumnLoader {
  /** What was loaded. */
  final RecordColumn column = new RecordColumn();

  private final Affinity affinity;

  ColumnLoader(Affinity affinity) {
    this.affinity = affinity;
  }

  /** The loader for a column. */
  static ColumnLoader of(ColumnDesign column) {
    ValueType type = column.schema().type();
    Affinity affinity = column.affinity();
    if (type instanceof ValueType.StructType || type instanceof ValueType.ListType) {
      throw new IllegalStateException("column " + column.name() + " should be JSON text by now");
    }
    if (type instanceof ValueType.StringType || type instanceof ValueType.UuidType) {
      return affinity.isNumeric() ? new NumericTextLoader(affinity) : new TextLoader(affinity);
    }
    if (type instanceof ValueType.DateType) {
      return new DateLoader(affinity);
    }
    if (type instanceof ValueType.DateTimeType moment) {
      return new DateTimeLoader(affinity, moment.fraction(), moment.zone());
    }
    if (affinity == Affinity.TEXT || isTextual(type)) {
      return new CellTextLoader(affinity, type);
    }
    if (type instanceof ValueType.FloatType) {
      return new FloatLoader(affinity);
    }
    if (type instanceof ValueType.DecimalType decimal && decimal.scale() > 0) {
      return new DecimalLoader(affinity, decimal.scale());
    }
    return new IntegerLoader(affinity);
  }

  /** Whether values are stored as text, none of which is a number, under any affinity. */
  private static boolean isTextual(ValueType type) {
    return type instanceof ValueType.TimeType || type instanceof ValueType.DurationType;
  }

  /** Whether nearly all values are stored as integers. */
  boolean isInteger() {
    return false;
  }

  /** Loads a vector; it must stay as it is until the records are written. */
  final void load(Vector vector, int rows) {
    column.reset(rows);
    loadValues(vector, rows);
    Validity validity = vector.validity();
    if (validity.hasNulls()) {
      for (int row = 0; row < rows; row++) {
        if (validity.isNull(row)) {
          column.setNull(row);
        }
      }
    }
    if (vector.tokens().size() > 0) {
      loadTokens(vector.tokens(), writableText(rows), rows);
    }
  }

  /** Sets all rows; what it makes of null rows doesn't matter, but it must not fail at them. */
  abstract void loadValues(Vector vector, int rows);

  /** A buffer that holds all texts loaded so far, to which tokens can be added. */
  abstract TextBuffer writableText(int rows);

  private void loadTokens(Tokens tokens, TextBuffer text, int rows) {
    for (int i = 0; i < tokens.size(); i++) {
      byte[] token = tokens.text(i);
      NumericText number = affinity.isNumeric() ? NumericText.of(token, 0, token.length) : null;
      if (number != null) {
        column.ownBits(rows);
        setNumber(tokens.row(i), number);
      } else {
        column.setText(tokens.row(i), text.length(), token.length);
        text.append(token);
      }
    }
    column.setText(text.bytes());
  }

  /** Stores what a text turned out to be. */
  final void setNumber(int row, NumericText number) {
    if (number.isInteger()) {
      column.setInteger(row, number.integer());
    } else {
      RealCells.set(column, row, number.real(), affinity);
    }
  }
}
