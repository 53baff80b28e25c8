package io.datagen.core.distribution;

import static io.datagen.core.distribution.DistributionsTest.parse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.distribution.StratifiedSamplers.Order;
import io.datagen.core.kernel.Cells;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StratifiedSamplersTest {
  private static final Stream STREAM = Stream.of(31, "strata");

  record Case(
      Distribution distribution,
      @Nullable Double min,
      @Nullable Double max,
      int digits,
      Order order,
      long rows) {
    Kernel doubles() {
      return StratifiedSamplers.doubles(distribution, min, max, digits, order, rows, STREAM);
    }
  }

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    Distribution normal = parse("normal", "mean=50;std=12.5");
    Distribution wide = parse("normal", "mean=0;std=1000000");
    Distribution log = parse("lognormal", "mean=3;sigma=0.8");
    for (long rows : new long[] {1, 1000, 100_000}) {
      for (int digits : new int[] {-1, 0, 2}) {
        cases.add(new Case(normal, null, null, digits, Order.INCREASING, rows));
        cases.add(new Case(log, 5.0, 500.0, digits, Order.INCREASING, rows));
        cases.add(
            new Case(Distributions.uniform(-7, 9), null, null, digits, Order.INCREASING, rows));
      }
      for (Order order : Order.values()) {
        cases.add(new Case(normal, null, 70.0, -1, order, rows));
        cases.add(new Case(normal, 0.0, 100.0, 8, order, rows));
        cases.add(new Case(wide, null, 1e6, 0, order, (rows + 1) / 2));
        cases.add(new Case(log, null, null, 7, order, rows));
        cases.add(new Case(Distributions.uniform(0, 99_999), null, null, 0, order, rows));
        cases.add(new Case(Distributions.uniform(0, 1), null, null, -1, order, rows));
        cases.add(new Case(Distributions.uniform(-1e9, 1e9), null, null, 2, order, rows));
        cases.add(new Case(parse("poisson", "lambda=1e12"), null, null, 2, order, rows));
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void valuesKeepTheirOrderStayInBoundsAndFollowTheDistribution(Case c) {
    int rows = (int) c.rows;
    double[] values = Cells.doubles(c.doubles(), rows);
    if (c.order == Order.UNIQUE) {
      Arrays.sort(values, 0, rows);
    }
    Distribution whole = c.distribution;
    double unit = whole.discrete() ? 1 : c.digits < 0 ? 0 : Math.pow(10, -c.digits);
    double half = whole.discrete() ? 0 : unit / 2;
    boolean uniform = whole instanceof UniformDistribution;
    Distribution part =
        uniform
            ? Distributions.uniform(whole.min() - half, whole.max() + half)
            : Truncation.of(
                whole, c.min == null ? -1e300 : c.min - half, c.max == null ? 1e300 : c.max + half);
    for (int i = 0; i < rows; i++) {
      double x = values[i];
      assertTrue((c.min == null || x >= c.min) && (c.max == null || x <= c.max));
      if (i > 0) {
        boolean strict = c.order != Order.INCREASING;
        double before = values[i - 1];
        assertTrue(strict ? x > before : x >= before, () -> before + " then " + x);
      }
      // Row i of n lies between the quantiles of i / n and (i + 1) / n, or where they round to.
      if (!uniform || c.order != Order.UNIQUE) {
        double slack = 1e-6 / rows + 1e-9 + (uniform ? 1.0 / rows : 0);
        assertTrue(part.cdf(x + half) >= (double) i / rows - slack, () -> x + " too low");
        double below = part.cdf(whole.discrete() ? x - 1 : x - half);
        assertTrue(below <= (i + 1.0) / rows + slack, () -> x + " too high");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rowsGetTheSameValuesHoweverTheyAreAskedFor(Case c) {
    Cells.assertSameForAnySplit(c.doubles(), c.rows);
  }

  @ParameterizedTest
  @CsvSource({
    "0,9,10",
    "-5,1000000,7",
    "-9223372036854775808,9223372036854775807,1000",
    "-9223372036854775808,0,1000",
    "0,9223372036854775806,1000",
    "5,5,1",
    "0,100000,100000"
  })
  void uniqueAndStrictUniformIntegersFitIntoAnyDomain(long min, long max, long rows) {
    Distribution any = Distributions.uniform(-0x1p63, 0x1p63);
    for (Order order : Order.values()) {
      Kernel kernel = StratifiedSamplers.integers(any, min, max, order, rows, STREAM);
      long[] values = Arrays.copyOf(Cells.longs(kernel, (int) rows), (int) rows);
      for (int i = 0; i < rows; i++) {
        assertTrue(values[i] >= min && values[i] <= max);
        assertTrue(i == 0 || order == Order.UNIQUE || values[i] >= values[i - 1]);
      }
      if (order != Order.INCREASING) {
        assertEquals(rows, Arrays.stream(values).distinct().count());
      }
    }
  }

  @Test
  void uniqueUniformIntegersDontDependOnTheRows() {
    Distribution uniform = Distributions.uniform(1, 5000);
    long[] few =
        Cells.longs(
            StratifiedSamplers.integers(uniform, null, null, Order.UNIQUE, 100, STREAM), 100);
    long[] many =
        Cells.longs(
            StratifiedSamplers.integers(uniform, null, null, Order.UNIQUE, 5000, STREAM), 100);
    for (int i = 0; i < 100; i++) {
      assertEquals(few[i], many[i]);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Order.class,
      names = {"UNIQUE", "STRICTLY_INCREASING"})
  void tooFewValuesAreAFaultWithBothSizes(Order order) {
    Distribution uniform = Distributions.uniform(1, 10);
    IllegalArgumentException fault =
        assertThrows(
            IllegalArgumentException.class,
            () -> StratifiedSamplers.integers(uniform, null, null, order, 11, STREAM));
    assertTrue(fault.toString().contains("11") && fault.toString().contains("10"));
    Distribution normal = parse("normal", "mean=0;std=100");
    fault =
        assertThrows(
            IllegalArgumentException.class,
            () -> StratifiedSamplers.integers(normal, null, null, order, 1000, STREAM));
    // The likeliest value, 0, has probability 0.003989.
    assertTrue(
        fault.toString().contains("1000") && fault.toString().contains("250"), fault::toString);
    Kernel fits = StratifiedSamplers.integers(normal, null, null, order, 250, STREAM);
    assertEquals(250, Arrays.stream(Cells.longs(fits, 250)).limit(250).distinct().count());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            StratifiedSamplers.doubles(
                Distributions.uniform(1, 1 + 0x1p-50), null, null, -1, order, 1000, STREAM));
  }

  @Test
  void hugeTablesKeepTheirOrderEverywhere() {
    long rows = 1L << 61;
    Kernel doubles =
        StratifiedSamplers.doubles(
            parse("normal", "mean=0;std=1"), null, null, -1, Order.INCREASING, rows, STREAM);
    Kernel longs =
        StratifiedSamplers.integers(
            Distributions.uniform(-0x1p62, 0x1p62),
            null,
            null,
            Order.STRICTLY_INCREASING,
            rows,
            STREAM);
    DoubleVector x = new DoubleVector();
    LongVector k = new LongVector();
    for (int i = 0; i < 1000; i++) {
      long first = Math.max(0, rows / 1000 * i - 500);
      doubles.fill(Rows.range(first, 1000), new Vector[0], x);
      longs.fill(Rows.range(first, 1000), new Vector[0], k);
      for (int j = 1; j < 1000; j++) {
        assertTrue(x.values()[j] >= x.values()[j - 1]);
        assertTrue(k.values()[j] > k.values()[j - 1]);
      }
    }
  }
}
