package io.datagen.core.relationship;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.vector.Rows;
import io.datagen.core.seed.Stream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairedFanOutTest {
  private static HistogramFanOut alone(
      String name, long parents, long children, long min, @Nullable Long max) {
    return HistogramFanOut.of(Stream.of(3, name), parents, children, min, max, null, 0);
  }

  private static Optional<PairedFanOut> along(HistogramFanOut first, HistogramFanOut second) {
    return PairedFanOut.of(Stream.of(3, "b"), first, second.histogram());
  }

  private static void checkPairs(
      HistogramFanOut first, HistogramFanOut second, PairedFanOut pairs) {
    int rows = (int) first.children();
    Set<Long> seen = new HashSet<>();
    long[] counts = new long[(int) second.parents()];
    for (int row = 0; row < rows; row++) {
      long a = first.parentOf(row);
      long b = pairs.parentOf(row);
      assertTrue(seen.add(a * second.parents() + b), () -> "twice: " + a + ", " + b);
      counts[(int) b]++;
    }
    Set<Long> children = new HashSet<>();
    for (int parent = 0; parent < counts.length; parent++) {
      assertEquals(counts[parent], pairs.count(parent));
      assertEquals(second.count(parent), pairs.count(parent), "as it is alone");
      for (long i = 0; i < counts[parent]; i++) {
        long child = pairs.child(parent, i);
        assertEquals(parent, pairs.parentOf(child));
        assertTrue(children.add(child));
      }
    }
    assertEquals(second.histogram(), pairs.histogram());
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 5000, 5, 5, 50, 100, 100",
    "10, 100, 10, 10, 10, 10, 10",
    "100, 1000, 10, 10, 100, 10, 10",
    "1000, 4000, 0, 9, 700, 0, 12",
    "3, 6, 2, 2, 3, 2, 2",
    "50, 0, 0, 5, 40, 0, 5",
    "70, 70, 1, 1, 9, 0, 30",
  })
  void pairsDifferAndCountsAreExact(
      long students, long rows, long min, long max, long courses, long least, long most) {
    HistogramFanOut first = alone("a", students, rows, min, max);
    HistogramFanOut second = alone("b", courses, rows, least, most);
    checkPairs(first, second, along(first, second).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void whateverIsDealtOutIsDistinct(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int dealt = 0;
    for (int i = 0; i < 60; i++) {
      int a = 1 + random.nextInt(300);
      int b = 1 + random.nextInt(300);
      long rows = random.nextLong(Math.min(3000, 1 + a * (long) b / 2));
      HistogramFanOut first = alone("a", a, rows, 0, null);
      HistogramFanOut second = alone("b", b, rows, 0, null);
      Optional<PairedFanOut> pairs = along(first, second);
      if (pairs.isPresent()) {
        dealt++;
        checkPairs(first, second, pairs.get());
      }
    }
    assertTrue(dealt > 5, "dealt " + dealt);
  }

  @Test
  void manyAtOnceAreAsEachByItself() {
    HistogramFanOut first = alone("a", 1000, 5000, 1, 9L);
    PairedFanOut pairs = along(first, alone("b", 400, 5000, 3, 30L)).orElseThrow();
    Rows rows = Rows.range(1200, 900);
    long[] out = new long[900];
    long[] places = new long[900];
    long[] scratch = new long[pairs.scratch(5000)];
    pairs.parents(rows, out, places, scratch);
    for (int i = 0; i < 900; i++) {
      assertEquals(pairs.parentOf(1200 + i), out[i]);
      assertEquals(1200 + i, pairs.child(out[i], places[i]));
    }
    Rows parents = Rows.range(10, 200);
    long[] counts = new long[200];
    pairs.counts(parents, counts, scratch);
    long[] children = new long[(int) Arrays.stream(counts).sum()];
    pairs.children(parents, children, scratch);
    int at = 0;
    for (int i = 0; i < 200; i++) {
      for (long j = 0; j < counts[i]; j++) {
        assertEquals(pairs.child(10 + i, j), children[at++]);
      }
    }
  }

  @Test
  void aHugeBridgeIsPlannedAtOnceAndAddressable() {
    long rows = 1L << 41;
    HistogramFanOut first = alone("a", 1L << 39, rows, 0, null);
    PairedFanOut pairs = along(first, alone("b", 1L << 30, rows, 0, 4096L)).orElseThrow();
    for (long row : new long[] {0, rows / 3, rows - 1}) {
      long parent = pairs.parentOf(row);
      long[] places = new long[1];
      pairs.parents(Rows.range(row, 1), new long[1], places, new long[pairs.scratch(1)]);
      assertEquals(row, pairs.child(parent, places[0]));
    }
    for (long parent = 0; parent < 50; parent++) {
      Set<Long> partners = new HashSet<>();
      for (long i = 0; i < first.count(parent); i++) {
        assertTrue(partners.add(pairs.parentOf(first.child(parent, i))));
      }
    }
  }

  @Test
  void partnersAreMixed() {
    HistogramFanOut first = alone("a", 2000, 10_000, 5, 5L);
    PairedFanOut pairs = along(first, alone("b", 100, 10_000, 100, 100L)).orElseThrow();
    int[][] together = new int[100][100];
    for (int parent = 0; parent < 2000; parent++) {
      for (int i = 0; i < 5; i++) {
        for (int j = 0; j < i; j++) {
          int a = (int) pairs.parentOf(first.child(parent, i));
          int b = (int) pairs.parentOf(first.child(parent, j));
          together[Math.min(a, b)][Math.max(a, b)]++;
        }
      }
    }
    // 20,000 of 4,950 possible partnerships: four each, if none is favoured.
    int[] all = Arrays.stream(together).flatMapToInt(Arrays::stream).filter(n -> n > 0).toArray();
    assertTrue(all.length > 4500, all.length + " partnerships");
    assertTrue(Arrays.stream(all).max().orElse(0) < 20);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void mergedSequencesLieWhereTheySay(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] lengths = random.longs(1 + random.nextInt(20), 1, 200).toArray();
    for (int alone : new int[] {0, 1, lengths.length}) {
      Interleaving merged = Interleaving.of(lengths, alone);
      long[] next = new long[lengths.length];
      long[] index = new long[1];
      int[] sequences = new int[(int) merged.size()];
      for (int place = 0; place < sequences.length; place++) {
        int sequence = merged.locate(place, index);
        assertEquals(next[sequence]++, index[0]);
        assertEquals(place, merged.place(sequence, index[0]));
        sequences[place] = sequence;
      }
      assertArrayEquals(lengths, next);
      int window = 1 + random.nextInt(30);
      for (int from = 0; from + window <= sequences.length; from++) {
        long[] counts = new long[lengths.length];
        for (int i = 0; i < window; i++) {
          counts[sequences[from + i]]++;
        }
        for (int s = 0; s < counts.length; s++) {
          assertTrue(counts[s] <= merged.most(s, window));
        }
      }
    }
  }
}
