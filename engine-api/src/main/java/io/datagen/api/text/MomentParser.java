package io.datagen.api.text;

/**
 * Dates, times of day, and both together with {@code T} or a blank between, and with {@code Z}, an
 * offset or nothing (which means UTC) behind.
 */
final class MomentParser extends LongParser {
  /** That of as many days as a long can count. */
  private static final long MAX_YEAR = 25_252_734_927_768_524L;

  private final boolean date;
  private final boolean time;

  private byte[] text = new byte[0];
  private int at;
  private int to;

  /** Days since 1970 of the date. */
  private long days;

  /** Microseconds that the zone is ahead of UTC. */
  private long offset;

  MomentParser(boolean date, boolean time) {
    this.date = date;
    this.time = time;
  }

  @Override
  public boolean parse(byte[] bytes, int from, int end) {
    text = bytes;
    at = from;
    to = end;
    days = 0;
    if (date) {
      if (!readDays()) {
        return false;
      }
      if (!time) {
        value = days;
        return at == to;
      }
      if (!(take('T') || take(' ') || take('t'))) {
        return false;
      }
    }
    long micros = timeOfDay();
    if (micros < 0 || (date && !zone())) {
      return false;
    }
    long high = Math.multiplyHigh(days, TimeText.DAY);
    value = days * TimeText.DAY + micros - offset;
    boolean fits = high == 0 || high == -1;
    // An offset is less than a day, and so decides the sign on two days only.
    boolean negative = days < -1 || (days <= 0 && days * TimeText.DAY + micros < offset);
    return fits && at == to && (value < 0) == negative;
  }

  /** Reads a date into {@link #days}. */
  private boolean readDays() {
    if (to - at >= 10 && text[at + 4] == '-' && text[at + 7] == '-') {
      int high = two(at);
      int low = two(at + 2);
      int month = two(at + 5);
      int day = two(at + 8);
      at += 10;
      return (high | low) >= 0 && setDays(high * 100 + low, month, day);
    }
    return readFarDays();
  }

  private boolean setDays(long year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > DateText.lengthOfMonth(year, month)) {
      return false;
    }
    days = DateText.toDays(year, month, day);
    return (days >= 0) == (year >= 1970);
  }

  /** Reads a date whose year has a sign. */
  private boolean readFarDays() {
    boolean negative = take('-');
    if (!negative && !take('+')) {
      return false;
    }
    int first = at;
    long year = 0;
    while (at < to && at - first < 17 && text[at] >= '0' && text[at] <= '9') {
      year = year * 10 + (text[at++] - '0');
    }
    if (at - first < 4 || to - at < 6 || text[at] != '-' || text[at + 3] != '-') {
      return false;
    }
    int month = two(at + 1);
    int day = two(at + 4);
    at += 6;
    return year <= MAX_YEAR && setDays(negative ? -year : year, month, day);
  }

  /** Reads hours, minutes, seconds and a fraction; returns microseconds, or -1. */
  private long timeOfDay() {
    if (to - at < 8 || text[at + 2] != ':' || text[at + 5] != ':') {
      return -1;
    }
    int hour = two(at);
    int minute = two(at + 3);
    int second = two(at + 6);
    at += 8;
    if ((hour | minute | second) < 0 || hour > 23 || minute > 59 || second > 59) {
      return -1;
    }
    long micros = (hour * 3600L + minute * 60L + second) * TimeText.SECOND;
    if (!take('.')) {
      return micros;
    }
    long unit = TimeText.SECOND;
    int first = at;
    while (at < to && text[at] >= '0' && text[at] <= '9') {
      unit /= 10;
      int digit = text[at++] - '0';
      if (unit == 0 && digit != 0) {
        return -1;
      }
      micros += digit * unit;
    }
    return at == first ? -1 : micros;
  }

  /** Reads {@code Z}, {@code +hh:mm}, {@code +hh:mm:ss}, or nothing. */
  private boolean zone() {
    offset = 0;
    if (at == to || take('Z') || take('z')) {
      return true;
    }
    boolean negative = take('-');
    if ((!negative && !take('+')) || (to - at != 5 && to - at != 8) || text[at + 2] != ':') {
      return false;
    }
    int hours = two(at);
    int minutes = two(at + 3);
    int seconds = to - at == 5 ? 0 : text[at + 5] == ':' ? two(at + 6) : -1;
    at = to;
    if ((hours | minutes | seconds) < 0 || hours > 18 || minutes > 59 || seconds > 59) {
      return false;
    }
    offset = (hours * 3600L + minutes * 60L + seconds) * TimeText.SECOND * (negative ? -1 : 1);
    return true;
  }

  private boolean take(char character) {
    boolean there = at < to && text[at] == character;
    if (there) {
      at++;
    }
    return there;
  }

  /** Two digits as a number, or something negative. */
  private int two(int place) {
    int tens = text[place] - '0';
    int ones = text[place + 1] - '0';
    return (tens | ones | (9 - tens) | (9 - ones)) < 0 ? -1 : tens * 10 + ones;
  }
}
