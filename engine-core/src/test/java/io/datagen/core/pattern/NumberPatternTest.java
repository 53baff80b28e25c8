package io.datagen.core.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {

  private static DecimalFormat jdk(String pattern) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return format;
  }

  private static String ours(String pattern, long value, int scale) {
    NumberWriter writer = new NumberWriter(NumberPattern.parse(pattern));
    byte[] out = new byte[writer.width() + 8];
    int end = writer.put(out, 3, value, scale);
    assertTrue(end - 3 <= writer.width());
    return new String(out, 3, end - 3, StandardCharsets.UTF_8);
  }

  private static String ours(String pattern, double value) {
    NumberWriter writer = new NumberWriter(NumberPattern.parse(pattern));
    byte[] out = new byte[writer.widthOf(value) + 8];
    int end = writer.put(out, 0, value);
    return new String(out, 0, end, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#,##0.00",
        "0",
        "#",
        "00000",
        "0.0%",
        "#.##",
        "#.",
        ".00",
        ".##",
        "0.",
        "#,##0",
        "#,###.000",
        "0.0#%",
        "00.0#\u2030",
        "#,####.0",
        "#,#0.0",
        "'#'0",
        "0' pcs'",
        "EUR #,##0.00",
        "+0.0",
        "0.000000000000000",
        "0.00000000000000000000",
        "##,##0.###",
        "'o''clock' 0",
        "0.00;(0.00)",
        "0.0;0.0",
        "#,##0.00 'CR';#,##0.00 'DR'"
      })
  void everyNumberIsWhatTheJdkWrites(String pattern) {
    DecimalFormat jdk = jdk(pattern);
    SplittableRandom random = new SplittableRandom(17);
    for (int i = 0; i < 20_000; i++) {
      long value = random.nextLong() >> random.nextInt(64);
      value = i == 0 ? Long.MIN_VALUE : i == 1 ? Long.MAX_VALUE : i == 2 ? 0 : value;
      int scale = random.nextInt(19);
      BigDecimal exact = new BigDecimal(BigInteger.valueOf(value), scale);
      assertEquals(jdk.format(exact), ours(pattern, value, scale));
      assertEquals(jdk.format(BigInteger.valueOf(value)), ours(pattern, value, 0));
      double real = real(random, i);
      if (real != 0) {
        assertEquals(jdk.format(new BigDecimal(real)), ours(pattern, real));
      }
    }
  }

  private static double real(SplittableRandom random, int i) {
    return switch (i % 4) {
      case 0 -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(120) - 60);
      case 1 -> random.nextInt(2_000_001) / 1000.0 - 1000;
      case 2 -> (random.nextInt(2000) - 1000) / 8.0;
      default -> {
        double any = Double.longBitsToDouble(random.nextLong());
        yield Double.isFinite(any) ? any : 1.5;
      }
    };
  }

  @ParameterizedTest
  @CsvSource({
    "0.00, 2.675, 2.67",
    "0.0, 0.25, 0.2",
    "0, 0.5, 0",
    "0, 1.5, 2",
    "0.0, -0.0, -0.0",
    "0%, 0.125, 12%",
    "0.00, 1e15, 1000000000000000.00"
  })
  void halfGoesToTheEvenDigitOfTheExactValue(String pattern, double value, String text) {
    assertEquals(text, ours(pattern, value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "EUR", "0.0.0", "#,", ",0", "0#", "0.#0", "0.0,0", "0 0", "0.0E0", "\u00a40", "15",
        "'a", "0.0;"
      })
  void whatMeansNothingIsTold(String pattern) {
    PatternException told =
        assertThrows(PatternException.class, () -> NumberPattern.parse(pattern));
    assertTrue(
        told.told().matches("(?s)(the format|'format').*(write|leave|quotes).*"), told.told());
  }
}
