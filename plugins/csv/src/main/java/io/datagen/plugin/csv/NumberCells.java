package io.datagen.plugin.csv;

import io.datagen.api.text.ByteWords;
import io.datagen.api.text.DecimalText;
import io.datagen.api.text.DigitColumn;
import io.datagen.api.text.DoubleColumn;
import io.datagen.api.text.IntegerText;
import io.datagen.api.text.KnownDoubles;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;

/** Cells of numbers and booleans. */
final class NumberCells {
  private NumberCells() {}

  static final class Integers extends Cells {
    private final DigitColumn digits = new DigitColumn();
    private boolean split;

    @Override
    long width(Vector vector, int size) {
      return IntegerText.MAX_LENGTH;
    }

    @Override
    void prepare(Vector vector, int row, int count) {
      split = digits.split(((LongVector) vector).values(), row, row + count);
    }

    @Override
    void put(Vector vector, int row, int count, byte[] out, int[] places, int place, byte end) {
      long[] values = ((LongVector) vector).values();
      if (split) {
        for (int i = 0; i < count; i++) {
          int at = digits.putInteger(out, places[place + i], row + i);
          out[at] = end;
          places[place + i] = at + 1;
        }
        return;
      }
      for (int i = 0; i < count; i++) {
        int at = IntegerText.put(out, places[place + i], values[row + i]);
        out[at] = end;
        places[place + i] = at + 1;
      }
    }
  }

  static final class Decimals extends Cells {
    private final DigitColumn digits = new DigitColumn();
    private final int scale;
    private boolean split;

    Decimals(int scale) {
      this.scale = scale;
    }

    @Override
    long width(Vector vector, int size) {
      return DecimalText.MAX_LENGTH;
    }

    @Override
    void prepare(Vector vector, int row, int count) {
      split =
          scale > 0 && scale < 8 && digits.split(((LongVector) vector).values(), row, row + count);
    }

    @Override
    void put(Vector vector, int row, int count, byte[] out, int[] places, int place, byte end) {
      long[] values = ((LongVector) vector).values();
      if (split) {
        for (int i = 0; i < count; i++) {
          int at = digits.putDecimal(out, places[place + i], row + i, scale);
          out[at] = end;
          places[place + i] = at + 1;
        }
        return;
      }
      for (int i = 0; i < count; i++) {
        int at = DecimalText.put(out, places[place + i], values[row + i], scale);
        out[at] = end;
        places[place + i] = at + 1;
      }
    }
  }

  static final class Doubles extends Cells {
    private final DoubleColumn column;

    Doubles(int scale) {
      column = new DoubleColumn(scale);
    }

    @Override
    long width(Vector vector, int size) {
      return DoubleColumn.MAX_LENGTH;
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
    void put(Vector vector, int row, int count, byte[] out, int[] places, int place, byte end) {
      KnownDoubles known = column.known();
      if (known != null) {
        putKnown(known, ((DoubleVector) vector).values(), row, count, out, places, place, end);
        return;
      }
      for (int i = 0; i < count; i++) {
        int at = column.put(out, places[place + i], row + i);
        out[at] = end;
        places[place + i] = at + 1;
      }
    }

    private static void putKnown(
        KnownDoubles known,
        double[] values,
        int row,
        int count,
        byte[] out,
        int[] places,
        int place,
        byte end) {
      for (int i = 0; i < count; i++) {
        int at = known.put(out, places[place + i], values[row + i]);
        out[at] = end;
        places[place + i] = at + 1;
      }
    }
  }

  static final class Booleans extends Cells {
    /** {@code true} and {@code false} in words, so that neither needs a branch. */
    private static final long TRUE = 0x65757274L;

    private static final long FALSE = 0x65736c6166L;

    @Override
    long width(Vector vector, int size) {
      return 8;
    }

    @Override
    void put(Vector vector, int row, int count, byte[] out, int[] places, int place, byte end) {
      long[] values = ((LongVector) vector).values();
      for (int i = 0; i < count; i++) {
        int no = values[row + i] == 0 ? 1 : 0;
        ByteWords.putLong(out, places[place + i], no == 0 ? TRUE : FALSE);
        int at = places[place + i] + 4 + no;
        out[at] = end;
        places[place + i] = at + 1;
      }
    }
  }
}
