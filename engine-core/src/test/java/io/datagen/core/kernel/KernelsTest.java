package io.datagen.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.Chi;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KernelsTest {
  private static final Stream STREAM = Stream.of(11, "kernels");
  private static final int DRAWS = 1_000_000;

  static List<Kernel> kernels() {
    AliasTable table = AliasTable.of(1, 2, 0, 4);
    return List.of(
        new UniformLongKernel(STREAM, 1, 6),
        new UniformLongKernel(STREAM, Long.MIN_VALUE, Long.MAX_VALUE),
        new UniformLongKernel(STREAM, -5, 1L << 40),
        UniformDoubleKernel.of(STREAM, 0, 1, -1),
        UniformDoubleKernel.of(STREAM, -1e9, 2.5, 2),
        UniformDoubleKernel.of(STREAM, -1e17, 1e17, 2),
        ChoiceKernel.of(STREAM, table, Dictionary.of(List.of("a", "b", "c", "d"))),
        ChoiceKernel.of(STREAM, table, 1L, 2L, 3L, 4L),
        ChoiceKernel.of(STREAM, table, 1.5, 2.0, 3.0, 4.0),
        new BooleanKernel(STREAM, 0.3),
        new SequenceKernel(100, 5),
        new SequenceKernel(100, 5, Permutation.of(STREAM, 1_000_000)),
        new NullKernel(new UniformLongKernel(STREAM, 1, 6), STREAM.draw(1), 0.2),
        numbers(0, 9),
        new NullKernel(numbers(3, 3), STREAM.draw(1), 0.2),
        new ListKernel(new UniformLongKernel(STREAM, 0, 2), numbers(0, 3), 2),
        new ListKernel(
            new UniformLongKernel(STREAM, 0, 7),
            new DistinctKernel(
                STREAM.draw(1), 7, ValueList.sequence(5, 2, 9), () -> new UniformUrn(9, 7)),
            7),
        new ListKernel(
            new UniformLongKernel(STREAM, 0, 3),
            new DistinctKernel(
                STREAM.draw(1),
                3,
                ValueList.of(Dictionary.of(List.of("a", "b", "c", "d"))),
                () -> new WeightedUrn(1, 0, 5, 2)),
            3),
        ConstantKernel.of(7L),
        ConstantKernel.of(7.5),
        ConstantKernel.of("x"));
  }

  private static Kernel numbers(int min, int max) {
    return new ListKernel(
        new UniformLongKernel(STREAM, min, max), new UniformLongKernel(STREAM, 0, 1000), max);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void rowsGetTheSameCellsHoweverTheyAreAskedFor(Kernel kernel) {
    Cells.assertSameForAnySplit(kernel, 1_000_000);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,6", "-3,3", "0,99", "0,999", "-9223372036854775808,-9223372036854775800"})
  void integersAreUniformAndTheirBoundsBelongToThem(long min, long max) {
    long[] values = Cells.longs(new UniformLongKernel(STREAM, min, max), DRAWS);
    long[] counts = new long[(int) (max - min + 1)];
    for (int i = 0; i < DRAWS; i++) {
      counts[(int) (values[i] - min)]++;
    }
    assertTrue(counts.length == 1 || Chi.score(counts) < 4.5);
  }

  @ParameterizedTest
  @CsvSource({
    "0,9223372036854775807",
    "-9223372036854775808,9223372036854775807",
    "-9223372036854775808,0",
    "-5000000000000000000,6000000000000000000",
    "0,4294967294",
    "0,4294967295",
    "0,4294967296"
  })
  void wideRangesAreUniformToo(long min, long max) {
    long[] values = Cells.longs(new UniformLongKernel(STREAM, min, max), DRAWS);
    BigInteger from = BigInteger.valueOf(min);
    BigInteger size = BigInteger.valueOf(max).subtract(from).add(BigInteger.ONE);
    long[] counts = new long[64];
    for (int i = 0; i < DRAWS; i++) {
      assertTrue(values[i] >= min && values[i] <= max);
      BigInteger place = BigInteger.valueOf(values[i]).subtract(from);
      counts[place.shiftLeft(6).divide(size).intValue()]++;
    }
    assertTrue(Chi.score(counts) < 4.5);
  }

  @Test
  void integersAreTheStreamsDrawsBelowTheRange() {
    for (long range : new long[] {1, 6, 1L << 31, (1L << 32) - 1, 1L << 32, Long.MAX_VALUE}) {
      long[] values = Cells.longs(new UniformLongKernel(STREAM, 0, range - 1), 1000);
      for (int i = 0; i < 1000; i++) {
        assertEquals(Stream.below(STREAM.at(i), range), values[i]);
      }
    }
  }

  @Test
  void roundedDoublesAreAsLikelyAtTheEdgesAsElsewhere() {
    double[] values = Cells.doubles(UniformDoubleKernel.of(STREAM, 0.05, 0.15, 2), DRAWS);
    long[] counts = new long[11];
    for (int i = 0; i < DRAWS; i++) {
      int k = (int) Math.rint(values[i] * 100);
      assertEquals(Double.parseDouble("0." + (k < 10 ? "0" : "") + k), values[i]);
      counts[k - 5]++;
    }
    assertTrue(Chi.score(counts) < 4.5);
  }

  @ParameterizedTest
  @CsvSource({"0,1", "-1e-300,1e-300", "1,1.0000000000000002", "-1.7e308,1.7e308", "5,5"})
  void doublesLieBetweenTheirBounds(double min, double max) {
    double[] values = Cells.doubles(UniformDoubleKernel.of(STREAM, min, max, -1), DRAWS);
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      assertTrue(values[i] >= min && values[i] <= max);
      sum += values[i] / DRAWS;
    }
    assertEquals(min / 2 + max / 2, sum, 5 * (max / 3.4 - min / 3.4) / 1000 + 1e-9 * max);
  }

  @Test
  void thingsComeInProportionToTheirWeights() {
    Stream weights = STREAM.draw(9);
    for (int n : new int[] {1, 2, 3, 10, 257, 1000}) {
      double[] expected = new double[n];
      double total = 0;
      for (int i = 0; i < n; i++) {
        double u = Stream.unit(weights.at(i));
        expected[i] = i % 7 == 3 ? 0 : u * u * u + 0.001;
        total += expected[i];
      }
      AliasTable table = AliasTable.of(expected);
      long[] counts = new long[n];
      for (int i = 0; i < DRAWS; i++) {
        counts[table.at(STREAM.at(i))]++;
      }
      for (int i = 0; i < n; i++) {
        expected[i] *= DRAWS / total;
      }
      assertTrue(n == 1 || Chi.score(counts, expected) < 4.5, "of " + n);
    }
  }

  @Test
  void aWeightOfZeroIsNeverChosen() {
    double[] weights = new double[1000];
    for (int i = 0; i < 1000; i += 3) {
      weights[i] = 0.1 * (i % 10 + 1);
    }
    AliasTable table = AliasTable.of(weights);
    long[] draws = LongStream.range(0, DRAWS).map(STREAM::at).toArray();
    table.apply(draws, DRAWS);
    for (long thing : draws) {
      assertTrue(weights[(int) thing] > 0);
    }
  }

  @Test
  void badWeightsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> AliasTable.of());
    assertThrows(IllegalArgumentException.class, () -> AliasTable.of(0, 0));
    assertThrows(IllegalArgumentException.class, () -> AliasTable.of(1, -1));
    assertThrows(IllegalArgumentException.class, () -> AliasTable.of(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> AliasTable.of(1, Double.POSITIVE_INFINITY));
  }

  @ParameterizedTest
  @CsvSource({"0", "1e-3", "0.5", "0.999", "1"})
  void probabilitiesAreMet(double p) {
    long[] values = Cells.longs(new BooleanKernel(STREAM, p), DRAWS);
    long hits = LongStream.of(values).limit(DRAWS).sum();
    assertEquals(p * DRAWS, (double) hits, 5 * Math.sqrt(p * (1 - p) * DRAWS));
  }

  @Test
  void probabilitiesOutsideZeroToOneAreRefused() {
    for (double p : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> new BooleanKernel(STREAM, p));
    }
  }

  @Test
  void nulledStringsAreEmpty() {
    Kernel strings =
        new Kernel() {
          @Override
          public Vector newVector() {
            return new BytesVector();
          }

          @Override
          public void fill(Rows rows, Vector[] inputs, Vector out) {
            out.reset(rows.size());
            BytesVector vector = (BytesVector) out;
            byte[] text = "01234567".getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < rows.size(); i++) {
              int length = (int) (rows.at(i) % 8);
              int start = vector.offsets()[i];
              System.arraycopy(text, 0, vector.ensure(start + length), start, length);
              vector.offsets()[i + 1] = start + length;
            }
          }
        };
    BytesVector out = new BytesVector();
    new NullKernel(strings, STREAM, 0.5).fill(Rows.range(0, 1000), new Vector[0], out);
    for (int i = 0; i < 1000; i++) {
      int start = out.offsets()[i];
      String text =
          new String(out.bytes(), start, out.offsets()[i + 1] - start, StandardCharsets.US_ASCII);
      assertEquals(out.validity().isNull(i) ? "" : "01234567".substring(0, i % 8), text);
    }
    assertEquals(500, out.validity().nullCount(), 80);
  }

  @Test
  void aShuffledSequenceHoldsEveryValueOnce() {
    long[] values = Cells.longs(new SequenceKernel(10, 2, Permutation.of(STREAM, 5000)), 5000);
    long[] sorted = LongStream.of(values).limit(5000).sorted().toArray();
    for (int i = 0; i < 5000; i++) {
      assertEquals(10 + 2 * i, sorted[i]);
    }
  }
}
