package io.datagen.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.distribution.StandardNormal;
import io.datagen.core.seed.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class DrawsTest {
  private static final int ROWS = 100_000;

  private final Table table = new Table().rows(ROWS);

  @Test
  void eachCallHasAStreamOfItsOwn() {
    List<String> roles = new ArrayList<>();
    table
        .type("normal(0, 1) + uniform(0, 1) * normal(0, 1) + round(1.5)")
        .kernel(
            role -> {
              roles.add(role);
              return Stream.of(1, role);
            });
    assertEquals(
        List.of("call:0:normal", "call:1:uniform", "call:2:normal"),
        roles.stream().sorted().toList());
    assertNotEquals(0.0, new Table().first("uniform(0, 1) - uniform(0, 1)"));
  }

  @Test
  void normalHasItsMeanAndDeviation() {
    double mean = mean("normal(10, 3)", x -> x);
    assertEquals(10, mean, 0.05);
    assertEquals(3, Math.sqrt(mean("normal(10, 3)", x -> (x - mean) * (x - mean))), 0.05);
    assertEquals(1.959963984540054, StandardNormal.quantile(0.975), 1e-15);
    assertEquals(-6.361340902404056, StandardNormal.quantile(1e-10), 1e-13);
  }

  @Test
  void poissonHasItsMeanAndVariance() {
    for (double lambda : new double[] {0.5, 12, 1_700}) {
      double mean = mean("poisson(" + lambda + ")", x -> x);
      double variance = mean("poisson(" + lambda + ")", x -> (x - mean) * (x - mean));
      assertEquals(lambda, mean, 5 * Math.sqrt(lambda / ROWS), "mean of " + lambda);
      assertEquals(lambda, variance, lambda * 0.03, "variance of " + lambda);
    }
  }

  @Test
  void choiceKeepsItsWeights() {
    double first = mean("1 if choice(['a', 'b', 'c'], weights=[7, 2, 1]) == 'a' else 0", x -> x);
    assertEquals(0.7, first, 0.01);
    assertEquals(0, mean("choice([0, 1], weights=[1, 0])", x -> x));
  }

  @Test
  void randomDaysLieBetweenTheirBounds() {
    List<?> days = table.evaluate("rand_days_after(date('2024-01-01'), 1, 3) - '2024-01-01'");
    for (long day = 1; day <= 3; day++) {
      long wanted = day;
      assertTrue(days.stream().filter(d -> Objects.equals(d, wanted)).count() > ROWS * 0.32);
    }
    assertTrue(
        table.evaluate("date_diff(rand_days_after(now, 5, 5), now, 'hours')").stream()
            .allMatch(h -> Objects.equals(h, 120L)));
  }

  private double mean(String text, ToDoubleFunction<Double> value) {
    return table.evaluate(text).stream()
        .mapToDouble(v -> value.applyAsDouble(((Number) Objects.requireNonNull(v)).doubleValue()))
        .average()
        .orElseThrow();
  }
}
