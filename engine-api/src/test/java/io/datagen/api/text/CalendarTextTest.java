package io.datagen.api.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.schema.ValueType;
import io.datagen.api.schema.Zone;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CalendarTextTest {
  private static final ValueType DATE = new ValueType.DateType();
  private static final ValueType TIME = new ValueType.TimeType();
  private static final ValueType MOMENT = new ValueType.DateTimeType(0);
  private static final ValueType DURATION = new ValueType.DurationType();

  @Test
  void everyDateOfAnEraAndThoseAtItsEndsAreWhatTheJdkWrites() {
    long from = LocalDate.of(1890, 1, 1).toEpochDay();
    for (long day = from; day < from + 146_097; day++) {
      assertEquals(LocalDate.ofEpochDay(day).toString(), text(DATE, day));
    }
    for (int year : new int[] {-10_001, -400, -1, 0, 1, 4, 100, 9999, 10_000, 123_456}) {
      for (int month = 1; month <= 12; month++) {
        LocalDate date = LocalDate.of(year, month, 1);
        assertEquals(date.toString(), text(DATE, date.toEpochDay()).replace("-0000", "0000"));
        assertEquals(date.toEpochDay(), read(DATE, text(DATE, date.toEpochDay())));
      }
    }
  }

  @Test
  void everySecondOfADayIsWhatTheJdkWrites() {
    for (int second = 0; second < 86_400; second++) {
      String expected = LocalTime.ofSecondOfDay(second).format(DateTimeFormatter.ISO_LOCAL_TIME);
      assertEquals(expected, text(TIME, second * 1_000_000L));
      assertEquals(expected + ".999999", text(TIME, second * 1_000_000L + 999_999));
      assertEquals(expected + ".000001", text(TIME, second * 1_000_000L + 1));
    }
  }

  @Test
  void everyLongOfEveryKindIsWrittenAndReadsBack() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 20_000; i++) {
      long value = random.nextLong() >> random.nextInt(64);
      for (ValueType type : new ValueType[] {DATE, MOMENT, DURATION}) {
        assertEquals(value, read(type, text(type, value)), text(type, value));
      }
      long time = random.nextLong(86_400_000_000L);
      assertEquals(time, read(TIME, text(TIME, time)));
      text(TIME, value);
    }
    for (long value : new long[] {Long.MIN_VALUE, Long.MAX_VALUE}) {
      for (ValueType type : new ValueType[] {DATE, MOMENT, DURATION}) {
        assertEquals(value, read(type, text(type, value)), text(type, value));
      }
      text(TIME, value);
    }
  }

  @Test
  void aMomentHasTheDigitsOfItsTypeAndMoreRatherThanLoseSome() {
    long second = 1_709_987_696_000_000L;
    assertEquals("2024-03-09T12:34:56Z", text(new ValueType.DateTimeType(0), second));
    assertEquals("2024-03-09T12:34:56.000Z", text(new ValueType.DateTimeType(3), second));
    assertEquals("2024-03-09T12:34:56.000000Z", text(new ValueType.DateTimeType(6), second));
    assertEquals("2024-03-09T12:34:56.500Z", text(new ValueType.DateTimeType(3), second + 500_000));
    assertEquals("2024-03-09T12:34:56.000001Z", text(new ValueType.DateTimeType(3), second + 1));
    assertEquals("2024-03-09T12:34:56.500000Z", text(MOMENT, second + 500_000));
    assertEquals("1969-12-31T23:59:59.999999Z", text(MOMENT, -1));
  }

  @ParameterizedTest
  @CsvSource({
    "-3000000000000001, 1874-12-07T13:43:57.999999-04:56:02",
    "-3000000000000000, 1874-12-07T15:10:00-03:30",
    "0, 1969-12-31T20:30:00-03:30",
    "-1, 1969-12-31T20:29:59.999999-03:30",
    "1709987695999999, 2024-03-09T09:04:55.999999-03:30",
    "1709987696000000, 2024-03-09T14:34:56+02:00",
    "9223372036854775807, +294247-01-10T04:00:54.775807Z",
  })
  void aZonesMomentsHaveItsOffset(long micros, String expected) {
    Zone zone =
        Zone.of(
            "Test/Zone",
            new long[] {-3_000_000_000_000_000L, 1_709_987_696_000_000L},
            new long[] {-17_762_000_000L, -12_600_000_000L, 7_200_000_000L},
            Long.MAX_VALUE);
    assertEquals(expected, text(new ValueType.DateTimeType(0, zone), micros));
    assertEquals(micros, read(MOMENT, expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-03-09T12:34:56Z",
        "2024-03-09 12:34:56",
        "2024-03-09T12:34:56.000000Z",
        "2024-03-09T14:04:56+01:30",
        "2024-03-09T07:34:56.0-05:00",
        "2024-03-09T12:34:56.000000000Z"
      })
  void equalSpellingsOfAMomentAreEqual(String spelling) {
    assertEquals(1_709_987_696_000_000L, read(MOMENT, spelling));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024-03-09",
        "2024-03-09T",
        "2024-03-09T24:00:00Z",
        "2024-03-09T12:60:00Z",
        "2024-03-09T12:34:56ZZ",
        "2024-03-09T12:34:56.",
        "2024-03-09T12:34:56.1234567Z",
        "2024-02-30T00:00:00Z",
        "+999999999-01-01T00:00:00Z"
      })
  void whatIsNoMomentIsRefused(String spelling) {
    assertFalse(parses(MOMENT, spelling));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29",
        "2024-13-01",
        "2024-00-10",
        "2024-1-1",
        "09.03.2024",
        "2024-03-09x",
        "20240309",
        "+99999999999999999999-01-01",
        "-1-01-01"
      })
  void whatIsNoDateIsRefused(String spelling) {
    assertFalse(parses(DATE, spelling));
  }

  @ParameterizedTest
  @CsvSource({
    "0,PT0S",
    "3723500000,PT1H2M3.5S",
    "-60000000,-PT1M",
    "1,PT0.000001S",
    "86400000000,PT24H"
  })
  void durationsAreIso(long micros, String expected) {
    assertEquals(expected, text(DURATION, micros));
  }

  @ParameterizedTest
  @CsvSource({"P1D,86400000000", "PT-1H-2M,-3720000000", "P1DT1S,86401000000", "PT90M,5400000000"})
  void otherSpellingsOfADurationRead(String spelling, long micros) {
    assertEquals(micros, read(DURATION, spelling));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "P", "PT", "1H", "PT1", "PT1S1M", "P1H", "PT1.5H", "PT99999999999999H"})
  void whatIsNoDurationIsRefused(String spelling) {
    assertFalse(parses(DURATION, spelling));
  }

  private static String text(ValueType type, long value) {
    TextBuffer out = new TextBuffer();
    CellText.append(out, type, value);
    return out.toString();
  }

  private static boolean parses(ValueType type, String spelling) {
    byte[] text = spelling.getBytes(StandardCharsets.UTF_8);
    return LongParser.of(type).parse(text, 0, text.length);
  }

  private static long read(ValueType type, String spelling) {
    LongParser parser = LongParser.of(type);
    byte[] text = spelling.getBytes(StandardCharsets.UTF_8);
    assertTrue(parser.parse(text, 0, text.length), spelling);
    return parser.value();
  }
}
