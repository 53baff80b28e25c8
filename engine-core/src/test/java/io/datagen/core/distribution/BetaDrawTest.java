package io.datagen.core.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.vector.Rows;
import io.datagen.core.Chi;
import io.datagen.core.seed.Stream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaDrawTest {
  @ParameterizedTest
  @CsvSource({"1, 1", "1, 2", "1.5, 40", "2, 4096", "4096, 8192", "4096, 2", "1e5, 3e5"})
  void drawsFillTheQuantilesOfTheDistributionEvenly(double a, double b) {
    BetaDistribution beta = new BetaDistribution(a, b);
    Stream stream = Stream.of(1, "beta");
    int cells = 50;
    double[] bounds = new double[cells - 1];
    for (int i = 0; i < bounds.length; i++) {
      double p = (i + 1.0) / cells;
      bounds[i] = p <= 0.5 ? beta.quantile(p) : beta.upperQuantile(1 - p);
    }
    long[] counts = new long[cells];
    for (int i = 0; i < 100_000; i++) {
      int at = Arrays.binarySearch(bounds, BetaDraw.at(stream, i, a, b));
      counts[at < 0 ? -at - 1 : at]++;
    }

    assertTrue(Math.abs(Chi.score(counts)) < 5, Arrays.toString(counts));
  }

  @ParameterizedTest
  @CsvSource({"1e9, 1e9", "1e12, 3e12", "1e18, 1e18", "4e18, 5000"})
  void hugeParametersKeepMeanAndDeviation(double a, double b) {
    Stream stream = Stream.of(2, "beta");
    double mean = a / (a + b);
    double deviation = Math.sqrt(mean * (b / (a + b)) / (a + b + 1));
    int draws = 20_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < draws; i++) {
      double z = (BetaDraw.at(stream, i, a, b) - mean) / Math.max(deviation, 0x1p-52);
      sum += z;
      squares += z * z;
    }

    assertEquals(0, sum / draws, 5 / Math.sqrt(draws));
    assertTrue(squares / draws < 1 + 5 * Math.sqrt(2.0 / draws));
  }

  @Test
  void unitExponentialsFillTheQuantilesEvenly() {
    Stream stream = Stream.of(3, "exponential");
    long[] draws = new long[4096];
    double[] found = new double[4096];
    long[] counts = new long[64];
    for (int batch = 0; batch < 100; batch++) {
      stream.fill(Rows.range(batch * 4096L, 4096), draws);
      UnitExponential.apply(draws, 4096, found);
      for (int i = 0; i < 4096; i++) {
        assertEquals(UnitExponential.at(draws[i]), found[i]);
        counts[(int) (64 * StrictMath.exp(-found[i]))]++;
      }
    }

    assertTrue(Math.abs(Chi.score(counts)) < 5, Arrays.toString(counts));
  }
}
