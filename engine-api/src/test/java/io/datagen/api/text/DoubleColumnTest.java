package io.datagen.api.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubleColumnTest {
  private static final double[] AWKWARD = {
    0.0,
    -0.0,
    1e-4,
    9.9e-5,
    1e15,
    1e16,
    0.1 + 0.2,
    4.35,
    1.005,
    0x1p49,
    0x1p51,
    0x1p53,
    -0.005,
    Double.MIN_VALUE,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    5.6e12,
    5.7e12,
    99_999_999,
    1e8,
    999_999.99
  };

  private final SplittableRandom random = new SplittableRandom(11);
  private final TextBuffer out = new TextBuffer();
  private final TextBuffer expected = new TextBuffer();

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 2, 3, 4, 7, 8, 12, 15})
  void aRunIsWhatOneByOneIs(int scale) {
    DoubleColumn column = new DoubleColumn(scale);
    for (int digits = 0; digits <= 8; digits++) {
      double power = DoubleText.POWERS[digits];
      for (double limit : new double[] {1, 100, 1e6, 1e9, 1e14}) {
        check(column, scale, x -> Math.rint(x * limit * power) / power);
        check(column, scale, x -> Math.rint((x - 0.5) * limit * power) / power);
      }
    }
    check(column, scale, x -> x);
    check(column, scale, x -> (x - 0.5) * 1e300);
    for (double awkward : AWKWARD) {
      check(column, scale, x -> x < 0.3 ? awkward : Math.rint(x * 100) / 100);
      check(column, scale, x -> x < 0.01 ? awkward : Math.rint(x * 100) / 100);
    }
  }

  @Test
  void categoriesLoseTheirZerosButOne() {
    DoubleColumn column = new DoubleColumn(-1);
    double[] values = {0, 0.05, 0.1, 0.25, 10, 100.5, -3, -0.25, 1e6, 123_456_789.25};
    column.prepare(values, 0, values.length);
    String[] texts = {
      "0.0", "0.05", "0.1", "0.25", "10.0", "100.5", "-3.0", "-0.25", "1000000.0", "123456789.25"
    };
    for (int i = 0; i < values.length; i++) {
      assertEquals(texts[i], text(column, i));
    }
  }

  /** Known texts of few values, then many values so that they aren't used, each run its own. */
  @ParameterizedTest
  @ValueSource(ints = {3, 40, 700, 100_000})
  void textsThatCameBeforeAreTheSame(int different) {
    DoubleColumn column = new DoubleColumn(-1);
    for (int run = 0; run < 40; run++) {
      check(column, -1, x -> (Math.floor(x * different) - 7) / 16);
      check(column, -1, x -> Math.floor(x * different) / 3);
    }
  }

  @Test
  void textsAreKnownWhereFewAreDifferentAndShort() {
    DoubleColumn discounts = new DoubleColumn(-1);
    DoubleColumn thirds = new DoubleColumn(-1);
    DoubleColumn prices = new DoubleColumn(2);
    for (int run = 0; run < 40; run++) {
      check(discounts, -1, x -> Math.floor(x * 10) / 10);
      check(thirds, -1, x -> Math.floor(x * 10) / 3);
      check(prices, 2, x -> Math.floor(x * 10) / 10);
    }
    assertNotNull(discounts.known());
    assertNull(thirds.known());
    assertNull(prices.known());
  }

  @Test
  void whatIsNotFiniteIsRefused() {
    DoubleColumn column = new DoubleColumn(2);
    double[] values = new double[20];
    values[3] = Double.NaN;
    column.prepare(values, 0, 20);

    assertThrows(IllegalStateException.class, () -> text(column, 3));
  }

  private void check(DoubleColumn column, int scale, DoubleUnaryOperator values) {
    double[] x = new double[500];
    for (int i = 0; i < x.length; i++) {
      x[i] = values.applyAsDouble(random.nextDouble());
    }
    int from = random.nextInt(100);
    int to = from + random.nextInt(400);
    column.prepare(x, from, to);
    for (int i = from; i < to; i++) {
      expected.setLength(DoubleText.put(expected.ensure(40), 0, x[i], scale));
      assertEquals(expected.toString(), text(column, i));
      KnownDoubles known = column.known();
      if (known != null) {
        out.setLength(known.put(out.ensure(40), 0, x[i]));
        assertEquals(expected.toString(), out.toString());
      }
    }
  }

  private String text(DoubleColumn column, int row) {
    out.clear();
    out.setLength(column.put(out.ensure(40), 0, row));
    return out.toString();
  }
}
