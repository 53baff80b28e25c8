package io.datagen.core.pattern;

import java.util.List;

/** Dates and times as a pattern has them: its fields, one behind another. Immutable. */
public final class CalendarPattern {
  private final CalendarField[] fields;
  private final int width;

  CalendarPattern(List<CalendarField> fields) {
    this.fields = fields.toArray(CalendarField[]::new);
    width = fields.stream().mapToInt(CalendarField::width).sum();
  }

  /** What writes by it; one thread owns it. */
  public Writer newWriter() {
    return new Writer(this);
  }

  /** Bytes of the longest text. */
  public int width() {
    return width;
  }

  /** Writes values by a pattern; needs {@link CalendarPattern#width} bytes and 8 behind them. */
  public static final class Writer {
    private final CalendarPattern pattern;
    private final CalendarClock clock = new CalendarClock();

    private Writer(CalendarPattern pattern) {
      this.pattern = pattern;
    }

    /** Writes a day since 1970-01-01; returns where the text ends. */
    public int putDay(byte[] out, int at, long day) {
      clock.setDay(day);
      return put(out, at);
    }

    /**
     * Writes a time; returns where the text ends.
     *
     * @param local microseconds between 1970-01-01T00:00 and what clocks show
     * @param offset how far they are ahead of UTC, in microseconds
     */
    public int putTime(byte[] out, int at, long local, long offset) {
      clock.set(local, offset);
      return put(out, at);
    }

    private int put(byte[] out, int at) {
      int end = at;
      for (CalendarField field : pattern.fields) {
        end = field.put(out, end, clock);
      }
      return end;
    }
  }
}
