package io.datagen.core.relationship;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.Chi;
import io.datagen.core.distribution.Distribution;
import io.datagen.core.distribution.Distributions;
import io.datagen.core.distribution.Parameters;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Declared shapes, tilted. */
class FanOutCountsTest {
  record Case(
      String name, Distribution shape, long parents, long children, long min, @Nullable Long max) {
    FanOutCounts counts() {
      return FanOutCounts.of(parents, children, min, max, shape);
    }

    long most() {
      return max == null ? children : max;
    }

    @Override
    public String toString() {
      return name + " " + parents + " " + children + " " + min + " " + max;
    }
  }

  static Distribution named(String name, Map<String, Double> numbers) {
    return Distributions.named(name).orElseThrow().of(Parameters.of(numbers));
  }

  static List<Case> cases() {
    Distribution zipf = named("zipf", Map.of("exponent", 1.3));
    Distribution steep = named("zipf", Map.of("exponent", 2.2));
    Distribution pareto = named("pareto", Map.of("shape", 1.5, "scale", 1.0));
    Distribution lognormal = named("lognormal", Map.of("mean", 1.0, "sigma", 0.9));
    Distribution geometric = named("geometric", Map.of("p", 0.3));
    Distribution binomial = named("binomial", Map.of("n", 20.0, "p", 0.3));
    Distribution normal = named("normal", Map.of("mean", 1e5, "std", 2e4));
    Distribution bins =
        Distributions.named("empirical")
            .orElseThrow()
            .of(
                new Parameters(
                    Map.of(),
                    Map.of("bins", List.of(0.5, 3.5, 10.5), "weights", List.of(3.0, 1.0))));
    List<Case> cases = new ArrayList<>();
    cases.add(new Case("zipf", zipf, 1_000_000, 10_000_000, 1, 1000L));
    cases.add(new Case("zipf", zipf, 1_000_000, 3_000_000, 0, null));
    cases.add(new Case("zipf", zipf, 50_000, 1_000_000, 1, null));
    cases.add(new Case("zipf", steep, 1_000_000, 3_000_000, 1, null));
    cases.add(new Case("zipf", steep, 1_000_000, 2_000_000, 1, 100L));
    cases.add(new Case("pareto", pareto, 1_000_000, 2_500_000, 0, null));
    cases.add(new Case("pareto", pareto, 100_000, 300_000, 1, 500L));
    cases.add(new Case("lognormal", lognormal, 1_000_000, 4_000_000, 0, null));
    cases.add(new Case("lognormal", lognormal, 100_000, 200_000, 0, 50L));
    cases.add(new Case("geometric", geometric, 1_000_000, 5_000_000, 1, 40L));
    cases.add(new Case("binomial", binomial, 1_000_000, 7_000_000, 0, null));
    cases.add(new Case("empirical", bins, 1_000_000, 4_000_000, 1, 10L));
    cases.add(new Case("normal", normal, 10_000, 1_000_000_000, 0, null));
    cases.add(new Case("zipf", zipf, 1000, 5000, 0, null));
    cases.add(new Case("zipf", steep, 3, 1_000_000, 0, null));
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void boundsAndTotalAreMetExactly(Case c) {
    BigInteger parents = BigInteger.ZERO;
    BigInteger children = BigInteger.ZERO;
    long previous = -1;
    for (FanOutClass group : c.counts().classes()) {
      assertTrue(group.children() > previous && group.parents() > 0);
      assertTrue(group.children() >= c.min && group.children() <= c.most());
      previous = group.children();
      BigInteger n = BigInteger.valueOf(group.parents());
      parents = parents.add(n);
      children = children.add(n.multiply(BigInteger.valueOf(group.children())));
    }
    assertEquals(BigInteger.valueOf(c.parents), parents);
    assertEquals(BigInteger.valueOf(c.children), children);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void countsFollowTheTiltedDistribution(Case c) {
    int most = (int) Math.min(c.most(), c.name.equals("normal") ? 250_000 : 20_000);
    double[] expected = tilted(c, (int) c.min, most);
    long[] counts = new long[expected.length];
    for (FanOutClass group : c.counts().classes()) {
      counts[(int) Math.min(group.children() - c.min, expected.length - 1L)] += group.parents();
    }
    List<Long> pooled = new ArrayList<>();
    List<Double> pooledExpected = new ArrayList<>();
    double sum = 0;
    long n = 0;
    for (int i = 0; i < expected.length; i++) {
      sum += expected[i] * c.parents;
      n += counts[i];
      if (sum >= 8) {
        pooled.add(n);
        pooledExpected.add(sum);
        sum = 0;
        n = 0;
      }
    }
    if (pooled.size() < 3) {
      return; // too few parents to see a shape
    }
    int last = pooled.size() - 1;
    pooled.set(last, pooled.get(last) + n);
    pooledExpected.set(last, pooledExpected.get(last) + sum);
    double score =
        Chi.score(
            pooled.stream().mapToLong(Long::longValue).toArray(),
            pooledExpected.stream().mapToDouble(Double::doubleValue).toArray());
    assertTrue(score < 3, () -> "score " + score + " over " + pooled.size() + " cells");
  }

  /** Probabilities of min, min + 1, ... tilted to the mean, by bisection. */
  private static double[] tilted(Case c, int min, int max) {
    Distribution within = c.shape.within((double) c.min, (double) c.most());
    double[] log = new double[max - min + 1];
    for (int i = 0; i < log.length; i++) {
      log[i] = Math.log(within.mass(min + i));
    }
    double mean = (double) c.children / c.parents;
    double low = -50;
    double high = 50;
    double[] p = new double[log.length];
    for (int i = 0; i < 200; i++) {
      double theta = (low + high) / 2;
      if (mean(log, theta, mean - min, p) < mean - min) {
        low = theta;
      } else {
        high = theta;
      }
    }
    return p;
  }

  private static double mean(double[] log, double theta, double about, double[] p) {
    double top = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < log.length; i++) {
      top = Math.max(top, log[i] + theta * (i - about));
    }
    double sum = 0;
    double weighted = 0;
    for (int i = 0; i < log.length; i++) {
      p[i] = Math.exp(log[i] + theta * (i - about) - top);
      sum += p[i];
      weighted += p[i] * i;
    }
    for (int i = 0; i < log.length; i++) {
      p[i] /= sum;
    }
    return weighted / sum;
  }

  @Test
  void heavyTailsOverHugeTablesNeedFewClasses() {
    for (double exponent : new double[] {0.8, 2}) {
      Distribution zipf = named("zipf", Map.of("exponent", exponent));
      for (Case c :
          List.of(
              new Case("zipf", zipf, 1L << 40, 1L << 43, 0, null),
              new Case("zipf", zipf, 1_000_000_000, 50_000_000_000L, 1, null),
              new Case("zipf", zipf, 1L << 61, 1L << 62, 0, 1L << 50),
              new Case("zipf", zipf, 10, 1L << 60, 0, null))) {
        List<FanOutClass> classes = c.counts().classes();
        assertTrue(classes.size() < 150_000, () -> c + ": " + classes.size());
        boundsAndTotalAreMetExactly(c);
      }
    }
  }

  @Test
  void whereAShapeHasNoMassItSaysSo() {
    Distribution pareto = named("pareto", Map.of("shape", 2.0, "scale", 5.0));
    assertEquals(new FanOutBounds(5, 50), FanOutCounts.of(100, 600, 0, 50L, pareto).support());
    assertNull(FanOutCounts.of(100, 200, 0, 4L, pareto).support());
    assertNotNull(
        FanOutCounts.of(100, 200, 0, 40L, pareto).support(), "counts below take what is missing");
    boundsAndTotalAreMetExactly(new Case("pareto", pareto, 100, 200, 0, 40L));
  }
}
