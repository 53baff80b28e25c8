package io.datagen.core.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccumulatorsTest {
  private static final ValueType INTEGER = new ValueType.IntegerType();

  private static Vector doubles(double... values) {
    DoubleVector vector = new DoubleVector();
    vector.reset(values.length);
    System.arraycopy(values, 0, vector.values(), 0, values.length);
    return vector;
  }

  private static Vector longs(long... values) {
    LongVector vector = new LongVector();
    vector.reset(values.length);
    System.arraycopy(values, 0, vector.values(), 0, values.length);
    return vector;
  }

  /** The result for one parent whose children come in slices. */
  private static Vector of(
      AggregateFunction function, ValueType type, int round, Vector... slices) {
    Accumulator accumulator = function.accumulator(type, round);
    accumulator.begin(2);
    for (Vector slice : slices) {
      int[] rows = new int[slice.size()];
      int[] owners = new int[slice.size()];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = i;
        owners[i] = 1;
      }
      accumulator.add(slice, rows, owners, rows.length);
    }
    Vector out = accumulator.newVector();
    accumulator.finish(out, new int[] {1, 0}, 2);
    return out;
  }

  private static double sum(int scale, Vector... slices) {
    Vector out = of(AggregateFunction.SUM, new ValueType.FloatType(scale), -1, slices);
    assertEquals(0.0, ((DoubleVector) out).values()[1], "of no children");
    assertTrue(out.validity().isValid(1));
    return ((DoubleVector) out).values()[0];
  }

  @Test
  void centsAddUpAsCents() {
    double[] dimes = new double[4096];
    java.util.Arrays.fill(dimes, 0.1);
    Vector[] slices = new Vector[1000];
    java.util.Arrays.fill(slices, doubles(dimes));

    assertEquals(409_600.0, sum(1, slices));
    assertEquals(0.3, sum(2, doubles(0.1, 0.2)));
    assertEquals(1e22, sum(2, doubles(1e22, 0.01)), "rounded once");
    assertEquals(0.02, sum(2, doubles(0.01, 1e22), doubles(0.01, -1e22)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void sumsOfAnyFloatsAreTheExactSumRoundedOnce(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[2000];
    BigDecimal exact = BigDecimal.ZERO;
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.scalb(random.nextDouble() - 0.5, random.nextInt(-80, 80));
      exact = exact.add(new BigDecimal(values[i]));
    }
    assertEquals(exact.doubleValue(), sum(-1, doubles(values)));
    for (int i = values.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      double had = values[i];
      values[i] = values[j];
      values[j] = had;
    }
    assertEquals(exact.doubleValue(), sum(-1, doubles(values)), "in another order");
  }

  @Test
  void integersAddUpWhateverLiesBetween() {
    Vector out =
        of(
            AggregateFunction.SUM,
            INTEGER,
            -1,
            longs(Long.MAX_VALUE, Long.MAX_VALUE),
            longs(Long.MIN_VALUE, Long.MIN_VALUE, -5));
    assertEquals(-7, ((LongVector) out).values()[0]);

    AggregateRowException tooMuch =
        assertThrows(
            AggregateRowException.class,
            () -> of(AggregateFunction.SUM, INTEGER, -1, longs(Long.MAX_VALUE, 1)));
    assertEquals(0, tooMuch.row());
    assertEquals(
        "the sum 9223372036854775808 has more digits than the type holds", tooMuch.getMessage());
  }

  @Test
  void decimalsHaveEighteenDigits() {
    ValueType cents = new ValueType.DecimalType(12, 2);
    assertEquals(
        new ValueType.DecimalType(18, 2), AggregateFunction.SUM.result(cents, -1).orElseThrow());
    AggregateRowException tooMuch =
        assertThrows(
            AggregateRowException.class,
            () -> of(AggregateFunction.SUM, cents, -1, longs(999_999_999_999_999_999L, 1)));
    assertEquals(
        "the sum 10000000000000000.00 has more digits than the type holds", tooMuch.getMessage());
  }

  @Test
  void meansAreRoundedOnceAndNullOfNothing() {
    Vector thirds =
        of(AggregateFunction.AVG, new ValueType.DecimalType(12, 2), -1, longs(10, 20, 71));
    assertEquals(
        new BigDecimal("1.01").divide(BigDecimal.valueOf(3), MathContext.DECIMAL128).doubleValue(),
        ((DoubleVector) thirds).values()[0]);
    assertTrue(thirds.validity().isNull(1));
    Vector rounded = of(AggregateFunction.AVG, INTEGER, 1, longs(1, 2, 2));
    assertEquals(1.7, ((DoubleVector) rounded).values()[0]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"min", "max"})
  void extremesOfNothingAreNull(String word) {
    AggregateFunction function = AggregateFunction.of(word);
    boolean max = word.equals("max");
    Vector whole = of(function, INTEGER, -1, longs(3, Long.MAX_VALUE), longs(Long.MIN_VALUE));
    assertEquals(max ? Long.MAX_VALUE : Long.MIN_VALUE, ((LongVector) whole).values()[0]);
    assertTrue(whole.validity().isNull(1));
    Vector floats = of(function, new ValueType.FloatType(2), 1, doubles(-0.25, 1.35));
    assertEquals(max ? 1.4 : -0.2, ((DoubleVector) floats).values()[0]);
    assertTrue(floats.validity().isNull(1));
  }
}
