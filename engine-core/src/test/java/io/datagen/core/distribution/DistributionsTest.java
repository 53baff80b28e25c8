package io.datagen.core.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionsTest {
  static Distribution parse(String name, String parameters) {
    Map<String, Double> numbers = new HashMap<>();
    for (String parameter : parameters.split(";", -1)) {
      String[] pair = parameter.split("=", 2);
      numbers.put(pair[0], Double.valueOf(pair[1]));
    }
    return Distributions.named(name).orElseThrow().of(Parameters.of(numbers));
  }

  static List<Distribution> distributions() {
    List<Distribution> all = new ArrayList<>();
    for (String line :
        List.of(
            "normal mean=0;std=1",
            "normal mean=1e6;std=0.001",
            "lognormal mean=3;sigma=0.8",
            "poisson lambda=0.01",
            "poisson lambda=3",
            "poisson lambda=99",
            "poisson lambda=150.5",
            "poisson lambda=1e6",
            "poisson lambda=1e12",
            "exponential rate=0.25",
            "pareto shape=1.5;scale=10",
            "weibull shape=0.7;scale=3",
            "weibull shape=5;scale=3",
            "geometric p=0.2",
            "geometric p=0.0001")) {
      String[] parts = line.split(" ", 2);
      all.add(parse(parts[0], parts[1]));
    }
    for (String line :
        List.of(
            "gamma shape=0.3;scale=2",
            "gamma shape=5;scale=1.5",
            "gamma shape=400;scale=1",
            "beta alpha=2;beta=5",
            "beta alpha=0.5;beta=0.5",
            "beta alpha=300;beta=200",
            "binomial n=10;p=0.3",
            "binomial n=100000;p=0.01")) {
      String[] parts = line.split(" ", 2);
      all.add(parse(parts[0], parts[1]));
    }
    all.add(parse("zipf", "exponent=1.2").within(1, 1000));
    all.add(parse("zipf", "exponent=0.8").within(5, 1e6));
    all.add(parse("zipf", "exponent=1").within(1, 1e9));
    all.add(Distributions.uniform(-3, 7));
    all.add(Truncation.of(parse("normal", "mean=0;std=1"), -1, 30));
    all.add(Truncation.of(parse("normal", "mean=0;std=1"), 8, 9));
    all.add(Truncation.of(parse("normal", "mean=0;std=1"), -9, -8));
    all.add(Truncation.of(parse("poisson", "lambda=99"), 79, 119));
    return all;
  }

  @ParameterizedTest
  @CsvFileSource(resources = "known.csv", delimiter = ',')
  void tailsAreThoseOfAnIndependentLibrary(
      String name, String parameters, double x, double cdf, double survival) {
    Distribution distribution = parse(name, parameters);
    assertEquals(cdf, distribution.cdf(x), 2e-8 * cdf);
    assertEquals(survival, distribution.survival(x), 2e-8 * survival);
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void quantilesAreTheInverseOfBothTails(Distribution distribution) {
    for (int i = 1; i <= 60; i++) {
      for (double p : new double[] {Math.pow(0.5, i), 0.75 * Math.pow(0.5, i)}) {
        double lower = distribution.quantile(p);
        assertEquals(
            p, distribution.cdf(lower), 1e-7 * p + 1e-14 + sensitivity(distribution, lower, true));
        double upper = distribution.upperQuantile(p);
        assertEquals(
            p,
            distribution.survival(upper),
            1e-7 * p + 1e-14 + sensitivity(distribution, upper, false));
      }
    }
  }

  /** What the last bits of x are worth. */
  private static double sensitivity(Distribution distribution, double x, boolean lower) {
    double step = 4 * Math.ulp(x);
    return lower
        ? distribution.cdf(x + step) - distribution.cdf(x - step)
        : distribution.survival(x - step) - distribution.survival(x + step);
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void tailsAddUpAndNeverTurn(Distribution distribution) {
    double previous = -1;
    for (int i = 1; i < 2000; i++) {
      double p = i / 2000.0;
      double x = p < 0.5 ? distribution.quantile(p) : distribution.upperQuantile(1 - p);
      assertEquals(1, distribution.cdf(x) + distribution.survival(x), 1e-10);
      assertTrue(distribution.cdf(x) >= previous - 1e-15);
      previous = distribution.cdf(x);
    }
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void massesOfADiscreteOneAddUpToItsCdf(Distribution distribution) {
    if (!distribution.discrete()) {
      return;
    }
    double x = Math.ceil(distribution.quantile(0.3));
    double sum = distribution.cdf(x - 1);
    for (int i = 0; i < 20; i++) {
      sum += distribution.mass((long) x + i);
      assertEquals(distribution.cdf(x + i), sum, 1e-9);
    }
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void theMeanIsThatOfTheQuantiles(Distribution distribution) {
    int strata = 2000;
    double sum = 0;
    for (int i = 0; i < strata / 2; i++) {
      double p = (i + 0.5) / strata;
      double low = distribution.quantile(p);
      double high = distribution.upperQuantile(p);
      sum += distribution.discrete() ? Math.ceil(low) + Math.ceil(high) : low + high;
    }
    double mean = sum / strata;
    double spread = distribution.upperQuantile(0.25) - distribution.quantile(0.25);
    double slack = distribution instanceof ParetoDistribution ? 0.5 : 1e-2;
    assertEquals(distribution.mean(), mean, slack * spread + (distribution.discrete() ? 0.01 : 0));
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void tablesOfQuantilesAreExactToSixDigitsAndMonotone(Distribution distribution) {
    double[] table = new double[QuantileTable.LENGTH];
    QuantileTable.fit(distribution, table, 0);
    Random random = new Random(4);
    double spread = distribution.upperQuantile(0.25) - distribution.quantile(0.25);
    for (int i = 0; i < 2000; i++) {
      long draw = random.nextLong() >>> random.nextInt(36) ^ random.nextLong() << 63;
      double tail = ((draw << 1 | 1) >>> 1) * 0x1p-64 + 0x1p-65;
      if (tail < 0x1p-41) {
        continue;
      }
      double exact = draw < 0 ? distribution.upperQuantile(tail) : distribution.quantile(tail);
      double found = QuantileTable.evaluate(table, 0, draw);
      double middle = distribution.quantile(0.5);
      double scale = spread + Math.abs(exact - middle);
      assertEquals(exact, found, 1e-6 * scale + 4 * Math.ulp(exact), () -> "at " + tail);
    }
    double[] previous = {Double.NEGATIVE_INFINITY};
    for (int i = 1; i < 1 << 14; i++) {
      double low = QuantileTable.evaluate(table, 0, (long) i << 49);
      assertTrue(low >= previous[0] - 2 * Math.ulp(low));
      previous[0] = low;
    }
  }

  @Test
  void namesAreFoundAndEachKnowsItsParameters() {
    for (DistributionType type : Distributions.all()) {
      assertEquals(type, Distributions.named(type.name()).orElseThrow());
      assertThrows(IllegalArgumentException.class, () -> type.of(Parameters.of(Map.of())));
    }
    assertTrue(Distributions.named("gaussian").isEmpty());
  }

  @Test
  void impossibleParametersAreRefusedInASentence() {
    for (String bad :
        List.of(
            "normal mean=0;std=0",
            "normal mean=0;std=-1",
            "normal mean=NaN;std=1",
            "poisson lambda=0",
            "lognormal mean=0;sigma=0",
            "geometric p=1.5")) {
      String[] parts = bad.split(" ", 2);
      IllegalArgumentException fault =
          assertThrows(IllegalArgumentException.class, () -> parse(parts[0], parts[1]));
      assertTrue(fault.toString().contains(" is not "), fault::toString);
    }
  }
}
