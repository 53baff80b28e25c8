package io.datagen.core.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vector;
import io.datagen.core.distribution.Marginal;
import io.datagen.core.plan.PlanOptions;
import io.datagen.core.plan.Planner;
import io.datagen.core.plan.TableView;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.Origin;
import io.datagen.core.schema.SchemaOptions;
import io.datagen.core.schema.SchemaReader;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What generators make is as their marginals say, and not as another's says. */
class GoodnessTest {
  private static final int ROWS = 200_000;

  private static Dataset dataset(String keys) {
    String schema =
        "{dataset: d, tables: {t: {rows: " + ROWS + ", columns: [{name: c, " + keys + "}]}}}";
    Faults faults = new Faults();
    return SchemaReader.read(Source.parse("test", schema, faults), SchemaOptions.NONE, faults);
  }

  private static Marginal marginal(String keys) {
    Origin origin = dataset(keys).table("t").orElseThrow().columns().get(0).origin();
    return ((Origin.Generated) origin).generator().marginal().orElseThrow();
  }

  private static Goodness fit(String keys, Marginal marginal) {
    PlanOptions options =
        new PlanOptions(
            "fast",
            List.of(),
            List.of(),
            true,
            Nesting.FLATTENED,
            locale -> {
              throw new AssertionError("no dictionary is needed here");
            });
    TableView view = Planner.plan(dataset(keys), options).table("t").orElseThrow().open();
    Batch batch = view.newBatch();
    long[] counts = new long[marginal.bins()];
    for (long first = 0; first < ROWS; first += 4000) {
      view.fill(first, 4000, batch);
      Vector cells = batch.column(0);
      for (int i = 0; i < batch.size(); i++) {
        int bin = marginal.bin(cells, i);
        assertTrue(bin != Marginal.NONE, "row " + (first + i));
        counts[bin]++;
      }
    }
    return Goodness.of(marginal, counts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: integer, min: -3, max: 900",
        "type: integer, min: 0, max: 1",
        "type: integer, distribution: normal, mean: 10, std: 4, min: 3, max: 40",
        "type: integer, distribution: poisson, lambda: 4.5",
        "type: integer, distribution: zipf, exponent: 1.2, min: 5, max: 100000",
        "type: integer, distribution: lognormal, mean: 9, sigma: 2",
        "type: integer, distribution: uniform, min: 1000000000000, max: 1000000000900",
        "type: float, min: 0, max: 1, round: 1",
        "type: float, min: -2.5, max: 70",
        "type: float, distribution: exponential, rate: 0.2",
        "type: float, distribution: beta, alpha: 2, beta: 5, round: 4",
        "type: float, distribution: binomial, n: 40, p: 0.3",
        "type: float, distribution: normal, mean: 0, std: 1, min: 1.5, round: 3",
        "type: decimal, precision: 9, scale: 2, min: 1, max: 500",
        "type: decimal, precision: 9, scale: 2, distribution: lognormal, mean: 3, sigma: 1",
        "type: decimal, precision: 9, scale: 2, distribution: poisson, lambda: 12",
        "type: date, start: 2020-01-01, end: 2023-12-31",
        "type: date, start: 2020-01-01, distribution: gamma, shape: 2, scale: 100",
        "type: datetime, start: 2024-01-01, end: 2024-01-31",
        "type: datetime, start: 2024-01-01, end: 2024-12-31, distribution: triangular, low: 0, mode: 1000000, high: 31000000",
        "type: boolean, true_probability: 0.03",
        "type: categorical, categories: {a: 0.7, b: 0.2, c: 0.1}",
        "type: categorical, categories: [1, 2, 4]",
        "type: categorical, categories: [0.5, 1.5], weights: [3, 1]",
      })
  void whatIsMadeFits(String keys) {
    Goodness fit = fit(keys, marginal(keys));
    assertTrue(fit.bins() >= 2 && fit.cells() == ROWS, fit::toString);
    assertTrue(fit.chiSquareProbability() > 1e-5, fit::toString);
    assertTrue(fit.distanceProbability() > 1e-5, fit::toString);
    assertTrue(fit.good());
  }

  @Test
  void aSlightlyOtherDistributionDoesNotFit() {
    String declared = "type: float, distribution: normal, mean: 10, std: 4";
    assertFalse(
        fit("type: float, distribution: normal, mean: 10.1, std: 4", marginal(declared)).good());
    assertFalse(
        fit("type: float, distribution: normal, mean: 10, std: 4.2", marginal(declared)).good());
    assertFalse(fit("type: boolean, true_probability: 0.51", marginal("type: boolean")).good());
  }

  @Test
  void fewCellsSayNothing() {
    Marginal marginal = marginal("type: boolean");
    assertTrue(Goodness.of(marginal, new long[] {0, 30}).good());
    assertEquals(1, Goodness.of(marginal, new long[] {0, 30}).bins());
    assertTrue(Goodness.of(marginal, new long[] {0, 0}).good());
    assertFalse(Goodness.of(marginal, new long[] {0, 400}).good());
  }
}
