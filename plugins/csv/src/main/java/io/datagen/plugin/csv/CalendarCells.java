package io.datagen.plugin.csv;

import io.datagen.api.schema.Zone;
import io.datagen.api.text.DateText;
import io.datagen.api.text.DateTimeText;
import io.datagen.api.text.DurationText;
import io.datagen.api.text.TimeText;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;

/** Cells of dates, times, moments and durations. */
final class CalendarCells {
  private CalendarCells() {}

  static final class Dates extends Cells {
    @Override
    long width(Vector vector, int size) {
      return DateText.MAX_LENGTH;
    }

    @Override
    void put(Vector vector, int row, int count, byte[] out, int[] places, int place, byte end) {
      long[] values = ((LongVector) vector).values();
      for (int i = 0; i < count; i++) {
        int at = DateText.put(out, places[place + i], values[row + i]);
        out[at] = end;
        places[place + i] = at + 1;
      }
    }
  }

  static final class Times extends Cells {
    @Override
    long width(Vector vector, int size) {
      return TimeText.MAX_LENGTH;
    }

    @Override
    void put(Vector vector, int row, int count, byte[] out, int[] places, int place, byte end) {
      long[] values = ((LongVector) vector).values();
      for (int i = 0; i < count; i++) {
        int at = TimeText.put(out, places[place + i], values[row + i]);
        out[at] = end;
        places[place + i] = at + 1;
      }
    }
  }

  static final class Moments extends Cells {
    private final int fraction;
    private final Zone zone;

    Moments(int fraction, Zone zone) {
      this.fraction = fraction;
      this.zone = zone;
    }

    @Override
    long width(Vector vector, int size) {
      return DateTimeText.MAX_LENGTH;
    }

    @Override
    void put(Vector vector, int row, int count, byte[] out, int[] places, int place, byte end) {
      long[] values = ((LongVector) vector).values();
      for (int i = 0; i < count; i++) {
        int at = DateTimeText.put(out, places[place + i], values[row + i], fraction, zone);
        out[at] = end;
        places[place + i] = at + 1;
      }
    }
  }

  static final class Durations extends Cells {
    @Override
    long width(Vector vector, int size) {
      return DurationText.MAX_LENGTH;
    }

    @Override
    void put(Vector vector, int row, int count, byte[] out, int[] places, int place, byte end) {
      long[] values = ((LongVector) vector).values();
      for (int i = 0; i < count; i++) {
        int at = DurationText.put(out, places[place + i], values[row + i]);
        out[at] = end;
        places[place + i] = at + 1;
      }
    }
  }
}
