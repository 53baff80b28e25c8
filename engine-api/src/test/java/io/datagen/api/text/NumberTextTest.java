package io.datagen.api.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.schema.ValueType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumberTextTest {
  private static final long[] POWERS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000};

  private final TextBuffer out = new TextBuffer();

  @Test
  void integersOfEveryLengthAreWhatTheJdkWrites() {
    numbers(1).forEach(v -> assertEquals(Long.toString(v), text(new ValueType.IntegerType(), v)));
  }

  @Test
  void decimalsOfEveryScaleAreWhatBigDecimalWrites() {
    for (int scale = 0; scale <= 18; scale++) {
      ValueType type = new ValueType.DecimalType(18, scale);
      int s = scale;
      numbers(2 + scale)
          .forEach(v -> assertEquals(BigDecimal.valueOf(v, s).toPlainString(), text(type, v)));
    }
  }

  @Test
  void manyNumbersAtOnceAreWhatOneByOneIs() {
    SplittableRandom random = new SplittableRandom(5);
    DigitColumn digits = new DigitColumn();
    for (long limit : new long[] {100_000_000L, 10_000_000_000_000_000L}) {
      for (boolean signed : new boolean[] {false, true}) {
        long[] values = new long[5000];
        for (int i = 0; i < values.length; i++) {
          values[i] = i < 10 ? POWERS[i % 8] - i / 8 : random.nextLong(limit >> (i % 27));
          values[i] = signed && random.nextBoolean() ? -values[i] : values[i];
        }
        values[77] = limit - 1;
        values[78] = limit / 100_000_000L * 100_000_000L - 1;
        assertTrue(digits.split(values, 0, 4000));
        assertTrue(digits.split(values, 4000, 5000));
        assertTrue(digits.split(values, 0, 5000));
        for (int i = 0; i < values.length; i++) {
          assertDigits(digits, i, values[i]);
        }
      }
    }
  }

  private void assertDigits(DigitColumn digits, int row, long value) {
    out.clear();
    out.setLength(digits.putInteger(out.ensure(40), 0, row));
    assertEquals(Long.toString(value), out.toString());
    for (int scale = 1; scale <= 7; scale++) {
      out.setLength(digits.putDecimal(out.bytes(), 0, row, scale));
      assertEquals(BigDecimal.valueOf(value, scale).toPlainString(), out.toString());
    }
  }

  @Test
  void manyNumbersAtOnceHaveSixteenDigitsAtTheMost() {
    DigitColumn digits = new DigitColumn();
    long[] values = new long[200];
    for (long tooLarge :
        new long[] {
          10_000_000_000_000_000L, -10_000_000_000_000_000L, Long.MIN_VALUE, Long.MAX_VALUE
        }) {
      values[123] = tooLarge;
      assertFalse(digits.split(values, 0, 200));
      assertTrue(digits.split(values, 124, 200));
    }
  }

  @Test
  void integersAndDecimalsReadBack() {
    numbers(30).forEach(v -> assertEquals(v, read(new ValueType.IntegerType(), Long.toString(v))));
    for (int scale = 0; scale <= 18; scale++) {
      ValueType type = new ValueType.DecimalType(18, scale);
      numbers(40 + scale).forEach(v -> assertEquals(v, read(type, text(type, v))));
    }
  }

  @ParameterizedTest
  @CsvSource({"12.5,1250", "12.50,1250", "12.500,1250", "+12.5,1250", "0012,1200"})
  void equalSpellingsOfADecimalAreEqual(String spelling, long expected) {
    assertEquals(expected, read(new ValueType.DecimalType(9, 2), spelling));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+",
        ".",
        "1.",
        "1.2.3",
        "12.505",
        "1e2",
        " 1",
        "1 ",
        "1,5",
        "x",
        "--1",
        "92233720368547758.08",
        "-92233720368547758.09",
        "99999999999999999999"
      })
  void whatIsNoDecimalIsRefused(String spelling) {
    assertFalse(parses(new ValueType.DecimalType(18, 2), spelling), spelling);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "1.0",
        "1e3",
        "9223372036854775808",
        "-9223372036854775809",
        "100000000000000000000000",
        "18446744073709551617"
      })
  void whatIsNoIntegerIsRefused(String spelling) {
    assertFalse(parses(new ValueType.IntegerType(), spelling), spelling);
  }

  @ParameterizedTest
  @CsvSource({
    "3,3.0",
    "-0.0,-0.0",
    "0.1,0.1",
    "1e16,1e+16",
    "1e15,1000000000000000.0",
    "1e-4,0.0001",
    "1e-5,1e-05",
    "1.5e300,1.5e+300",
    "4.9e-324,5e-324",
    "1e-323,1e-323",
    "5e-323,5e-323",
    "1.7976931348623157e308," + "1.7976931348623157e+308",
    "2e-3,0.002",
    "2.2250738585072014e-308," + "2.2250738585072014e-308",
    "2e23,2e+23",
    "9007199254740993,9007199254740992.0",
    "123456.789,123456.789",
    "-1234e20,-1.234e+23",
    "9.5e-323,9.4e-323"
  })
  void doublesAreWrittenAsPythonDoes(double value, String expected) {
    assertEquals(expected, shortest(value));
  }

  @Test
  void theShortestFormReadsBackAndIsNoLongerThanTheJdks() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 200_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        String text = shortest(value);
        assertEquals(value, Double.parseDouble(text));
        BigDecimal jdk = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        BigDecimal ours = new BigDecimal(text).stripTrailingZeros();
        assertTrue(ours.precision() <= jdk.precision(), text);
      }
    }
  }

  @Test
  void aRoundedDoubleHasItsScalesDigitsAndAnyOtherKeepsAll() {
    assertEquals("2.50", rounded(2.5, 2));
    assertEquals("2", rounded(2, 0));
    assertEquals("-0.10", rounded(-0.1, 2));
    assertEquals("2.675", rounded(2.675, 2));
    assertEquals("-0.0", rounded(-0.0, 2));
    assertEquals("1e+300", rounded(1e300, 2));
    assertEquals("0.30000000000000004", rounded(0.1 + 0.2, 2));
    assertEquals("0.100000000000000", rounded(0.1, 15));
  }

  @Test
  void doublesReadAsTheJdkReadsThem() {
    SplittableRandom random = new SplittableRandom(8);
    DoubleParser parser = new DoubleParser();
    for (int i = 0; i < 100_000; i++) {
      double value =
          (i & 1) == 0
              ? random.nextInt(1_000_000_000) / 1e4
              : Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        byte[] text = Double.toString(value).getBytes(StandardCharsets.UTF_8);
        assertTrue(parser.parse(text, 0, text.length));
        assertEquals(value, parser.value());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "NaN",
        "Infinity",
        "1e",
        "1e+",
        "1d",
        "0x1p3",
        "1_000",
        " 1",
        "1 ",
        "1e999",
        "1.2.3"
      })
  void whatIsNoFiniteDoubleIsRefused(String spelling) {
    byte[] text = spelling.getBytes(StandardCharsets.UTF_8);
    assertFalse(new DoubleParser().parse(text, 0, text.length), spelling);
  }

  @ParameterizedTest
  @CsvSource({"true,1", "False,0", "TRUE,1"})
  void booleansReadInAnyCase(String spelling, long expected) {
    assertEquals(expected, read(new ValueType.BooleanType(), spelling));
  }

  private static LongStream numbers(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LongStream edges = LongStream.of(0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE, -Long.MAX_VALUE);
    LongStream powers =
        LongStream.iterate(1, p -> p <= Long.MAX_VALUE / 10, p -> p * 10)
            .flatMap(p -> LongStream.of(p - 1, p, p + 1, -p));
    LongStream any = LongStream.range(0, 3000).map(i -> random.nextLong() >> random.nextInt(64));
    return LongStream.concat(edges, LongStream.concat(powers, any));
  }

  private String text(ValueType type, long value) {
    out.clear();
    CellText.append(out, type, value);
    return out.toString();
  }

  private String shortest(double value) {
    return rounded(value, -1);
  }

  private String rounded(double value, int scale) {
    out.clear();
    out.setLength(DoubleText.put(out.ensure(40), 0, value, scale));
    return out.toString();
  }

  private static boolean parses(ValueType type, String spelling) {
    byte[] text = spelling.getBytes(StandardCharsets.UTF_8);
    boolean alone = LongParser.of(type).parse(text, 0, text.length);
    // With room behind, where digits are read eight at a time.
    byte[] amongOthers = Arrays.copyOf(text, text.length + 64);
    assertEquals(alone, LongParser.of(type).parse(amongOthers, 0, text.length), spelling);
    return alone;
  }

  private static long read(ValueType type, String spelling) {
    LongParser parser = LongParser.of(type);
    byte[] text = ("|" + spelling + "|" + " ".repeat(32)).getBytes(StandardCharsets.UTF_8);
    assertTrue(parser.parse(text, 1, text.length - 33), spelling);
    return parser.value();
  }
}
