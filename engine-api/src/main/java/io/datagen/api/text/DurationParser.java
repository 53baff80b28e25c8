package io.datagen.api.text;

/** ISO 8601 durations of days, hours, minutes and seconds; a sign may stand before all or each. */
final class DurationParser extends LongParser {
  private static final String UNITS = "DHMS";
  private static final long[] SECONDS = {86_400, 3_600, 60, 1};

  @Override
  public boolean parse(byte[] text, int from, int to) {
    int at = from;
    boolean negative = at < to && text[at] == '-';
    if (negative || (at < to && text[at] == '+')) {
      at++;
    }
    if (to - at < 3 || text[at++] != 'P') {
      return false;
    }
    try {
      return parseUnits(text, at, to, negative);
    } catch (ArithmeticException beyondLong) {
      return false;
    }
  }

  private boolean parseUnits(byte[] text, int from, int to, boolean negative) {
    DecimalParser number = new DecimalParser(6, true);
    int at = from;
    int next = 0;
    boolean inTime = false;
    long sum = 0;
    while (at < to) {
      if (!inTime && text[at] == 'T') {
        inTime = true;
        next = 1;
        at++;
      }
      int first = at;
      while (at < to && text[at] < 'A') {
        at++;
      }
      int unit = at < to ? UNITS.indexOf(text[at]) : -1;
      if (unit < next || (unit > 0) != inTime || !number.parse(text, first, at)) {
        return false;
      }
      if (unit < 3 && number.value() % TimeText.SECOND != 0) {
        return false;
      }
      // Sums of the sign's own direction reach Long.MIN_VALUE.
      long part = negative ? -number.value() : number.value();
      sum = Math.addExact(sum, Math.multiplyExact(part, SECONDS[unit]));
      next = unit + 1;
      at++;
    }
    value = sum;
    return true;
  }
}
