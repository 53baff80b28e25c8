package io.datagen.core.pattern;

/** How far clocks are ahead of UTC: {@code +01:00}. Seconds, which old zones have, are left out. */
final class OffsetField extends CalendarField {
  private final boolean colon;
  private final boolean minutes;
  private final boolean zulu;

  /**
   * A form.
   *
   * @param letters {@code X}, {@code XX}, {@code XXX} where no offset is {@code Z}; the same of
   *     {@code x} where it is zeros; or {@code Z}, which is {@code xx}
   */
  OffsetField(char letter, int letters) {
    colon = letter != 'Z' && letters == 3;
    minutes = letter == 'Z' || letters > 1;
    zulu = letter == 'X';
  }

  @Override
  int width() {
    return 6;
  }

  @Override
  int put(byte[] out, int at, CalendarClock clock) {
    int offset = clock.offsetSeconds() / 60;
    int size = Math.abs(offset);
    int end = at;
    if (size == 0 && zulu) {
      out[end++] = 'Z';
      return end;
    }
    out[end++] = (byte) (offset < 0 ? '-' : '+');
    end = putPadded(out, end, size / 60, 2);
    if (minutes || size % 60 != 0) {
      if (colon) {
        out[end++] = ':';
      }
      end = putPadded(out, end, size % 60, 2);
    }
    return end;
  }
}
