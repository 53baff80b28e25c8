package io.datagen.core.zone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.schema.Zone;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pinned rules against the JDK's, in years for which no release of them differs. */
class ZonesTest {
  private static final long SECOND = 1_000_000;

  private static Zone zone(String name) {
    return Zones.find(name).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
        "Asia/Kolkata",
        "Asia/Kathmandu",
        "America/St_Johns",
        "Pacific/Chatham",
        "Pacific/Apia",
        "Africa/Nairobi",
        "Etc/GMT+5"
      })
  void offsetsAreThoseOfTheJdk(String name) {
    Zone zone = zone(name);
    ZoneRules rules = ZoneId.of(name).getRules();
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      long second = random.nextLong(-2_208_988_800L, 17_000_000_000L); // 1900 to 2508
      Instant moment = Instant.ofEpochSecond(second);
      assertEquals(
          rules.getOffset(moment).getTotalSeconds() * SECOND,
          zone.offsetAt(second * SECOND),
          moment.toString());
    }
    Instant at = Instant.parse("1950-01-01T00:00:00Z");
    for (int i = 0; i < 300; i++) {
      ZoneOffsetTransition next = rules.nextTransition(at);
      if (next == null) {
        assertEquals(Long.MAX_VALUE, zone.nextChange(at.getEpochSecond() * SECOND));
        return;
      }
      assertEquals(next.toEpochSecond() * SECOND, zone.nextChange(at.getEpochSecond() * SECOND));
      at = next.getInstant();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2024-03-31T02:30:00, 2024-03-31T01:30:00Z",
    "Europe/Berlin, 2024-03-31T03:00:00, 2024-03-31T01:00:00Z",
    "Europe/Berlin, 2024-10-27T02:30:00, 2024-10-27T00:30:00Z",
    "Europe/Berlin, 2024-10-27T03:00:00, 2024-10-27T02:00:00Z",
    "Australia/Lord_Howe, 2024-10-06T02:15:00, 2024-10-05T15:45:00Z",
    "America/New_York, 2024-11-03T01:30:00, 2024-11-03T05:30:00Z",
    "Asia/Kolkata, 2024-11-03T01:30:00, 2024-11-02T20:00:00Z",
    "Europe/Berlin, 2900-07-01T12:00:00, 2900-07-01T10:00:00Z",
  })
  void clocksShowAMomentOnceTwiceOrNever(String name, String local, String moment) {
    long shown = LocalDateTime.parse(local).toEpochSecond(ZoneOffset.UTC) * SECOND;
    assertEquals(Instant.parse(moment), Instant.ofEpochSecond(zone(name).momentOf(shown) / SECOND));
  }

  @Test
  void everyNameHasAZone() {
    assertTrue(Zones.names().size() > 550);
    Zones.names().forEach(n -> assertEquals(n, zone(n).name()));
    assertTrue(Zones.find("Europe/Atlantis").isEmpty());
  }
}
