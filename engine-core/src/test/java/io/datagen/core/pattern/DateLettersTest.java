package io.datagen.core.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateLettersTest {
  private static String ours(CalendarPattern pattern, OffsetDateTime time) {
    long local =
        ChronoUnit.MICROS.between(LocalDateTime.of(1970, 1, 1, 0, 0), time.toLocalDateTime());
    byte[] out = new byte[pattern.width() + 64];
    long offset = time.getOffset().getTotalSeconds() * 1_000_000L;
    int end = pattern.newWriter().putTime(out, 5, local, offset);
    assertTrue(end - 5 <= pattern.width());
    return new String(out, 5, end - 5, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yyyy-MM-dd",
        "dd.MM.yyyy",
        "d.M.yy",
        "yyyyMMdd",
        "EEE, d MMM yyyy HH:mm:ss Z",
        "EEEE, MMMM d, yyyy",
        "EE E",
        "hh:mm a",
        "h.mm.ss.SSS a",
        "HH:mm:ss.SSSSSSSSS",
        "S SS SSSS SSSSS SSSSSS",
        "yyyy-MM-dd'T'HH:mm:ssXXX",
        "X XX XXX x xx xxx",
        "D DDD 'of' u uu uuuu y",
        "'o''clock' H ''",
        "yyyy 'Q'Q",
        "H m s"
      })
  void everyTimeIsWhatTheJdkWrites(String pattern) {
    DateTimeFormatter jdk = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    CalendarPattern compiled = new DateLetters(true, true, "UTC", "en").parse(pattern);
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 20_000; i++) {
      ZoneOffset offset =
          ZoneOffset.ofTotalSeconds(
              i % 3 == 0 ? 0 : (random.nextInt(36 * 3600) - 18 * 3600) / (i % 3 == 1 ? 900 : 1));
      long second = random.nextLong(-80_000_000_000L, 300_000_000_000L) >> random.nextInt(30);
      OffsetDateTime time =
          LocalDateTime.ofEpochSecond(second, random.nextInt(1_000_000) * 1000, ZoneOffset.UTC)
              .atOffset(offset);
      assertEquals(jdk.format(time), ours(compiled, time));
    }
  }

  @Test
  void theLocalesNamesAreOurOwn() {
    OffsetDateTime time = OffsetDateTime.parse("2024-09-03T15:00:00Z");
    String pattern = "EEEE, d. MMMM yyyy; EEE MMM a";
    assertEquals(
        "Dienstag, 3. September 2024; Di. Sept. PM",
        ours(new DateLetters(true, true, "", "de").parse(pattern), time));
    assertEquals(
        "mardi, 3. septembre 2024; mar. sept. PM",
        ours(new DateLetters(true, true, "", "fr-CA").parse(pattern), time));
    assertEquals("Sept", ours(new DateLetters(true, true, "", "en_GB").parse("MMM"), time));
  }

  @Test
  void everyLocaleHasAllNames() {
    for (String locale : new String[] {"en", "de_AT", "tr", "zh", "el", "es"}) {
      CalendarNames names = CalendarNames.of(locale);
      assertEquals(12, names.months().size());
      assertFalse(names.months().contains(""));
      assertEquals(12, names.shortMonths().size());
      assertFalse(names.shortMonths().contains(""));
      assertEquals(7, names.days().size());
      assertFalse(names.days().contains(""));
      assertEquals(7, names.shortDays().size());
      assertFalse(names.shortDays().contains(""));
      assertEquals(2, names.halves().size());
      assertFalse(names.halves().contains(""));
    }
    PatternException none = assertThrows(PatternException.class, () -> CalendarNames.of("xx"));
    assertTrue(none.told().contains("write numbers (MM)"));
  }

  @ParameterizedTest
  @CsvSource({
    "YYYY, write yyyy",
    "yyyyy, no meaning for 'yyyyy'",
    "DD, no meaning",
    "w, no meaning",
    "%d.%m.%Y, write dd.MM.yyyy",
    "[yyyy], must stand in quotes",
    "'''a', not closed",
    "HH, of which a date has nothing"
  })
  void whatMeansNothingIsTold(String pattern, String message) {
    PatternException told =
        assertThrows(
            PatternException.class, () -> new DateLetters(true, false, "", "en").parse(pattern));
    assertTrue(told.told().contains(message), told.told());
  }

  @ParameterizedTest
  @CsvSource({
    "HH:mm:ss, 93784000000, 26:03:04",
    "d'd' HH:mm, 93784000000, 1d 02:03",
    "m' min', 93784000000, 1563 min",
    "s.SSS, -1500000, -1.500",
    "H:mm:ss.SSSSSS, 1, 0:00:00.000001",
    "HH:mm, 0, 00:00"
  })
  void theLargestUnitOfADurationTakesAllAboveIt(String pattern, long micros, String text) {
    DurationLetters letters = new DurationLetters(pattern);
    byte[] out = new byte[letters.width() + 16];
    int end = letters.put(out, 0, micros);
    assertEquals(text, new String(out, 0, end, StandardCharsets.UTF_8));
  }
}
