package io.datagen.core.pattern;

import io.datagen.api.text.IntegerText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** One part of a pattern: writes what it stands for behind what is there. Immutable. */
abstract class CalendarField {
  /** Bytes of the longest. */
  abstract int width();

  abstract int put(byte[] out, int at, CalendarClock clock);

  /** The same text always. */
  static CalendarField literal(String text) {
    return new OneOf(List.of(text), clock -> 0);
  }

  /** One of some words. */
  static CalendarField word(List<String> words, ToIntFunction<CalendarClock> place) {
    return new OneOf(words, place);
  }

  /** A number with zeros before it, up to so many digits. */
  static CalendarField number(int digits, ToLongFunction<CalendarClock> value) {
    return new Padded(digits, false, value);
  }

  /** A year, which has a plus sign where it has more digits than these four. */
  static CalendarField year(ToLongFunction<CalendarClock> value) {
    return new Padded(4, true, value);
  }

  /** The first digits of the second's fraction, zeros behind the sixth. */
  static CalendarField fraction(int digits) {
    return new Fraction(digits);
  }

  /** Writes a number that is not negative with at least so many digits. */
  static int putPadded(byte[] out, int at, long value, int digits) {
    int end = at;
    long unit = 1;
    for (int i = 1; i < digits; i++) {
      unit *= 10;
    }
    for (; unit > Math.max(1, value); unit /= 10) {
      out[end++] = '0';
    }
    return IntegerText.put(out, end, value);
  }

  private static final class OneOf extends CalendarField {
    private final byte[][] words;
    private final ToIntFunction<CalendarClock> place;
    private final int longest;

    OneOf(List<String> words, ToIntFunction<CalendarClock> place) {
      this.words =
          words.stream().map(w -> w.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
      this.place = place;
      int most = 0;
      for (byte[] word : this.words) {
        most = Math.max(most, word.length);
      }
      longest = most;
    }

    @Override
    int width() {
      return longest;
    }

    @Override
    int put(byte[] out, int at, CalendarClock clock) {
      byte[] word = words[place.applyAsInt(clock)];
      System.arraycopy(word, 0, out, at, word.length);
      return at + word.length;
    }
  }

  private static final class Padded extends CalendarField {
    private final int digits;
    private final boolean signed;
    private final ToLongFunction<CalendarClock> value;

    Padded(int digits, boolean signed, ToLongFunction<CalendarClock> value) {
      this.digits = digits;
      this.signed = signed;
      this.value = value;
    }

    @Override
    int width() {
      return IntegerText.MAX_LENGTH + 1;
    }

    @Override
    int put(byte[] out, int at, CalendarClock clock) {
      long number = value.applyAsLong(clock);
      int end = at;
      if (number < 0) {
        out[end++] = '-';
      } else if (signed && number > 9999) {
        out[end++] = '+';
      }
      return putPadded(out, end, Math.abs(number), digits);
    }
  }

  private static final class Fraction extends CalendarField {
    private final int digits;

    Fraction(int digits) {
      this.digits = digits;
    }

    @Override
    int width() {
      return digits;
    }

    @Override
    int put(byte[] out, int at, CalendarClock clock) {
      int rest = clock.micros();
      int unit = 100_000;
      for (int i = 0; i < digits; i++) {
        out[at + i] = (byte) ('0' + (unit == 0 ? 0 : rest / unit % 10));
        unit /= 10;
      }
      return at + digits;
    }
  }
}
