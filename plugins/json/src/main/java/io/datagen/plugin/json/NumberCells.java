package io.datagen.plugin.json;

import io.datagen.api.text.ByteWords;
import io.datagen.api.text.DecimalText;
import io.datagen.api.text.DigitColumn;
import io.datagen.api.text.DoubleColumn;
import io.datagen.api.text.IntegerText;
import io.datagen.api.text.KnownDoubles;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;

/** Cells of numbers and booleans; a quote is written behind each, and counts where it has one. */
final class NumberCells {
  /** Splitting the digits of many numbers at once pays from here on. */
  private static final int MANY = 8;

  private NumberCells() {}

  static final class Integers extends Cells {
    private final DigitColumn digits = new DigitColumn();
    private boolean split;

    Integers(Affix before, boolean quoted) {
      super(before, quoted);
    }

    @Override
    long width(Vector vector, int size) {
      return IntegerText.MAX_LENGTH + 1;
    }

    @Override
    void prepare(Vector vector, int row, int count) {
      split = count >= MANY && digits.split(((LongVector) vector).values(), row, row + count);
    }

    @Override
    void put(Vector vector, int row, int count, byte[] out, int[] places, int place) {
      long[] values = ((LongVector) vector).values();
      if (split) {
        for (int i = 0; i < count; i++) {
          int at = before.put(out, places[place + i]);
          at = digits.putInteger(out, at, row + i);
          out[at] = '"';
          places[place + i] = at + quote;
        }
        return;
      }
      for (int i = 0; i < count; i++) {
        int at = before.put(out, places[place + i]);
        at = IntegerText.put(out, at, values[row + i]);
        out[at] = '"';
        places[place + i] = at + quote;
      }
    }
  }

  static final class Decimals extends Cells {
    private final DigitColumn digits = new DigitColumn();
    private final int scale;
    private boolean split;

    Decimals(Affix before, boolean quoted, int scale) {
      super(before, quoted);
      this.scale = scale;
    }

    @Override
    long width(Vector vector, int size) {
      return DecimalText.MAX_LENGTH + 1;
    }

    @Override
    void prepare(Vector vector, int row, int count) {
      split =
          count >= MANY
              && scale > 0
              && scale < 8
              && digits.split(((LongVector) vector).values(), row, row + count);
    }

    @Override
    void put(Vector vector, int row, int count, byte[] out, int[] places, int place) {
      long[] values = ((LongVector) vector).values();
      if (split) {
        for (int i = 0; i < count; i++) {
          int at = before.put(out, places[place + i]);
          at = digits.putDecimal(out, at, row + i, scale);
          out[at] = '"';
          places[place + i] = at + quote;
        }
        return;
      }
      for (int i = 0; i < count; i++) {
        int at = before.put(out, places[place + i]);
        at = DecimalText.put(out, at, values[row + i], scale);
        out[at] = '"';
        places[place + i] = at + quote;
      }
    }
  }

  static final class Doubles extends Cells {
    private final DoubleColumn column;

    Doubles(Affix before, boolean quoted, int scale) {
      super(before, quoted);
      column = new DoubleColumn(scale);
    }

    @Override
    long width(Vector vector, int size) {
      return DoubleColumn.MAX_LENGTH + 1;
    }

    @Override
    void prepare(Vector vector, int row, int count) {
      column.prepare(((DoubleVector) vector).values(), row, row + count);
    }

    @Override
    boolean putsNulls(Vector vector, int row, int count) {
      return DoubleColumn.areFinite(((DoubleVector) vector).values(), row, row + count);
    }

    @Override
    void put(Vector vector, int row, int count, byte[] out, int[] places, int place) {
      KnownDoubles known = column.known();
      if (known != null) {
        putKnown(known, ((DoubleVector) vector).values(), row, count, out, places, place);
        return;
      }
      for (int i = 0; i < count; i++) {
        int at = before.put(out, places[place + i]);
        at = column.put(out, at, row + i);
        out[at] = '"';
        places[place + i] = at + quote;
      }
    }

    private void putKnown(
        KnownDoubles known,
        double[] values,
        int row,
        int count,
        byte[] out,
        int[] places,
        int place) {
      for (int i = 0; i < count; i++) {
        int at = before.put(out, places[place + i]);
        at = known.put(out, at, values[row + i]);
        out[at] = '"';
        places[place + i] = at + quote;
      }
    }
  }

  static final class Booleans extends Cells {
    /** {@code true} and {@code false} in words, so that neither needs a branch. */
    private static final long TRUE = 0x65757274L;

    private static final long FALSE = 0x65736c6166L;

    Booleans(Affix before, boolean quoted) {
      super(before, quoted);
    }

    @Override
    long width(Vector vector, int size) {
      return 8;
    }

    @Override
    void put(Vector vector, int row, int count, byte[] out, int[] places, int place) {
      long[] values = ((LongVector) vector).values();
      for (int i = 0; i < count; i++) {
        int at = before.put(out, places[place + i]);
        int no = values[row + i] == 0 ? 1 : 0;
        ByteWords.putLong(out, at, no == 0 ? TRUE : FALSE);
        at += 4 + no;
        out[at] = '"';
        places[place + i] = at + quote;
      }
    }
  }
}
