package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.Chi;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Date-times of zones whose clocks change. */
class ZonedColumnsTest {
  private static List<String> column(int rows, String keys) {
    String schema =
        "{dataset: d, tables: {t: {rows: " + rows + ", columns: [{name: c, " + keys + "}]}}}";
    return Plans.column(Plans.of(schema), "t", "c").stream().map(String::valueOf).toList();
  }

  /** As many cells as there are minutes, each as likely, over both changes of a zone. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2024-03-31, 23, 1",
    "Europe/Berlin, 2024-10-27, 25, 1",
    "America/New_York, 2024-03-10, 23, 1",
    "America/New_York, 2024-11-03, 25, 1",
    "Australia/Lord_Howe, 2024-10-06, 23.5, 1",
    "Australia/Lord_Howe, 2024-04-07, 24.5, 1",
    "Asia/Kolkata, 2024-03-31, 24, 1",
    "Europe/Berlin, 2024-03-31, 23, 2",
    "Europe/Berlin, 2024-10-27, 25, 2",
    "Australia/Lord_Howe, 2024-04-07, 24.5, 2",
  })
  void everyMinuteOfADayThatClocksShowComesOnce(
      String zone, String day, double hours, int weighted) {
    int minutes = (int) (hours * 60);
    List<String> texts =
        column(
            minutes,
            "type: datetime, granularity: minute, constraints: {unique: true}, timezone: "
                + zone
                + ", start: "
                + day
                + ", end: "
                + day
                + (weighted == 2
                    ? ", business_hours: {from: '00:00', to: '24:00', days: [sun]}"
                    : ""));
    Set<OffsetDateTime> moments = new HashSet<>();
    for (String text : texts) {
      OffsetDateTime time = OffsetDateTime.parse(text);
      assertEquals(day, time.toLocalDate().toString(), text);
      assertEquals(ZoneId.of(zone).getRules().getOffset(time.toInstant()), time.getOffset(), text);
      moments.add(time.withOffsetSameInstant(ZoneOffset.UTC));
    }
    assertEquals(minutes, moments.size());
  }

  @Test
  void hoursAreThoseOfTheWallClockWinterAndSummer() {
    List<String> texts =
        column(
            100_000,
            "type: datetime, start: 2024-01-01, end: 2024-12-31, timezone: Europe/Berlin,"
                + " business_hours: {from: '08:30', to: '12:00'}");
    long[] counts = new long[210];
    Set<String> offsets = new HashSet<>();
    for (String text : texts) {
      OffsetDateTime time = OffsetDateTime.parse(text);
      counts[time.toLocalTime().toSecondOfDay() / 60 - 510]++;
      offsets.add(time.getOffset().toString());
      assertTrue(time.getDayOfWeek().getValue() < 6, text);
    }
    assertTrue(Math.abs(Chi.score(counts)) < 5);
    assertEquals(Set.of("+01:00", "+02:00"), offsets);
  }

  @Test
  void theDoubledHourHasTwiceTheWeight() {
    TreeMap<Integer, Integer> hours = new TreeMap<>();
    for (String text :
        column(
            100_000,
            "type: datetime, start: 2024-10-27, end: 2024-10-27, timezone: Europe/Berlin,"
                + " weights: {hour: {0: 0}}")) {
      hours.merge(OffsetDateTime.parse(text).getHour(), 1, Integer::sum);
    }
    assertEquals(23, hours.size());
    assertEquals(2, hours.getOrDefault(2, 0) / (double) hours.getOrDefault(3, 1), 0.15);
  }

  @Test
  void wholeDaysKeepTheTimeOfDay() {
    for (String text :
        column(
            2000,
            "type: datetime, start: 2024-01-01T07:30:00, end: 2024-12-31, timezone: Europe/Berlin,"
                + " granularity: day")) {
      assertEquals(LocalTime.of(7, 30), OffsetDateTime.parse(text).toLocalTime(), text);
    }
  }

  @Test
  void boundsWithoutAnOffsetAreTheZones() {
    assertEquals(
        List.of("2024-07-01T12:00:00+02:00"),
        column(
            1,
            "type: datetime, timezone: Europe/Berlin, start: 2024-07-01T12:00:00,"
                + " end: 2024-07-01T10:00:00Z"));
    assertEquals(
        List.of("2024-07-01T12:00:00-04:00"),
        column(
            1,
            "type: datetime, timezone: America/New_York, start: 2024-01-01,"
                + " constraints: {min: 2024-07-01T12:00, max: 2024-07-01T12:00}"));
  }

  @Test
  void utcIsWrittenAsEver() {
    assertEquals(column(100, "type: datetime"), column(100, "type: datetime, timezone: UTC"));
  }

  @Test
  void valuesAreTheSameMomentsInAnyZone() {
    String bounds = "type: datetime, start: 2024-01-01T00:00:00Z, end: 2024-12-31T23:59:59Z";
    List<String> utc = column(1000, bounds);
    List<String> there = column(1000, bounds + ", timezone: Australia/Lord_Howe");
    for (int i = 0; i < 1000; i++) {
      assertEquals(
          OffsetDateTime.parse(utc.get(i)).toInstant(),
          OffsetDateTime.parse(there.get(i)).toInstant());
    }
  }

  @Test
  void expressionsReadTheClockAndKeepTheZone() {
    String schema =
        "{dataset: d, timezone: America/New_York, tables: {t: {rows: 3000, columns: ["
            + "{name: a, type: datetime, start: 2024-01-01, end: 2024-12-31},"
            + "{name: h, computed: hour(a)}, {name: d, computed: day(a)},"
            + "{name: o, computed: date(a)}, {name: w, computed: weekday(a)},"
            + "{name: next, computed: \"date_add(a, 1, 'days')\"},"
            + "{name: later, computed: \"date_add(a, 24, 'hours')\"},"
            + "{name: text, computed: \"format(a, '%Y-%m-%dT%H:%M:%S')\"},"
            + "{name: half, computed: \"a >= '2024-07-01'\"},"
            + "{name: noon, computed: \"a >= '2024-07-01T12:00:00'\"},"
            + "{name: days, computed: \"date_diff(next, a)\"},"
            + "{name: s, computed: str(a)}]}}}";
    boolean[] differs = new boolean[1];
    for (List<@Nullable String> row : Plans.rows(Plans.of(schema), "t")) {
      OffsetDateTime a = OffsetDateTime.parse(String.valueOf(row.get(0)));
      assertEquals(String.valueOf(a.getHour()), row.get(1));
      assertEquals(String.valueOf(a.getDayOfMonth()), row.get(2));
      assertEquals(a.toLocalDate().toString(), row.get(3));
      assertEquals(String.valueOf(a.getDayOfWeek().getValue() - 1), row.get(4));
      OffsetDateTime next = OffsetDateTime.parse(String.valueOf(row.get(5)));
      OffsetDateTime expected =
          a.toLocalDateTime().plusDays(1).atZone(ZoneId.of("America/New_York")).toOffsetDateTime();
      assertEquals(expected, next);
      assertEquals(
          a.toInstant().plusSeconds(86_400),
          OffsetDateTime.parse(String.valueOf(row.get(6))).toInstant());
      differs[0] |= !row.get(5).equals(row.get(6));
      assertEquals(String.valueOf(row.get(0)).substring(0, 19), row.get(7));
      assertEquals(String.valueOf(a.getMonthValue() > 6), row.get(8));
      assertEquals(
          String.valueOf(
              !a.toLocalDateTime().toString().startsWith("2024-0")
                  || a.getMonthValue() > 7
                  || a.getMonthValue() == 7 && (a.getDayOfMonth() > 1 || a.getHour() >= 12)),
          row.get(9));
      assertEquals("1", row.get(10));
      assertEquals(row.get(0), row.get(11));
    }
    assertTrue(differs[0]);
  }

  @Test
  void increasingMomentsIncreaseThroughChangesOfTheClock() {
    List<String> texts =
        column(
            5000,
            "type: datetime, start: 2024-10-26, end: 2024-10-28, timezone: Europe/Berlin,"
                + " weights: {hour: {2: 3}}, constraints: {monotonic_increasing: true, unique: true}");
    for (int i = 1; i < texts.size(); i++) {
      assertTrue(
          OffsetDateTime.parse(texts.get(i - 1)).isBefore(OffsetDateTime.parse(texts.get(i))));
    }
  }

  @Test
  void randomDaysLaterAreDaysOfTheClocks() {
    Plan plan =
        Plans.of(
            """
            dataset: d
            timezone: Europe/Berlin
            tables:
              t:
                rows: 5000
                columns:
                  - {name: sent, type: datetime, start: 2024-01-01, end: 2024-12-31, granularity: minute}
                  - {name: due, computed: "rand_days_after(sent, 20, 40)"}
                  - {name: day, computed: "rand_days_after(date(sent), 0, 0)"}
            """);
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Set<Long> days = new HashSet<>();
    int over = 0;
    for (List<@Nullable String> row : Plans.rows(plan, "t")) {
      OffsetDateTime sent = OffsetDateTime.parse(String.valueOf(row.get(0)));
      OffsetDateTime due = OffsetDateTime.parse(String.valueOf(row.get(1)));
      long later = ChronoUnit.DAYS.between(sent.toLocalDate(), due.toLocalDate());
      days.add(later);
      // What clocks skip is later by the hour that is skipped, as in java.time.
      OffsetDateTime expected =
          sent.toLocalDateTime().plusDays(later).atZone(berlin).toOffsetDateTime();
      assertEquals(expected.toLocalDateTime(), due.toLocalDateTime(), row.toString());
      assertEquals(sent.toLocalDate().toString(), row.get(2));
      over += sent.getOffset().equals(due.getOffset()) ? 0 : 1;
    }
    assertEquals(21, days.size());
    assertTrue(over > 500, "over a change of the clocks: " + over);
  }

  @Test
  void datesAndMomentsOfAZoneAreBoundedAsTheFaultSays() {
    Plan plan =
        Plans.of(
            """
            dataset: d
            timezone: Europe/Berlin
            tables:
              t:
                rows: 2000
                columns:
                  - {name: day_begins, type: datetime, start: 2024-01-01, end: 2024-06-30, granularity: day, hidden: true}
                  - {name: day, computed: date(day_begins)}
                  - {name: seen, type: datetime, start: 2024-01-01, end: 2024-12-31, constraints: {after: day_begins}}
                  - {name: seen_day, computed: date(seen), hidden: true}
                  - {name: paid, type: date, start: 2024-01-01, end: 2025-12-31, constraints: {after: seen_day}}
            """);
    for (List<@Nullable String> row : Plans.rows(plan, "t")) {
      LocalDate seen = OffsetDateTime.parse(String.valueOf(row.get(1))).toLocalDate();
      assertTrue(!seen.isBefore(LocalDate.parse(String.valueOf(row.get(0)))), row.toString());
      assertTrue(LocalDate.parse(String.valueOf(row.get(2))).isAfter(seen), row.toString());
    }
  }
}
