package io.datagen.plugin.json;

import io.datagen.api.schema.Zone;
import io.datagen.api.text.DateText;
import io.datagen.api.text.DateTimeText;
import io.datagen.api.text.DurationText;
import io.datagen.api.text.TimeText;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;

/** Cells of dates, times, moments and durations: strings, always. */
final class CalendarCells {
  private CalendarCells() {}

  static final class Dates extends Cells {
    Dates(Affix before) {
      super(before, true);
    }

    @Override
    long width(Vector vector, int size) {
      return DateText.MAX_LENGTH + 1;
    }

    @Override
    void put(Vector vector, int row, int count, byte[] out, int[] places, int place) {
      long[] values = ((LongVector) vector).values();
      for (int i = 0; i < count; i++) {
        int at = before.put(out, places[place + i]);
        at = DateText.put(out, at, values[row + i]);
        out[at] = '"';
        places[place + i] = at + 1;
      }
    }
  }

  static final class Times extends Cells {
    Times(Affix before) {
      super(before, true);
    }

    @Override
    long width(Vector vector, int size) {
      return TimeText.MAX_LENGTH + 1;
    }

    @Override
    void put(Vector vector, int row, int count, byte[] out, int[] places, int place) {
      long[] values = ((LongVector) vector).values();
      for (int i = 0; i < count; i++) {
        int at = before.put(out, places[place + i]);
        at = TimeText.put(out, at, values[row + i]);
        out[at] = '"';
        places[place + i] = at + 1;
      }
    }
  }

  static final class Moments extends Cells {
    private final int fraction;
    private final Zone zone;

    Moments(Affix before, int fraction, Zone zone) {
      super(before, true);
      this.fraction = fraction;
      this.zone = zone;
    }

    @Override
    long width(Vector vector, int size) {
      return DateTimeText.MAX_LENGTH + 1;
    }

    @Override
    void put(Vector vector, int row, int count, byte[] out, int[] places, int place) {
      long[] values = ((LongVector) vector).values();
      for (int i = 0; i < count; i++) {
        int at = before.put(out, places[place + i]);
        at = DateTimeText.put(out, at, values[row + i], fraction, zone);
        out[at] = '"';
        places[place + i] = at + 1;
      }
    }
  }

  static final class Durations extends Cells {
    Durations(Affix before) {
      super(before, true);
    }

    @Override
    long width(Vector vector, int size) {
      return DurationText.MAX_LENGTH + 1;
    }

    @Override
    void put(Vector vector, int row, int count, byte[] out, int[] places, int place) {
      long[] values = ((LongVector) vector).values();
      for (int i = 0; i < count; i++) {
        int at = before.put(out, places[place + i]);
        at = DurationText.put(out, at, values[row + i]);
        out[at] = '"';
        places[place + i] = at + 1;
      }
    }
  }
}
