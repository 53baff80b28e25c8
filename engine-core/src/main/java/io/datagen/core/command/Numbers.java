package io.datagen.core.command;

/** Counts, sizes and times as people read them; the same in every locale. */
final class Numbers {
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

  private Numbers() {}

  /** {@code 1,234,567}. */
  static String count(long count) {
    String digits = Long.toString(Math.abs(count));
    StringBuilder grouped = new StringBuilder(count < 0 ? "-" : "");
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        grouped.append(',');
      }
      grouped.append(digits.charAt(i));
    }
    return grouped.toString();
  }

  /** {@code 12.3 MB}, in powers of 1,000. */
  static String bytes(double bytes) {
    int unit = 0;
    while (bytes >= 999.5 && unit < UNITS.length - 1) {
      bytes /= 1000;
      unit++;
    }
    return (unit == 0 ? Long.toString((long) bytes) : short3(bytes)) + " " + UNITS[unit];
  }

  /** {@code 0.82 s} or {@code 3 min 5 s}. */
  static String seconds(double seconds) {
    if (seconds < 100) {
      return fixed(seconds, seconds < 10 ? 2 : 1) + " s";
    }
    long whole = Math.round(seconds);
    return whole < 3600
        ? whole / 60 + " min " + whole % 60 + " s"
        : whole / 3600 + " h " + whole % 3600 / 60 + " min";
  }

  /** {@code 18.2 M}, for rates. */
  static String rate(double perSecond) {
    return perSecond >= 1e6
        ? short3(perSecond / 1e6) + " M"
        : perSecond >= 1e3 ? short3(perSecond / 1e3) + " k" : Long.toString((long) perSecond);
  }

  /** With so many digits after the point. */
  static String fixed(double value, int digits) {
    return new java.math.BigDecimal(value)
        .setScale(digits, java.math.RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static String short3(double value) {
    return fixed(value, value >= 100 ? 0 : 1);
  }
}
