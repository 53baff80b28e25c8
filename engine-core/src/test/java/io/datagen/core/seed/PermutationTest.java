package io.datagen.core.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.Chi;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTest {
  static LongStream sizes() {
    return LongStream.concat(
        LongStream.rangeClosed(1, 300), LongStream.of(511, 512, 513, 1000, 4096, 4097, 99_991));
  }

  static LongStream largeSizes() {
    return LongStream.of(
        1L << 20, (1L << 31) + 11, 50_000_000_000L, (1L << 61) + 3, Permutation.MAX_SIZE);
  }

  private static Permutation permutation(int key, long n) {
    return Permutation.of(Stream.of(7, "permutation", String.valueOf(key)), n);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void everyElementHasExactlyOnePreimage(long n) {
    Permutation permutation = permutation(1, n);
    boolean[] seen = new boolean[(int) n];
    for (int i = 0; i < n; i++) {
      int image = (int) permutation.at(i);
      assertTrue(!seen[image], () -> image + " twice");
      seen[image] = true;
      assertEquals(i, permutation.inverse(image));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 200, 300, 1025, Permutation.KEPT, Permutation.KEPT + 1})
  void keptPreimagesAreTheComputedOnes(long n) {
    Permutation computed = permutation(3, n);
    Permutation kept = computed.keepingPreimages();
    long[] values = new long[(int) n];
    for (int i = 0; i < n; i++) {
      values[i] = i;
      assertEquals(computed.at(i), kept.at(i));
      assertEquals(computed.inverse(i), kept.inverse(i));
    }
    kept.applyInverse(values, (int) n, new long[Permutation.scratch((int) n)]);
    for (int i = 0; i < n; i++) {
      assertEquals(computed.inverse(i), values[i]);
    }
  }

  @ParameterizedTest
  @MethodSource("largeSizes")
  void imagesOfLargeDomainsLieInsideAndLeadBack(long n) {
    Permutation permutation = permutation(2, n);
    Stream elements = Stream.of(3, "elements");
    for (int i = 0; i < 10_000; i++) {
      long x = Stream.below(elements.at(i), n);
      long y = permutation.at(x);
      assertTrue(y >= 0 && y < n, () -> x + " -> " + y);
      assertEquals(x, permutation.inverse(y));
    }
    assertTrue(permutation.at(n - 1) >= 0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 100, 256, 257, 1025, 50_000_000_000L})
  void batchesGiveWhatSingleElementsGive(long n) {
    Permutation permutation = permutation(3, n);
    int size = (int) Math.min(n, 1000);
    long[] values = LongStream.range(0, size).toArray();
    long[] scratch = new long[Permutation.scratch(size)];
    permutation.apply(values, size, scratch);
    for (int i = 0; i < size; i++) {
      assertEquals(permutation.at(i), values[i]);
    }
    permutation.applyInverse(values, size, scratch);
    for (int i = 0; i < size; i++) {
      assertEquals(i, values[i]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 8, 31, 64, 255, 256, 257, 300, 383, 511, 512, 513, 700, 1024, 5000})
  void anElementGoesAnywhereAsOftenAndSoDoTheDistancesOfNeighbours(int n) {
    int keys = 40 * n;
    int[] starts = {0, 1, n / 2, n - 1};
    for (int x : starts) {
      long[] images = new long[n];
      long[] distances = new long[n];
      for (int key = 0; key < keys; key++) {
        Permutation permutation = permutation(key, n);
        long y = permutation.at(x);
        images[(int) y]++;
        distances[(int) Math.floorMod(permutation.at((x + 1) % n) - y, (long) n)]++;
      }
      int from = x;
      assertTrue(Chi.score(images) < 4.5, () -> from + " goes: " + Chi.score(images));
      long[] moved = java.util.Arrays.copyOfRange(distances, 1, n);
      if (n > 2) {
        assertTrue(Chi.score(moved) < 4.5, () -> from + " neighbours: " + Chi.score(moved));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {257, 300, 1000, 100_000, 20_000_000, 50_000_000_000L})
  void neighboursAreUncorrelatedForEveryKey(long n) {
    int count = (int) Math.min(n, 100_000);
    double middle = (n - 1) / 2.0;
    double variance = ((double) n * n - 1) / 12;
    double squares = 0;
    int keys = 200;
    for (int key = 0; key < keys; key++) {
      Permutation permutation = permutation(key, n);
      double sum = 0;
      double previous = permutation.at(0) - middle;
      for (int i = 1; i < count; i++) {
        double next = permutation.at(i) - middle;
        sum += previous * next;
        previous = next;
      }
      double score = sum / variance / Math.sqrt(count - 1);
      assertTrue(Math.abs(score) < 5.5, "key " + key + ": " + score);
      squares += score * score;
    }
    double excess = (squares / keys - 1) / Math.sqrt(2.0 / keys);
    assertTrue(Math.abs(excess) < 5, () -> "spread of the scores " + excess);
  }

  @Test
  void fixedPointsAreAsRareAsChanceHasThem() {
    int fixed = 0;
    for (int key = 0; key < 2000; key++) {
      Permutation permutation = permutation(key, 1000);
      for (int i = 0; i < 1000; i++) {
        fixed += permutation.at(i) == i ? 1 : 0;
      }
    }
    assertEquals(2000, fixed, 5 * Math.sqrt(2000));
  }

  @Test
  void sizesOutsideOneToTwoToThe62AreRefused() {
    assertThrows(IllegalArgumentException.class, () -> permutation(1, 0));
    assertThrows(IllegalArgumentException.class, () -> permutation(1, Permutation.MAX_SIZE + 1));
  }

  @Test
  void imagesNeverChange() {
    assertEquals(807112, permutation(0, 1_000_000).at(0));
    assertEquals(16, permutation(0, 100).at(1));
    assertEquals(931118595068843199L, permutation(0, Permutation.MAX_SIZE).at(1));
  }
}
