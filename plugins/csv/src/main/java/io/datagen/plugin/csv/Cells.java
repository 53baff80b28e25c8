package io.datagen.plugin.csv;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Vector;

/**
 * Writes the cells of one column, a run of rows at a time: one virtual call a run, none a row. A
 * kind of values is one subclass with one loop.
 */
abstract class Cells {

  /** The cells of a type. */
  static Cells of(ValueType type, Quoting quoting, QuotedDictionaries dictionaries) {
    if (type instanceof ValueType.IntegerType) {
      return new NumberCells.Integers();
    }
    if (type instanceof ValueType.DecimalType decimal) {
      return new NumberCells.Decimals(decimal.scale());
    }
    if (type instanceof ValueType.FloatType real) {
      return new NumberCells.Doubles(real.scale());
    }
    if (type instanceof ValueType.BooleanType) {
      return new NumberCells.Booleans();
    }
    if (type instanceof ValueType.DateType) {
      return new CalendarCells.Dates();
    }
    if (type instanceof ValueType.TimeType) {
      return new CalendarCells.Times();
    }
    if (type instanceof ValueType.DateTimeType moment) {
      return new CalendarCells.Moments(moment.fraction(), moment.zone());
    }
    if (type instanceof ValueType.DurationType) {
      return new CalendarCells.Durations();
    }
    if (type instanceof ValueType.StringType || type instanceof ValueType.UuidType) {
      return new StringCells(quoting, dictionaries);
    }
    throw new IllegalStateException("the engine passes no " + type + " to a format of flat text");
  }

  /** Bytes of the longest cell among these rows, an upper bound. */
  abstract long width(Vector vector, int size);

  /**
   * Looks at rows that are put next, in one or several runs: nulls are among them, whose values may
   * be anything. So what is done for many cells at once doesn't end at every null.
   */
  void prepare(Vector vector, int row, int count) {}

  /**
   * Whether {@link #put} may be given these rows with nulls among them: it writes something for
   * each, no longer than the width that was told, and its caller takes it back.
   */
  boolean putsNulls(Vector vector, int row, int count) {
    return true;
  }

  /** Calls {@link #prepare}: from this place alone, as {@link #putCells}. */
  static void prepareCells(Cells cells, Vector vector, int row, int count) {
    cells.prepare(vector, row, count);
  }

  /**
   * Calls {@link #put}: from this place alone, and for {@link RowStarts} as well as for a table's
   * cells. So the JIT sees three kinds at least, and leaves a call a call: of one or two kinds it
   * compiles the loops once more into every caller, which took a tenth of a CPU second.
   */
  static void putCells(
      Cells cells,
      Vector vector,
      int row,
      int count,
      byte[] out,
      int[] places,
      int place,
      byte end) {
    cells.put(vector, row, count, out, places, place, end);
  }

  /**
   * Writes the rows {@code row} to {@code row + count - 1}, none of them null, each at its place,
   * and moves the places behind them.
   *
   * @param places where the cells go in {@code out}; that of the first row is at {@code place}
   * @param end a byte to write behind every cell
   */
  abstract void put(
      Vector vector, int row, int count, byte[] out, int[] places, int place, byte end);
}
