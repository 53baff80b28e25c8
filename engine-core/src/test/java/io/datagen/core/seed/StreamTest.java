package io.datagen.core.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.vector.Rows;
import io.datagen.core.Chi;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamTest {
  private static final int DRAWS = 1 << 20;

  private static Stream stream(long seed) {
    return Stream.of(seed, "table", "column");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 4096, 4097, 20_000})
  void rangesAndSelectionsGiveWhatSingleRowsGive(int size) {
    Stream stream = stream(1);
    long[] out = new long[size];
    for (long first : new long[] {0, 12345, (1L << 62) - size}) {
      stream.fill(Rows.range(first, size), out);
      for (int i = 0; i < size; i++) {
        assertEquals(stream.at(first + i), out[i]);
      }
    }
    Rows rows = Rows.range(0, 0);
    long[] indices = rows.setSelection(size);
    Random random = new Random(1);
    for (int i = 0; i < size; i++) {
      indices[i] = random.nextLong() >>> 2;
    }
    stream.fill(rows, out);
    for (int i = 0; i < size; i++) {
      assertEquals(stream.at(indices[i]), out[i]);
    }
  }

  @Test
  void drawsNeverChange() {
    assertEquals(-3060513893240273167L, stream(0).at(0));
    assertEquals(8100598357072031672L, stream(0).draw(1).at(0));
    assertEquals(393008338436779434L, Stream.of(-1, "orders", "total", "null").at(1L << 40));
  }

  /** Pairs of draws that must have nothing to do with each other. */
  record Pair(String name, LongUnaryOperator first, LongUnaryOperator second) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Pair> pairs() {
    Stream a = stream(0);
    Stream b = stream(1);
    Stream c = Stream.of(0, "table", "columm");
    Stream d = a.draw(1);
    return List.of(
        new Pair("neighbouring rows", a::at, i -> a.at(i + 1)),
        new Pair("rows 4096 apart", a::at, i -> a.at(i + 4096)),
        new Pair("rows 2^32 apart", a::at, i -> a.at(i + (1L << 32))),
        new Pair("neighbouring seeds", a::at, b::at),
        new Pair("neighbouring seeds, next row", a::at, i -> b.at(i + 1)),
        new Pair("names one letter apart", a::at, c::at),
        new Pair("a cell's first and second draw", a::at, d::at),
        new Pair(
            "first rows of neighbouring seeds", i -> stream(i).at(0), i -> stream(i + 1).at(0)),
        new Pair("draws n and n + 1", i -> a.draw(i).at(7), i -> a.draw(i + 1).at(7)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void bytesOfPairsFallEvenlyInASquare(Pair pair) {
    for (int shift = 0; shift < 64; shift += 8) {
      long[] counts = new long[1 << 12];
      for (int i = 0; i < DRAWS / 4; i++) {
        int x = (int) (pair.first.applyAsLong(i) >>> shift & 63);
        int y = (int) (pair.second.applyAsLong(i) >>> shift & 63);
        counts[x << 6 | y]++;
      }
      double score = Chi.score(counts);
      assertTrue(Math.abs(score) < 4.5, "byte at " + shift + ": " + score);
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void pairsAreUncorrelated(Pair pair) {
    double sum = 0;
    for (int i = 0; i < DRAWS / 4; i++) {
      double x = Stream.unit(pair.first.applyAsLong(i)) - 0.5;
      double y = Stream.unit(pair.second.applyAsLong(i)) - 0.5;
      sum += x * y * 12;
    }
    double score = sum / Math.sqrt(DRAWS / 4.0);
    assertTrue(Math.abs(score) < 4.5, () -> "score " + score);
  }

  @Test
  void everyBitOfARowNumberFlipsEveryBitOfItsDrawHalfTheTime() {
    Stream stream = stream(3);
    int trials = 1 << 14;
    for (int bit = 0; bit < 62; bit++) {
      int[] flips = new int[64];
      for (int row = 0; row < trials; row++) {
        long difference = stream.at(row) ^ stream.at(row ^ 1L << bit);
        for (int i = 0; i < 64; i++) {
          flips[i] += (int) (difference >>> i & 1);
        }
      }
      for (int flip : flips) {
        assertEquals(0.5, (double) flip / trials, 5.5 * 0.5 / Math.sqrt(trials));
      }
    }
  }

  @Test
  void everyByteOfDrawsIsUniform() {
    Stream stream = stream(4);
    for (int shift = 0; shift < 64; shift += 8) {
      long[] counts = new long[256];
      for (int i = 0; i < DRAWS; i++) {
        counts[(int) (stream.at(i) >>> shift & 255)]++;
      }
      assertTrue(Math.abs(Chi.score(counts)) < 4.5);
    }
  }

  @Test
  void everyRoleAndDrawHasAStreamOfItsOwn() {
    Stream stream = stream(0);
    assertNotEquals(stream.at(0), stream.draw(0).at(0));
    assertNotEquals(stream.draw(0).at(0), stream.draw(1).at(0));
    assertNotEquals(stream.at(0), Stream.of(0, "table", "column", "null").at(0));
    assertNotEquals(stream.key(), stream.draw(0).key());
  }

  @Test
  void unitsLieBetweenZeroAndOneAndBelowsBelow() {
    assertTrue(Stream.unit(0) > 0);
    assertTrue(Stream.unit(-1) < 1);
    for (long bound : new long[] {1, 2, 6, Long.MAX_VALUE}) {
      assertEquals(0, Stream.below(0, bound));
      assertEquals(bound - 1, Stream.below(-1, bound));
    }
  }
}
