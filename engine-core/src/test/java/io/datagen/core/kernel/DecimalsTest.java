package io.datagen.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
  /** Results of CPython 3.11. */
  @ParameterizedTest
  @CsvSource({
    "2.675, 2, 2.67",
    "2.5, 0, 2.0",
    "3.5, 0, 4.0",
    "-2.5, 0, -2.0",
    "0.125, 2, 0.12",
    "0.375, 2, 0.38",
    "1.005, 2, 1.0",
    "1.115, 2, 1.11",
    "1e300, 2, 1e300",
    "-0.001, 2, -0.0",
    "1250, -2, 1200.0",
    "1350, -2, 1400.0",
    "5e-324, 323, 0.0",
    "1.7976931348623157e308, -400, 0.0",
    "4503599627370497.5, 0, 4503599627370498.0",
    "0.1, 25, 0.1",
    "123456789.987654321, 5, 123456789.98765"
  })
  void roundsAsPythonDoes(double x, int digits, double expected) {
    assertEquals(expected, Decimals.round(x, digits));
  }

  @Test
  void everyRoundingIsOfTheExactValueHalvesToEven() {
    Random random = new Random(1);
    for (int i = 0; i < 300_000; i++) {
      int digits = random.nextInt(26) - 3;
      double x =
          switch (i % 3) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> (random.nextInt(2_000_001) - 1_000_000) / 1000.0;
            default -> random.nextGaussian() * Math.pow(10, random.nextInt(12));
          };
      if (Double.isFinite(x)) {
        double expected = new BigDecimal(x).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
        assertEquals(expected + 0.0, Decimals.round(x, digits) + 0.0, () -> x + " to " + digits);
      }
    }
  }

  @Test
  void whatIsNoNumberStaysSo() {
    assertTrue(Double.isNaN(Decimals.round(Double.NaN, 2)));
    assertEquals(Double.NEGATIVE_INFINITY, Decimals.round(Double.NEGATIVE_INFINITY, 2));
  }

  @Test
  void aGridsBoundsAreMeantAsDecimals() {
    assertEquals(new DecimalGrid(1, 3, 1), DecimalGrid.within(0.1, 0.3, 1));
    assertEquals(new DecimalGrid(-1, 1, 2), DecimalGrid.within(-0.019, 0.019, 2));
    assertThrows(IllegalArgumentException.class, () -> DecimalGrid.within(0.001, 0.009, 2));
  }

  @Test
  void aGridsNumbersAreTheDoublesNearestToTheirDecimals() {
    Random random = new Random(2);
    for (int digits = 0; digits <= 15; digits++) {
      for (long limit : new long[] {1L << 20, 1L << 51, 1L << 53}) {
        DecimalGrid grid = new DecimalGrid(-limit, limit, digits);
        long[] ks = random.longs(100, -limit, limit + 1).toArray();
        double[] out = new double[100];
        grid.apply(ks, 100, out);
        for (int i = 0; i < 100; i++) {
          assertEquals(BigDecimal.valueOf(ks[i], digits).doubleValue(), out[i]);
          assertEquals(out[i], grid.at(ks[i]));
        }
      }
    }
  }
}
