package io.datagen.core.relationship;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.vector.Rows;
import io.datagen.core.seed.Stream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockFanOutTest {
  private static final long PARENTS = 70;
  private static final long CHILDREN = 300;

  private static BlockFanOut fanOut(long blocks, boolean clustered) {
    Stream stream = Stream.of(9, "fan-out");
    FanOutCounts counts = FanOutCounts.of(PARENTS, 270, 1, 9L, null);
    HistogramFanOut first =
        clustered
            ? HistogramFanOut.clustered(stream, PARENTS, CHILDREN, counts)
            : HistogramFanOut.shuffled(stream, PARENTS, CHILDREN, counts);
    return new BlockFanOut(first, Stream.of(9, "block"), blocks);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void bothWaysAgreeAndBlocksKeepApart(boolean clustered) {
    BlockFanOut fanOut = fanOut(5, clustered);
    long[] counts = new long[(int) fanOut.parents()];
    long orphans = 0;
    for (long child = 0; child < fanOut.children(); child++) {
      long parent = fanOut.parentOf(child);
      if (parent == FanOut.NO_PARENT) {
        orphans++;
      } else {
        assertEquals(child / CHILDREN, parent / PARENTS);
        counts[(int) parent]++;
      }
    }
    assertEquals(5 * 30, orphans);
    for (int parent = 0; parent < counts.length; parent++) {
      assertTrue(counts[parent] >= 1 && counts[parent] <= 9);
      assertEquals(counts[parent], fanOut.count(parent));
      for (long i = 0; i < counts[parent]; i++) {
        assertEquals(parent, fanOut.parentOf(fanOut.child(parent, i)));
      }
    }
    long parents = fanOut.histogram().stream().mapToLong(FanOutClass::parents).sum();
    assertEquals(fanOut.parents(), parents);
    assertEquals(270.0 / 70, fanOut.mean());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void batchesGiveWhatSingleRowsGive(boolean clustered) {
    BlockFanOut fanOut = fanOut(50, clustered);
    Rows range = Rows.range(130, 2000);
    Rows selection = Rows.range(0, 0);
    long[] indices = selection.setSelection(500);
    Random random = new Random(2);
    for (int i = 0; i < 500; i++) {
      indices[i] = i > 250 && i % 3 > 0 ? indices[i - 1] / 2 : random.nextLong(fanOut.children());
    }
    for (Rows rows : new Rows[] {range, selection}) {
      int size = rows.size();
      long[] parents = new long[size];
      long[] again = new long[size];
      long[] places = new long[size];
      fanOut.parents(rows, parents, new long[fanOut.scratch(size)]);
      fanOut.parents(rows, again, places, new long[fanOut.scratch(size)]);
      assertTrue(Arrays.equals(parents, again));
      for (int i = 0; i < size; i++) {
        assertEquals(fanOut.parentOf(rows.at(i)), parents[i]);
        if (parents[i] != FanOut.NO_PARENT) {
          assertEquals(rows.at(i), fanOut.child(parents[i], places[i]));
        }
      }
    }
  }

  @Test
  void theChildrenOfSomeParentsComeTogether() {
    BlockFanOut fanOut = fanOut(50, false);
    Rows parents = Rows.range(30, 400);
    long[] counts = new long[400];
    fanOut.counts(parents, counts, new long[fanOut.scratch(400)]);
    int total = (int) Arrays.stream(counts).sum();
    long[] children = new long[total];
    fanOut.children(parents, children, new long[fanOut.scratch(total)]);
    int at = 0;
    for (int i = 0; i < 400; i++) {
      assertEquals(counts[i], fanOut.count(30 + i));
      for (int j = 0; j < counts[i]; j++) {
        assertEquals(fanOut.child(30 + i, j), children[at++]);
      }
    }
  }

  @Test
  void furtherBlocksChangeNothingAndDiffer() {
    BlockFanOut few = fanOut(3, false);
    BlockFanOut many = fanOut(1L << 40, false);
    boolean differ = false;
    for (long child = 0; child < few.children(); child++) {
      assertEquals(few.parentOf(child), many.parentOf(child));
      differ |=
          child < CHILDREN && many.parentOf(child) + PARENTS != many.parentOf(child + CHILDREN);
    }
    assertTrue(differ);
    long far = many.children() - 5;
    assertFalse(many.parentOf(far) >= many.parents());
  }
}
