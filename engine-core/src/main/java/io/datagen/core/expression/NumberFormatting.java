package io.datagen.core.expression;

import io.datagen.api.text.DecimalText;
import io.datagen.api.text.DoubleText;
import io.datagen.api.text.IntegerText;
import io.datagen.api.text.TextBuffer;
import io.datagen.core.kernel.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers by a {@link FormatSpec}: the digits go to a small buffer, then with sign and fill out.
 */
final class NumberFormatting {
  private static final int MOST_EXACT = 15;

  private final FormatSpec spec;
  private final TextBuffer digits = new TextBuffer();
  private final TextBuffer grouped = new TextBuffer();

  NumberFormatting(FormatSpec spec) {
    this.spec = spec;
  }

  /** A whole number. */
  void append(TextBuilder out, long value) {
    digits.clear();
    switch (spec.type()) {
      case 'x' -> digits.append(magnitude(value, 16));
      case 'X' -> digits.append(magnitude(value, 16).toUpperCase(java.util.Locale.ROOT));
      case 'o' -> digits.append(magnitude(value, 8));
      case 'b' -> digits.append(magnitude(value, 2));
      default -> {
        int end = IntegerText.put(digits.ensure(IntegerText.MAX_LENGTH), 0, value);
        digits.setLength(end);
      }
    }
    finish(out, value < 0, value < 0 && digits.bytes()[0] == '-' ? 1 : 0);
  }

  private static String magnitude(long value, int radix) {
    return value < 0 ? Long.toString(value, radix).substring(1) : Long.toString(value, radix);
  }

  /** A decimal. */
  void append(TextBuilder out, long value, int scale) {
    digits.clear();
    int wanted = spec.precision() < 0 ? scale : spec.precision();
    if (wanted > scale) {
      appendPlain(BigDecimal.valueOf(value, scale), wanted);
    } else {
      long rounded = Scales.halfEven(value, scale - wanted);
      digits.setLength(DecimalText.put(digits.ensure(DecimalText.MAX_LENGTH), 0, rounded, wanted));
    }
    finish(out, value < 0, digits.bytes()[0] == '-' ? 1 : 0);
  }

  /** A finite float. */
  void append(TextBuilder out, double value) {
    digits.clear();
    boolean negative = Double.doubleToRawLongBits(value) < 0;
    double magnitude = Math.abs(value);
    int precision = spec.precision() < 0 ? 6 : spec.precision();
    switch (spec.type()) {
      case 'e', 'E' -> appendScientific(magnitude, precision);
      case 'g', 'G' -> appendGeneral(magnitude, Math.max(1, precision));
      case 'f', 'F', '%' -> appendFixed(magnitude, precision);
      default -> {
        if (spec.precision() < 0) {
          int end = DoubleText.putShortest(digits.ensure(DoubleText.MAX_LENGTH), 0, magnitude);
          digits.setLength(end);
        } else {
          appendGeneral(magnitude, Math.max(1, precision));
        }
      }
    }
    finish(out, negative, 0);
  }

  private void appendFixed(double magnitude, int precision) {
    if (spec.type() != '%' && precision <= MOST_EXACT) {
      // Exact while dividing by the power and multiplying again is less than half a unit off.
      double power = Decimals.powerOfTen(precision);
      double scaled = Math.rint(Decimals.round(magnitude, precision) * power);
      if (scaled < 0x1p50) {
        int end =
            DecimalText.put(digits.ensure(DecimalText.MAX_LENGTH), 0, (long) scaled, precision);
        digits.setLength(end);
        return;
      }
    }
    // Python multiplies the float by 100, and so may be a digit off; so must this.
    appendPlain(new BigDecimal(spec.type() == '%' ? magnitude * 100 : magnitude), precision);
  }

  private void appendPlain(BigDecimal value, int precision) {
    digits.append(value.setScale(precision, RoundingMode.HALF_EVEN).toPlainString());
  }

  private void appendScientific(double magnitude, int precision) {
    BigDecimal rounded =
        new BigDecimal(magnitude).round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
    int exponent = magnitude == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    BigDecimal mantissa = rounded.movePointLeft(exponent);
    digits.append(mantissa.setScale(precision, RoundingMode.HALF_EVEN).toPlainString());
    appendExponent(exponent);
  }

  private void appendExponent(int exponent) {
    digits.append(spec.type() == 'E' || spec.type() == 'G' ? 'E' : 'e');
    digits.append(exponent < 0 ? '-' : '+');
    int size = Math.abs(exponent);
    digits.append((size < 10 ? "0" : "") + size);
  }

  private void appendGeneral(double magnitude, int precision) {
    BigDecimal rounded =
        new BigDecimal(magnitude).round(new MathContext(precision, RoundingMode.HALF_EVEN));
    int exponent = magnitude == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    // Without a type a digit behind the point is sure to come, and counts.
    boolean plain = exponent >= -4 && exponent < (spec.type() == 0 ? precision - 1 : precision);
    BigDecimal shown = (plain ? rounded : rounded.movePointLeft(exponent)).stripTrailingZeros();
    digits.append(magnitude == 0 ? "0" : shown.toPlainString());
    if (!plain) {
      appendExponent(exponent);
    } else if (spec.type() == 0 && shown.scale() <= 0) {
      digits.append(".0");
    }
  }

  private void finish(TextBuilder out, boolean negative, int from) {
    if (spec.type() == '%') {
      digits.append('%');
    }
    TextBuffer shown = digits;
    int start = from;
    if (spec.grouping() != 0) {
      group(from, spec.sign(negative).length());
      shown = grouped;
      start = 0;
    }
    spec.append(out, spec.sign(negative), shown.bytes(), start, shown.length());
  }

  /** Threes of decimal digits and fours of others, as many as fill the width with zeros. */
  private void group(int from, int sign) {
    grouped.clear();
    byte[] bytes = digits.bytes();
    boolean decimal = "xXob".indexOf(spec.type()) < 0;
    int point = decimal ? from : digits.length();
    while (point < digits.length() && bytes[point] >= '0' && bytes[point] <= '9') {
      point++;
    }
    int size = decimal ? 3 : 4;
    int count = point - from;
    if (spec.fillsWithDigits()) {
      int room = spec.width() - sign - (digits.length() - point);
      while (count + (count - 1) / size < room) {
        count++;
      }
    }
    for (int left = count; left > 0; left--) {
      if (left < count && left % size == 0) {
        grouped.append(spec.grouping());
      }
      grouped.append(left > point - from ? (byte) '0' : bytes[point - left]);
    }
    for (int i = point; i < digits.length(); i++) {
      grouped.append(bytes[i]);
    }
  }
}
