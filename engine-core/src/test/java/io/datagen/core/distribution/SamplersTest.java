package io.datagen.core.distribution;

import static io.datagen.core.distribution.DistributionsTest.parse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.Chi;
import io.datagen.core.kernel.Cells;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Stream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplersTest {
  private static final Stream STREAM = Stream.of(21, "samplers");
  private static final int DRAWS = 500_000;

  record Case(Distribution distribution, @Nullable Double min, @Nullable Double max, int digits) {}

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (int digits : new int[] {-1, 0, 1, 2, 6, 12}) {
      cases.add(new Case(parse("normal", "mean=50;std=12.5"), null, null, digits));
      cases.add(new Case(parse("normal", "mean=50;std=12.5"), 40.0, 60.0, digits));
      cases.add(new Case(parse("normal", "mean=50;std=12.5"), 90.0, null, digits));
      cases.add(new Case(parse("normal", "mean=0;std=1000000"), -3e6, 1e5, digits));
      cases.add(new Case(parse("lognormal", "mean=3;sigma=0.8"), null, null, digits));
      cases.add(new Case(parse("lognormal", "mean=3;sigma=0.8"), 5.0, 500.0, digits));
      cases.add(new Case(parse("exponential", "rate=0.01"), 3.0, null, digits));
      cases.add(new Case(Distributions.uniform(-20, 30), 5.0, 500.0, digits));
      cases.add(new Case(parse("pareto", "shape=1.1;scale=10"), null, null, digits));
      cases.add(new Case(parse("poisson", "lambda=3"), 1.0, null, digits));
    }
    Distribution twoPeaks =
        Distributions.mixture(
            List.of(
                new Distribution.Component(3, parse("normal", "mean=0;std=1")),
                new Distribution.Component(1, parse("lognormal", "mean=3;sigma=0.5"))));
    Distribution histogram =
        Distributions.named("empirical")
            .orElseThrow()
            .of(
                new Parameters(
                    java.util.Map.of(),
                    java.util.Map.of(
                        "bins", List.of(0.0, 1.0, 5.0, 100.0), "weights", List.of(1.0, 0.0, 3.0))));
    for (int digits : new int[] {-1, 1, 6}) {
      cases.add(new Case(twoPeaks, null, null, digits));
      cases.add(new Case(twoPeaks, -1.0, 20.0, digits));
      cases.add(new Case(histogram, null, 50.0, digits));
      cases.add(new Case(parse("gamma", "shape=0.3;scale=2"), null, 5.0, digits));
      cases.add(new Case(parse("beta", "alpha=0.5;beta=0.5"), 0.1, null, digits));
      cases.add(new Case(parse("triangular", "low=0;mode=2;high=10"), null, 9.0, digits));
    }
    cases.add(new Case(parse("zipf", "exponent=1.2").within(1, 1000), 1.0, 1000.0, 0));
    cases.add(new Case(parse("zipf", "exponent=0.8").within(1, 1e6), 1.0, 1e6, 0));
    cases.add(new Case(parse("binomial", "n=10;p=0.3"), null, null, 0));
    cases.add(new Case(parse("poisson", "lambda=1e6"), null, null, 0));
    cases.add(new Case(parse("poisson", "lambda=1e6"), 999_000.0, 1_000_500.0, 0));
    cases.add(new Case(parse("poisson", "lambda=1e10"), null, 1e10, 0));
    cases.add(new Case(parse("geometric", "p=0.00001"), 10.0, 1e6, 0));
    return cases;
  }

  static List<Case> integerCases() {
    return cases().stream().filter(c -> c.digits == 0).toList();
  }

  private static Kernel doubles(Case c) {
    return Samplers.doubles(c.distribution, c.min, c.max, c.digits, STREAM);
  }

  private static Kernel integers(Case c) {
    return Samplers.integers(
        c.distribution,
        c.min == null ? null : (Long) (long) Math.ceil(c.min),
        c.max == null ? null : (Long) (long) Math.floor(c.max),
        STREAM);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rowsGetTheSameDoublesHoweverTheyAreAskedFor(Case c) {
    Cells.assertSameForAnySplit(doubles(c), 1_000_000);
  }

  @ParameterizedTest
  @MethodSource("integerCases")
  void rowsGetTheSameIntegersHoweverTheyAreAskedFor(Case c) {
    Cells.assertSameForAnySplit(integers(c), 1_000_000);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void doublesFollowTheirDistributionUpToTheEdges(Case c) {
    double[] values = Cells.doubles(doubles(c), DRAWS);
    for (int i = 0; i < DRAWS; i++) {
      assertTrue((c.min == null || values[i] >= c.min) && (c.max == null || values[i] <= c.max));
      if (c.digits >= 0 && i < 5000) {
        BigDecimal decimal = BigDecimal.valueOf(values[i]).stripTrailingZeros();
        assertTrue(decimal.scale() <= Math.max(1, c.digits) || values[i] > 1e9, decimal::toString);
      }
    }
    assertFits(c, values);
  }

  @ParameterizedTest
  @MethodSource("integerCases")
  void integersFollowTheirDistributionUpToTheEdges(Case c) {
    long[] longs = Cells.longs(integers(c), DRAWS);
    double[] values = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      values[i] = longs[i];
    }
    assertFits(c, values);
  }

  /** Chi-square over some hundred cells whose edges are values, the first and last ones single. */
  private static void assertFits(Case c, double[] values) {
    Distribution whole = c.distribution;
    double unit = whole.discrete() ? 1 : c.digits < 0 ? 0 : Math.pow(10, -c.digits);
    double below = whole.discrete() ? unit : unit / 2;
    double above = whole.discrete() ? 0 : unit / 2;
    double min = c.min == null ? whole.min() : c.min;
    double max = c.max == null ? whole.max() : c.max;
    if (whole instanceof UniformDistribution) {
      min = Math.max(min, whole.min());
      max = Math.min(max, whole.max());
      whole = Distributions.uniform(min - below, max + above);
    }
    Truncation part =
        Truncation.of(
            whole, c.min == null ? min - 1e300 : min - below, c.max == null ? 1e300 : max + above);
    List<Double> ends = new ArrayList<>();
    if (c.min != null && unit > 0) {
      ends.add(min);
    }
    for (int i = 1; i < 100; i++) {
      double p = i / 100.0;
      double x = p < 0.5 ? part.quantile(p) : part.upperQuantile(1 - p);
      double end = whole.discrete() ? Math.ceil(x) + 0.0 : unit == 0 ? x : rounded(x, c.digits);
      if ((ends.isEmpty() || end > ends.get(ends.size() - 1)) && end < max - unit) {
        ends.add(end);
      }
    }
    if (c.max != null && unit > 0) {
      ends.add(rounded(max - unit, c.digits));
    }
    double[] expected = new double[ends.size() + 1];
    double previous = 0;
    for (int i = 0; i < ends.size(); i++) {
      double cdf = part.cdf(ends.get(i) + above);
      expected[i] = (cdf - previous) * DRAWS;
      previous = cdf;
    }
    expected[ends.size()] = (1 - previous) * DRAWS;
    long[] counts = new long[expected.length];
    for (int i = 0; i < DRAWS; i++) {
      int place = java.util.Collections.binarySearch(ends, values[i]);
      counts[place >= 0 ? place : -place - 1]++;
    }
    // Cells too small for a chi-square join their neighbours.
    List<Long> observed = new ArrayList<>();
    List<Double> wanted = new ArrayList<>();
    long count = 0;
    double want = 0;
    for (int i = 0; i < expected.length; i++) {
      count += counts[i];
      want += expected[i];
      if (want > 20 || i == expected.length - 1) {
        observed.add(count);
        wanted.add(want);
        count = 0;
        want = 0;
      }
    }
    double score =
        Chi.score(
            observed.stream().mapToLong(Long::longValue).toArray(),
            wanted.stream().mapToDouble(Double::doubleValue).map(e -> e + 1e-9).toArray());
    assertTrue(score < 4.5, () -> score + "\n" + ends + "\n" + observed + "\n" + wanted);
  }

  private static double rounded(double x, int digits) {
    return digits < 0
        ? x
        : new BigDecimal(x).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
  }

  @Test
  void whereNothingLiesBetweenTheBoundsAFaultNamesThem() {
    Distribution normal = parse("normal", "mean=0;std=1");
    IllegalArgumentException fault =
        assertThrows(
            IllegalArgumentException.class, () -> Samplers.integers(normal, 50L, 60L, STREAM));
    assertTrue(fault.toString().contains("50") && fault.toString().contains("60"), fault::toString);
    assertThrows(
        IllegalArgumentException.class, () -> Samplers.doubles(normal, 50.0, 60.0, 2, STREAM));
    assertThrows(
        IllegalArgumentException.class, () -> Samplers.doubles(normal, 50.0, 60.0, -1, STREAM));
    assertThrows(IllegalArgumentException.class, () -> Samplers.integers(normal, 2L, 1L, STREAM));
    assertThrows(
        IllegalArgumentException.class,
        () -> Samplers.integers(Distributions.uniform(0, 1), 2L, 3L, STREAM));
  }

  @Test
  void clampingPutsTheMassOutsideOntoTheBounds() {
    Distribution normal = parse("normal", "mean=0;std=1");
    for (double std : new double[] {1, 1e5}) {
      Distribution wide = parse("normal", "mean=0;std=" + std);
      Kernel kernel =
          Samplers.integers(wide, (long) -std, (long) (2 * std), Samplers.Bounds.CLAMP, STREAM);
      long[] values = Cells.longs(kernel, DRAWS);
      double low = 0;
      double high = 0;
      for (int i = 0; i < DRAWS; i++) {
        low += values[i] == (long) -std ? 1 : 0;
        high += values[i] == (long) (2 * std) ? 1 : 0;
      }
      assertEquals(wide.cdf(-std + 0.5) * DRAWS, low, 5 * Math.sqrt(DRAWS));
      assertEquals(wide.survival(2 * std - 0.5) * DRAWS, high, 5 * Math.sqrt(DRAWS));
    }
    double[] values =
        Cells.doubles(
            Samplers.doubles(normal, -1.0, null, 2, Samplers.Bounds.CLAMP, STREAM), DRAWS);
    double low = 0;
    for (int i = 0; i < DRAWS; i++) {
      assertTrue(values[i] >= -1);
      low += values[i] == -1 ? 1 : 0;
    }
    assertEquals(normal.cdf(-0.995) * DRAWS, low, 5 * Math.sqrt(DRAWS));
    long[] far =
        Cells.longs(Samplers.integers(normal, 100L, 200L, Samplers.Bounds.CLAMP, STREAM), 100);
    for (int i = 0; i < 100; i++) {
      assertEquals(100, far[i]);
    }
  }

  @Test
  void aUniformDistributionGivesEveryIntegerItsShare() {
    long[] counts = new long[10];
    long[] values =
        Cells.longs(Samplers.integers(Distributions.uniform(1, 10), null, null, STREAM), DRAWS);
    for (int i = 0; i < DRAWS; i++) {
      counts[(int) values[i] - 1]++;
    }
    assertTrue(Chi.score(counts) < 4.5);
  }
}
