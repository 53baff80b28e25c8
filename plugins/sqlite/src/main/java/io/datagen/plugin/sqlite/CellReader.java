package io.datagen.plugin.sqlite;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Vector;
import io.datagen.plugin.sqlite.file.StoredColumn;

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
  final void read(StoredColumn cells, int rows, Vector into) {
    into.reset(rows);
    begin(into, rows);
    if (readAll(cells, rows)) {
      return;
    }
    for (int row = 0; row < rows; row++) {
      if (cells.kind(row) == StoredColumn.NULL) {
        into.validity().setNull(row);
        skip(row);
      } else if (!read(cells, row)) {
        into.validity().setNull(row);
        into.tokens().add(row, CellToken.of(cells, row));
        skip(row);
      }
    }
  }

  /** Takes the vector that the next rows go into. */
  abstract void begin(Vector into, int rows);

  /**
   * Sets all rows at once, where they are all of the kind that the column nearly always has and all
   * are values; else returns false. Several times as fast as row by row.
   */
  boolean readAll(StoredColumn cells, int rows) {
    return false;
  }

  /** Sets a row that isn't null; returns false where the cell is no such value. */
  abstract boolean read(StoredColumn cells, int row);

  /** Passes over a row that has no value. */
  void skip(int row) {}
}
