package io.datagen.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "30m, 1800000",
    "90s, 90000",
    "1800, 1800000",
    "0.5, 500",
    "250ms, 250",
    "1.5 h, 5400000",
    "2d, 172800000",
    "PT30M, 1800000",
    "PT0.25S, 250",
    "P1DT1H, 90000000",
    "0s, 0"
  })
  void lengthsAreUnderstood(String text, long millis) {
    assertEquals(millis, Durations.millis(text).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "m",
        "-5m",
        "5 weeks",
        "0.1ms",
        "PT-1S",
        "1e3s",
        "99999999999999999999d",
        "30M"
      })
  void othersAreNone(String text) {
    assertTrue(Durations.millis(text).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"1800000, 30 min", "7200000, 2 h", "90000, 90 s", "250, 0.25 s", "0, 0 s"})
  void theyReadWell(long millis, String text) {
    assertEquals(text, Durations.describe(millis));
  }
}
