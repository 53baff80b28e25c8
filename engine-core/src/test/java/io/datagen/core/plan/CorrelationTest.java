package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.derived.Correlation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code correlations}: a Gaussian copula. */
class CorrelationTest {
  private static final int ROWS = 40_000;
  private static final String COLUMNS =
      """
      dataset: d
      seed: 4
      tables:
        t:
          rows: 40000
          columns:
            - {name: x, type: float, distribution: exponential, rate: 1, round: 6}
            - {name: y, type: float, distribution: normal, mean: 5, std: 2, round: 6}
            - {name: z, type: decimal, scale: 4, min: 0, max: 1000}
            - {name: day, type: date, start: 1900-01-01, end: 2020-12-31}
            - {name: few, type: integer, distribution: poisson, lambda: 2}
            - {name: other, type: integer, max: 1000000}
      """;
  private static final String CORRELATED =
      COLUMNS
          + """
          correlations:
            - table: t
              columns: [x, y, z, day, few]
              matrix:
                - [1, 0.8, -0.3, 0.5, 0.4]
                - [0.8, 1, 0, 0.2, 0.4]
                - [-0.3, 0, 1, 0, 0]
                - [0.5, 0.2, 0, 1, 0]
                - [0.4, 0.4, 0, 0, 1]
          """;

  private static final Plan PLAN = Plans.of(CORRELATED);

  private static double[] column(Plan plan, String name) {
    List<@Nullable String> texts = Plans.column(plan, "t", name);
    return texts.stream()
        .map(Objects::requireNonNull)
        .mapToDouble(
            t -> name.equals("day") ? LocalDate.parse(t).toEpochDay() : Double.parseDouble(t))
        .toArray();
  }

  /** Of the normals whose ranks the values have, as whoever judges from outside computes it. */
  private static double normalRankCorrelation(double[] a, double[] b) {
    double[] u = normals(a);
    double[] v = normals(b);
    double product = 0;
    double square = 0;
    for (int i = 0; i < u.length; i++) {
      product += u[i] * v[i];
      square += u[i] * u[i];
    }
    return product / square;
  }

  private static double[] normals(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted((i, k) -> Double.compare(values[i], values[k]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] normals = new double[values.length];
    for (int i = 0; i < order.length; i++) {
      normals[order[i]] =
          io.datagen.core.distribution.StandardNormal.quantile((i + 0.5) / values.length);
    }
    return normals;
  }

  @Test
  void normalRanksCorrelateAsTheMatrixSays() {
    double[] x = column(PLAN, "x");
    double[] y = column(PLAN, "y");
    double[] z = column(PLAN, "z");
    double[] day = column(PLAN, "day");

    assertEquals(0.8, normalRankCorrelation(x, y), 0.01);
    assertEquals(-0.3, normalRankCorrelation(x, z), 0.02);
    assertEquals(0.5, normalRankCorrelation(x, day), 0.02);
    assertEquals(0, normalRankCorrelation(y, z), 0.02);
  }

  @Test
  void eachColumnKeepsItsDistribution() {
    double[] x = column(PLAN, "x");
    double[] z = column(PLAN, "z");
    double[] few = column(PLAN, "few");

    // Kolmogorov and Smirnov's distance, at one in a thousand.
    double limit = 1.95 / Math.sqrt(ROWS);
    Arrays.sort(x);
    Arrays.sort(z);
    for (int i = 0; i < ROWS; i++) {
      assertEquals((i + 0.5) / ROWS, 1 - StrictMath.exp(-x[i]), limit);
      assertEquals((i + 0.5) / ROWS, z[i] / 1000, limit);
    }
    double[] expected = {0.1353, 0.2707, 0.2707, 0.1804};
    for (int k = 0; k < expected.length; k++) {
      int value = k;
      double share = (double) Arrays.stream(few).filter(v -> v == value).count() / ROWS;
      assertEquals(expected[k], share, 0.01);
    }
  }

  @Test
  void anyRowIsTheSameHoweverItIsAskedFor() {
    TablePlan table = PLAN.table("t").orElseThrow();
    List<List<@Nullable String>> some = Plans.rows(table, 30_000, 50);

    assertEquals(some, Plans.rows(PLAN, "t").subList(30_000, 30_050));
    assertEquals(List.of(some.get(7), some.get(3)), Plans.clean(table, 30_007, 30_003));
  }

  @Test
  void columnsOutsideAndThoseBeforeAnAddedOneKeepTheirValues() {
    String fewer =
        COLUMNS + "correlations: [{table: t, columns: [x, y], matrix: [[1, 0.8], [0.8, 1]]}]";

    assertEquals(Plans.column(Plans.of(COLUMNS), "t", "other"), Plans.column(PLAN, "t", "other"));
    assertEquals(Plans.column(Plans.of(fewer), "t", "y"), Plans.column(PLAN, "t", "y"));
    assertEquals(
        Plans.column(Plans.of(COLUMNS), "t", "z"), Plans.column(Plans.of(fewer), "t", "z"));
  }

  @Test
  void whatIsOnlySemiDefiniteWillDo() throws Correlation.ImpossibleException {
    double[][] same = {{1, 1, 0.5}, {1, 1, 0.5}, {0.5, 0.5, 1}};
    double[][] factor = Correlation.factor(same, List.of("a", "b", "c"));

    assertEquals(0, factor[1][1]);
    assertTrue(Math.abs(factor[2][2] * factor[2][2] - 0.75) < 1e-12);
  }
}
