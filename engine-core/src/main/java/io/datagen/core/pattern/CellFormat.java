package io.datagen.core.pattern;

import io.datagen.api.schema.ValueType;
import io.datagen.api.schema.ValueType.DateTimeType;
import io.datagen.api.schema.ValueType.DateType;
import io.datagen.api.schema.ValueType.DecimalType;
import io.datagen.api.schema.ValueType.DurationType;
import io.datagen.api.schema.ValueType.FloatType;
import io.datagen.api.schema.ValueType.IntegerType;
import io.datagen.api.schema.ValueType.TimeType;
import io.datagen.api.schema.Zone;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Tokens;
import io.datagen.api.vector.Vector;

/**
 * A column's {@code format}: how its values are written where a format writes text. It is compiled
 * with the plan, so that what is wrong with it is told there. Immutable; a {@link Writer} is a
 * thread's.
 */
public final class CellFormat {
  private final String pattern;
  private final ValueType type;
  private final String locale;

  private CellFormat(String pattern, ValueType type, String locale) {
    this.pattern = pattern;
    this.type = type;
    this.locale = locale;
  }

  /**
   * Compiles a pattern.
   *
   * @param locale whose names months and days have
   * @throws PatternException if it says nothing for values of this type
   */
  public static CellFormat of(ValueType type, String pattern, String locale) {
    CellFormat format = new CellFormat(pattern, type, locale);
    // Told when the plan is made, not when a thread first writes.
    format.writer();
    return format;
  }

  /** As declared. */
  public String pattern() {
    return pattern;
  }

  /** What writes by it, for one thread. */
  public Writer newWriter() {
    return new Writer(writer());
  }

  private Put writer() {
    if (type instanceof IntegerType) {
      return longs(new NumberWriter(NumberPattern.parse(pattern)), 0);
    }
    if (type instanceof DecimalType decimal) {
      return longs(new NumberWriter(NumberPattern.parse(pattern)), decimal.scale());
    }
    if (type instanceof FloatType) {
      return doubles(new NumberWriter(NumberPattern.parse(pattern)));
    }
    if (type instanceof DurationType) {
      return durations(new DurationLetters(pattern));
    }
    if (type instanceof DateType) {
      return dates(new DateLetters(true, false, "", locale).parse(pattern));
    }
    if (type instanceof TimeType) {
      return times(new DateLetters(false, true, "", locale).parse(pattern), Zone.UTC);
    }
    if (type instanceof DateTimeType moment) {
      Zone zone = moment.zone();
      return times(new DateLetters(true, true, zone.name(), locale).parse(pattern), zone);
    }
    throw new PatternException(
        "'format' is for numbers, dates, times, datetimes and durations; remove it, or write the"
            + " text with a template");
  }

  /** Writes one value behind what is there. */
  private interface Put {
    void append(Vector from, int row, TextBuffer out);
  }

  private static Put longs(NumberWriter writer, int scale) {
    int width = writer.width();
    return (from, row, out) -> {
      byte[] bytes = out.ensure(width);
      long value = ((LongVector) from).values()[row];
      out.setLength(writer.put(bytes, out.length(), value, scale));
    };
  }

  private static Put doubles(NumberWriter writer) {
    return (from, row, out) -> {
      double value = ((DoubleVector) from).values()[row];
      byte[] bytes = out.ensure(writer.widthOf(value));
      out.setLength(writer.put(bytes, out.length(), value));
    };
  }

  private static Put durations(DurationLetters letters) {
    int width = letters.width();
    return (from, row, out) -> {
      byte[] bytes = out.ensure(width);
      out.setLength(letters.put(bytes, out.length(), ((LongVector) from).values()[row]));
    };
  }

  private static Put dates(CalendarPattern pattern) {
    CalendarPattern.Writer writer = pattern.newWriter();
    int width = pattern.width();
    return (from, row, out) -> {
      byte[] bytes = out.ensure(width);
      out.setLength(writer.putDay(bytes, out.length(), ((LongVector) from).values()[row]));
    };
  }

  private static Put times(CalendarPattern pattern, Zone zone) {
    CalendarPattern.Writer writer = pattern.newWriter();
    int width = pattern.width();
    return (from, row, out) -> {
      byte[] bytes = out.ensure(width);
      long moment = ((LongVector) from).values()[row];
      long offset = zone.offsetAt(moment);
      out.setLength(writer.putTime(bytes, out.length(), moment + offset, offset));
    };
  }

  /** Writes a column's cells. One thread owns it. */
  public static final class Writer {
    private final Put put;
    private final TextBuffer text = new TextBuffer();

    private Writer(Put put) {
      this.put = put;
    }

    /**
     * Makes the texts of a column's cells; nulls stay null, and text that is there in their stead.
     */
    public void write(Vector from, int size, BytesVector to) {
      to.reset(size);
      text.clear();
      int[] offsets = to.offsets();
      for (int i = 0; i < size; i++) {
        if (from.validity().isValid(i)) {
          put.append(from, i, text);
        } else {
          to.validity().setNull(i);
        }
        offsets[i + 1] = text.length();
      }
      System.arraycopy(text.bytes(), 0, to.ensure(text.length()), 0, text.length());
      Tokens tokens = from.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        to.tokens().add(tokens.row(i), tokens.text(i));
      }
    }
  }
}
