package io.datagen.core.relationship;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.vector.Rows;
import io.datagen.core.seed.Stream;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClusteredFanOutTest {
  private static final Stream STREAM = Stream.of(7, "fan-out");

  record Case(long parents, long children, long min, @Nullable Long max, double nulls) {
    HistogramFanOut fanOut() {
      long linked = FanOutBounds.withParent(children, nulls);
      return HistogramFanOut.clustered(
          STREAM, parents, children, FanOutCounts.of(parents, linked, min, max, null));
    }
  }

  static List<Case> cases() {
    return List.of(
        new Case(1000, 2500, 0, null, 0),
        new Case(1000, 2500, 1, 7L, 0.1),
        new Case(3, 1000, 0, null, 0),
        new Case(200_000, 150_000, 0, 1L, 0),
        new Case(50, 0, 0, 4L, 0),
        new Case(50, 20, 0, 4L, 1));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aParentsChildrenLieSideBySideAndOrphansLast(Case c) {
    FanOut fanOut = c.fanOut();
    long linked = FanOutBounds.withParent(c.children, c.nulls);
    Set<Long> done = new HashSet<>();
    long previous = -2;
    long run = 0;
    for (long child = 0; child < c.children; child++) {
      long parent = fanOut.parentOf(child);
      assertEquals(child >= linked, parent == FanOut.NO_PARENT);
      if (parent != previous) {
        assertTrue(done.add(parent), () -> "parent " + parent + " comes twice");
        run = 0;
      }
      if (parent != FanOut.NO_PARENT) {
        assertEquals(child, fanOut.child(parent, run++));
        assertTrue(run <= fanOut.count(parent));
      }
      previous = parent;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void countsAddUpToTheHistogram(Case c) {
    FanOut fanOut = c.fanOut();
    long[] found = new long[10_000];
    for (long parent = 0; parent < c.parents; parent++) {
      found[(int) fanOut.count(parent)]++;
    }
    for (FanOutClass group : fanOut.histogram()) {
      assertEquals(group.parents(), found[(int) group.children()]);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void batchesGiveWhatSingleRowsGive(Case c) {
    FanOut fanOut = c.fanOut();
    int size = (int) Math.min(600, c.children);
    long[] parents = new long[size];
    long[] places = new long[size];
    Rows rows = Rows.range(0, 0);
    long[] indices = rows.setSelection(size);
    Random random = new Random(1);
    for (int i = 0; i < size; i++) {
      indices[i] = random.nextLong(c.children);
    }
    fanOut.parents(rows, parents, places, new long[fanOut.scratch(size)]);
    for (int i = 0; i < size; i++) {
      assertEquals(fanOut.parentOf(indices[i]), parents[i]);
      if (parents[i] != FanOut.NO_PARENT) {
        assertEquals(indices[i], fanOut.child(parents[i], places[i]));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void parentsOfManyChildrenAreAmongTheOthers(Case c) {
    FanOut fanOut = c.fanOut();
    long linked = FanOutBounds.withParent(c.children, c.nulls);
    if (linked < 1000 || c.parents < 1000) {
      return; // too few to mix
    }
    double first = 0;
    double second = 0;
    for (long child = 0; child < linked; child++) {
      double count = fanOut.count(fanOut.parentOf(child));
      if (child < linked / 2) {
        first += count;
      } else {
        second += count;
      }
    }
    assertEquals(1, first / second, 0.1);
  }
}
