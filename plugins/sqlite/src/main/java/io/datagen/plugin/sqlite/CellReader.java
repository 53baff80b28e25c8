package io.datagen.plugin.sqlite;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Vector;

/** Turns the cells of a column back into a vector. */
abstract class CellReader {
  /** The reader for an expected column. */
  static CellReader of(ColumnDesign column) {
    ValueType type = column.schema().type();
    if (type instanceof ValueType.FloatType) {
      return new FloatCellReader(column.affinity());
    }
    if (type instanceof ValueType.StringType) {
      return new TextCellReader(column.affinity());
    }
    if (type instanceof ValueType.UuidType) {
      return new UuidCellReader();
    }
    if (type instanceof ValueType.DecimalType decimal && decimal.scale() > 0) {
      return new DecimalCellReader(column.affinity(), decimal);
    }
    return new LongCellReader(column.affinity(), type);
  }

  /** Fills a vector with rows. */
  final void read(ReadCells cells, int rows, Vector into) {
    into.reset(rows);
    begin(into, rows);
    for (int row = 0; row < rows; row++) {
      if (cells.isNull(row)) {
        into.validity().setNull(row);
        skip(row);
      } else if (!read(cells, row)) {
        into.validity().setNull(row);
        into.tokens().add(row, cells.token(row));
        skip(row);
      }
    }
  }

  /** Takes the vector that the next rows go into. */
  abstract void begin(Vector into, int rows);

  /** Sets a row that isn't null; returns false where the cell is no such value. */
  abstract boolean read(ReadCells cells, int row);

  /** Passes over a row that has no value. */
  void skip(int row) {}
}
