package io.datagen.core.pattern;

import io.datagen.api.text.IntegerText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Patterns for durations: days, hours, minutes, seconds and the second's fraction. The largest unit
 * that is named takes all above it, so that 26 hours are {@code 26:00} by {@code HH:mm} and {@code
 * 1d 02:00} by {@code d'd' HH:mm}; what is below the smallest is cut. A minus sign stands first.
 */
final class DurationLetters {
  private static final String UNITS = "dHms";
  private static final long[] MICROS = {86_400_000_000L, 3_600_000_000L, 60_000_000L, 1_000_000L};

  private final List<Field> fields = new ArrayList<>();
  private int width;

  /**
   * A part: text, or a number.
   *
   * @param unit its microseconds, 0 for text, 1 for the second's fraction
   * @param above what of the duration it takes: the rest by this, 0 for all
   */
  private record Field(byte[] text, long unit, long above, int digits) {}

  DurationLetters(String pattern) {
    List<PatternPart> parts = PatternPart.split(pattern);
    for (PatternPart part : parts) {
      Field field =
          part.quoted()
              ? new Field(part.text().getBytes(StandardCharsets.UTF_8), 0, 0, 0)
              : number(part.text(), parts, pattern);
      fields.add(field);
      width += Math.max(field.text().length, field.unit() == 0 ? 0 : IntegerText.MAX_LENGTH + 9);
    }
  }

  private static Field number(String letters, List<PatternPart> parts, String pattern) {
    char letter = letters.charAt(0);
    int n = letters.length();
    int unit = UNITS.indexOf(letter);
    if (letter == 'S' && n <= 6) {
      return new Field(new byte[0], 1, 0, n);
    }
    if (unit < 0 || n > (unit == 0 ? 9 : 2)) {
      throw new PatternException(
          "the format '"
              + pattern
              + "' has no meaning for '"
              + letters
              + "' (valid for a duration: d H HH m mm s ss S to SSSSSS;"
              + " other letters stand in quotes: 'h')");
    }
    long above = 0;
    for (PatternPart part : parts) {
      int other = part.quoted() ? -1 : UNITS.indexOf(part.text().charAt(0));
      if (other >= 0 && other < unit && (above == 0 || MICROS[other] < above)) {
        above = MICROS[other];
      }
    }
    return new Field(new byte[0], MICROS[unit], above, n);
  }

  int width() {
    return width + 1;
  }

  int put(byte[] out, int at, long micros) {
    int end = at;
    if (micros < 0) {
      out[end++] = '-';
    }
    // As unsigned, so that the least long has a size, too.
    long size = Math.abs(micros);
    for (Field field : fields) {
      if (field.unit() == 0) {
        System.arraycopy(field.text(), 0, out, end, field.text().length);
        end += field.text().length;
      } else if (field.unit() == 1) {
        end = putFraction(out, end, Long.remainderUnsigned(size, 1_000_000L), field.digits());
      } else {
        long rest = field.above() == 0 ? size : Long.remainderUnsigned(size, field.above());
        long number = Long.divideUnsigned(rest, field.unit());
        end = CalendarField.putPadded(out, end, number, field.digits());
      }
    }
    return end;
  }

  private static int putFraction(byte[] out, int at, long micros, int digits) {
    long unit = 100_000;
    for (int i = 0; i < digits; i++) {
      out[at + i] = (byte) ('0' + micros / unit % 10);
      unit /= 10;
    }
    return at + digits;
  }
}
