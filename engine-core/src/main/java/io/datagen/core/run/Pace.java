package io.datagen.core.run;

import io.datagen.core.source.UsageException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How fast events are written: by their own times, or so many a second. */
public sealed interface Pace {
  /** What {@code --pace} takes. */
  Pattern FORM = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?)(x|/s)");

  /** So many times as fast as they arrive by their own times. */
  record Speed(double factor) implements Pace {
    @Override
    public double due(long row, double millis) {
      return millis * 1e6 / factor;
    }
  }

  /** So many a second, whatever their times. */
  record Rate(double perSecond) implements Pace {
    @Override
    public double due(long row, double millis) {
      return row * 1e9 / perSecond;
    }
  }

  /**
   * When an event is due, in nanoseconds after the first.
   *
   * @param row counted from the first
   * @param millis how much later than the first it arrived
   */
  double due(long row, double millis);

  /**
   * Reads {@code 1x}, {@code 0.5x} or {@code 200/s}.
   *
   * @throws UsageException if it is something else
   */
  static Pace parse(String text) {
    Matcher matcher = FORM.matcher(text);
    double number = matcher.matches() ? Double.parseDouble(matcher.group(1)) : 0;
    if (!(number > 0)) {
      throw new UsageException(
          "--pace "
              + text
              + ": expected a speed such as 1x, 10x or 0.5x, or events a second such as 200/s");
    }
    return matcher.group(2).equals("x") ? new Speed(number) : new Rate(number);
  }
}
