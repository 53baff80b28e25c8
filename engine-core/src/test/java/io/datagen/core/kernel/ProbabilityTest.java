package io.datagen.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.datagen.api.vector.Rows;
import io.datagen.core.seed.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbabilityTest {
  @ParameterizedTest
  @ValueSource(doubles = {0, 0x1p-60, 0x1p-53, 0x1p-52, 1e-9, 0.25, 1 / 3.0, 0.5, 0.9, 1})
  void ofUnitHitsWhereTheUnitIsBelow(double p) {
    Probability probability = Probability.ofUnit(p);
    Stream draws = Stream.of(5, "draws");
    long edge = (long) (p * 0x1p52) << 12;
    for (int i = 0; i < 10_000; i++) {
      // Every other one near the threshold.
      long draw = i % 2 == 0 ? draws.at(i) : edge + (i - 5000L << 10);
      assertEquals(Stream.unit(draw) < p ? 1 : 0, probability.hit(draw), () -> "draw " + draw);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 1})
  void hitsAsBitsAreThoseOfSingleDraws(double p) {
    Probability probability = Probability.of(p);
    long[] draws = new long[100];
    Stream.of(6, "draws").fill(Rows.range(0, 100), draws);
    for (int count : new int[] {1, 36, 64}) {
      long hits = probability.hits(draws, 36, count);
      for (int i = 0; i < 64; i++) {
        assertEquals(i < count ? probability.hit(draws[36 + i]) : 0, hits >>> i & 1);
      }
    }
  }

  @Test
  void whatIsNoProbabilityIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Probability.of(1.5));
    assertThrows(IllegalArgumentException.class, () -> Probability.ofUnit(Double.NaN));
  }
}
