package io.datagen.plugin.json;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Vector;

/**
 * Writes the values of one column with their key before them, a run of rows at a time: one virtual
 * call a run, none a row. A kind of values is one subclass with one loop.
 */
abstract class Cells {
  /** What stands before every value: a comma, the key, an opening quote. */
  final Affix before;

  /** How many quotes close a value: 1 or 0. */
  final int quote;

  Cells(Affix before, boolean quoted) {
    this.before = quoted ? before.with("\"") : before;
    quote = quoted ? 1 : 0;
  }

  /**
   * The cells of a type.
   *
   * @param before the comma and the key
   * @param text whether numbers are written as strings, too
   * @param frame what nested values need
   */
  static Cells of(ValueType type, Affix before, boolean text, Frame frame) {
    if (type instanceof ValueType.IntegerType) {
      return new NumberCells.Integers(before, text);
    }
    if (type instanceof ValueType.DecimalType decimal) {
      return new NumberCells.Decimals(before, text, decimal.scale());
    }
    if (type instanceof ValueType.FloatType real) {
      return new NumberCells.Doubles(before, text, real.scale());
    }
    if (type instanceof ValueType.BooleanType) {
      return new NumberCells.Booleans(before, text);
    }
    if (type instanceof ValueType.DateType) {
      return new CalendarCells.Dates(before);
    }
    if (type instanceof ValueType.TimeType) {
      return new CalendarCells.Times(before);
    }
    if (type instanceof ValueType.DateTimeType moment) {
      return new CalendarCells.Moments(before, moment.fraction(), moment.zone());
    }
    if (type instanceof ValueType.DurationType) {
      return new CalendarCells.Durations(before);
    }
    if (type instanceof ValueType.StructType struct) {
      return new StructCells(before, struct, frame);
    }
    if (type instanceof ValueType.ListType list) {
      return new ListCells(before, list, frame);
    }
    return new StringCells(before, frame.dictionaries());
  }

  /**
   * What the values of an object's members share.
   *
   * @param layout of the text
   * @param depth of the bracket that a nested value opens
   * @param dictionaries of the table
   */
  record Frame(Layout layout, int depth, EscapedDictionaries dictionaries) {
    Frame deeper() {
      return new Frame(layout, depth + 1, dictionaries);
    }
  }

  /**
   * Bytes of the longest value among these rows without what stands before it, an upper bound.
   * Asked once for a vector, before its rows are put.
   */
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
   * Calls {@link #put}: from this place alone, and for {@link RowEnds} as well as for a table's
   * values. So the JIT sees three kinds at least, and leaves a call a call: of one or two kinds it
   * compiles the loops once more into every caller, which took a tenth of a CPU second.
   */
  static void putCells(
      Cells cells, Vector vector, int row, int count, byte[] out, int[] places, int place) {
    cells.put(vector, row, count, out, places, place);
  }

  /**
   * Writes the rows {@code row} to {@code row + count - 1}, none of them null, each at its place,
   * and moves the places behind them.
   *
   * @param places where the values go in {@code out}; that of the first row is at {@code place}
   */
  abstract void put(Vector vector, int row, int count, byte[] out, int[] places, int place);
}
