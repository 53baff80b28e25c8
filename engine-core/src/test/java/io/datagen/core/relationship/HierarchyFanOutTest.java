package io.datagen.core.relationship;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.vector.Rows;
import io.datagen.core.seed.Stream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HierarchyFanOutTest {
  private static HierarchyFanOut forest(long rows, long roots, long depth, long max) {
    return HierarchyFanOut.of(
        Stream.of(7, "forest"),
        HierarchyLevels.of(rows, roots, depth, max),
        (level, parents, children) ->
            HistogramFanOut.of(
                Stream.of(7, "level", Integer.toString(level)),
                parents,
                children,
                0,
                max == Long.MAX_VALUE ? null : max,
                null,
                0));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 0, 5",
    "500, 3, 4, 9",
    "500, 3, 4, 9223372036854775807",
    "500, 500, 4, 9",
    "1000, 1, 9, 2",
    "1000, 10, 200, 1",
    "1093, 1, 6, 3",
    "10000, 7, -1, 5",
    "5000, 1, -1, 9223372036854775807",
    "300, 1, 4000, 9223372036854775807",
    "40, 1, 1, 39",
  })
  void everyRowHangsFromARootWithinDepthAndBounds(long rows, long roots, long depth, long max) {
    HierarchyFanOut forest = forest(rows, roots, depth, max);
    int[] depths = new int[(int) rows];
    long[] counts = new long[(int) rows];
    long found = 0;
    for (int row = 0; row < rows; row++) {
      long at = row;
      for (long up = forest.parentOf(at); up >= 0; up = forest.parentOf(at)) {
        at = up;
        assertTrue(++depths[row] <= rows, "a circle");
      }
      if (depths[row] == 0) {
        found++;
      } else {
        counts[(int) forest.parentOf(row)]++;
      }
    }
    assertEquals(roots, found);
    int deepest = Arrays.stream(depths).max().orElse(0);
    assertEquals(forest.depth(), deepest);
    assertTrue(depth < 0 || deepest <= depth);
    for (int row = 0; row < rows; row++) {
      assertEquals(counts[row], forest.count(row));
      assertTrue(counts[row] <= max);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void manyAtOnceAreAsEachByItself(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int rows = 1 + random.nextInt(3000);
    HierarchyFanOut forest =
        forest(rows, 1 + random.nextInt(rows), 1 + random.nextInt(6), Long.MAX_VALUE);
    int size = 700;
    Rows some = new Rows();
    long[] wanted = some.setSelection(size);
    for (int i = 0; i < size; i++) {
      wanted[i] = random.nextInt(rows);
    }
    long[] out = new long[size];
    long[] places = new long[size];
    long[] scratch = new long[forest.scratch(size)];
    forest.parents(some, out, places, scratch);
    long[] again = new long[size];
    forest.parents(some, again, scratch);
    assertArrayEquals(out, again);
    for (int i = 0; i < size; i++) {
      assertEquals(forest.parentOf(wanted[i]), out[i]);
      assertEquals(
          out[i] < 0 ? -1 : wanted[i], out[i] < 0 ? places[i] : forest.child(out[i], places[i]));
    }
    long[] counts = new long[size];
    forest.counts(some, counts, scratch);
    int total = (int) Arrays.stream(counts).sum();
    long[] children = new long[total];
    forest.children(some, children, new long[forest.scratch(Math.max(size, total))]);
    int at = 0;
    for (int i = 0; i < size; i++) {
      assertEquals(counts[i], forest.count(wanted[i]));
      for (long place = 0; place < counts[i]; place++) {
        assertEquals(forest.child(wanted[i], place), children[at]);
        assertEquals(wanted[i], forest.parentOf(children[at++]));
      }
    }
  }

  @Test
  void aRowOfAHugeForestIsFoundAtOnce() {
    HierarchyFanOut forest = forest(1L << 40, 5, 12, 100);
    assertEquals(12, forest.depth());
    for (long row : new long[] {0, 1L << 39, (1L << 40) - 1}) {
      int depth = 0;
      for (long up = forest.parentOf(row); up >= 0; up = forest.parentOf(up)) {
        depth++;
      }
      assertTrue(depth <= 12);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void levelsAddUpAndFitBelowEachOther(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 300; i++) {
      long rows = 1 + random.nextLong(1L << random.nextInt(1, 50));
      long roots = 1 + random.nextLong(rows);
      long depth = random.nextInt(1, 40);
      long least = HierarchyLevels.leastMaxChildren(rows, roots, depth);
      long max = least + random.nextInt(3);
      assertTrue(
          HierarchyLevels.capacity(roots, depth, least).compareTo(BigInteger.valueOf(rows)) >= 0);
      assertTrue(
          least == 0
              || HierarchyLevels.capacity(roots, depth, least - 1)
                      .compareTo(BigInteger.valueOf(rows))
                  < 0);
      long[] sizes = HierarchyLevels.of(rows, roots, depth, max);
      assertEquals(rows, Arrays.stream(sizes).sum());
      assertEquals(roots, sizes[0]);
      assertTrue(sizes.length - 1 <= depth);
      for (int level = 1; level < sizes.length; level++) {
        assertTrue(sizes[level] >= 1);
        assertTrue((sizes[level] + max - 1) / max <= sizes[level - 1]);
      }
    }
  }

  @Test
  void levelsGrowEvenly() {
    assertArrayEquals(new long[] {5, 27, 150, 818}, HierarchyLevels.of(1000, 5, 3, 100));
    assertArrayEquals(new long[] {1, 4, 16, 64, 256}, HierarchyLevels.of(341, 1, -1, 100));
  }
}
