package io.datagen.core.relationship;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.vector.Rows;
import io.datagen.core.Chi;
import io.datagen.core.distribution.Distribution;
import io.datagen.core.distribution.Distributions;
import io.datagen.core.seed.Stream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HistogramFanOutTest {
  private static final Stream STREAM = Stream.of(5, "fan-out");

  record Case(
      long parents,
      long children,
      long min,
      @Nullable Long max,
      @Nullable Distribution shape,
      double nulls) {
    HistogramFanOut fanOut() {
      return HistogramFanOut.of(STREAM, parents, children, min, max, shape, nulls);
    }
  }

  static List<Case> small() {
    List<Case> cases = new ArrayList<>();
    cases.add(new Case(2500, 1000, 0, null, null, 0));
    cases.add(new Case(1000, 2500, 1, 7L, null, 0));
    cases.add(new Case(1000, 1000, 1, 1L, null, 0));
    cases.add(new Case(1000, 7000, 1, 7L, null, 0));
    cases.add(new Case(1000, 6999, 1, 7L, null, 0));
    cases.add(new Case(1000, 1001, 1, 7L, null, 0));
    cases.add(new Case(1, 5000, 0, null, null, 0));
    cases.add(new Case(1, 5000, 0, 9999L, null, 0));
    cases.add(new Case(2, 5001, 0, 4000L, null, 0));
    cases.add(new Case(17, 0, 0, 5L, null, 0));
    cases.add(new Case(1000, 3000, 0, 20L, null, 1));
    cases.add(new Case(1000, 3000, 1, 20L, null, 0.1));
    cases.add(new Case(500, 3000, 1, 400L, Distributions.poisson(2), 0.25));
    cases.add(new Case(500, 5000, 0, 5000L, Distributions.uniform(0, 10), 0));
    cases.add(new Case(5, 40_000, 0, null, null, 0));
    cases.add(new Case(3000, 40_000, 2, 30_000L, null, 0));
    Random random = new Random(3);
    for (int i = 0; i < 200; i++) {
      int parents = 1 + random.nextInt(1 << 1 + random.nextInt(10));
      int min = random.nextInt(4);
      int max = min + random.nextInt(1 << random.nextInt(8));
      long children = (long) parents * min + random.nextInt(parents * (max - min) + 1);
      Distribution shape =
          switch (i % 3) {
            case 0 -> null;
            case 1 -> Distributions.poisson(1 + random.nextInt(30));
            default -> Distributions.uniform(random.nextInt(5), 5 + random.nextInt(50));
          };
      cases.add(new Case(parents, children, min, (long) max, shape, 0));
    }
    return cases;
  }

  static List<Case> large() {
    long huge = 1L << 62;
    return List.of(
        new Case(50_000_000_000L, 1_000_000, 0, null, null, 0),
        new Case(50_000_000_000L, 1_000_000, 0, 1_000_000L, null, 0),
        new Case(1_000_000, 50_000_000_000L, 0, null, null, 0),
        new Case(10, 1_000_000_000_000_000_000L, 0, null, null, 0),
        new Case(10, 1_000_000_000_000_000_000L, 0, 900_000_000_000_000_000L, null, 0),
        new Case(huge, huge, 0, null, null, 0),
        new Case(huge, huge, 0, 3L, null, 0.5),
        new Case(huge, huge / 2 + 12345, 0, 5L, null, 0),
        new Case(huge / 4, huge, 1, 10L, null, 0),
        new Case(3, huge, 0, huge, null, 0),
        new Case(1_000_003, huge, 12345, huge, Distributions.poisson(1e6), 0.1));
  }

  @ParameterizedTest
  @MethodSource("small")
  void everyBoundAndTheTotalAreMetExactly(Case c) {
    FanOut fanOut = c.fanOut();
    long[] counts = new long[(int) c.parents];
    long orphans = 0;
    for (long child = 0; child < c.children; child++) {
      long parent = fanOut.parentOf(child);
      if (parent == FanOut.NO_PARENT) {
        orphans++;
      } else {
        counts[(int) parent]++;
      }
    }
    assertEquals(Math.rint(c.children * c.nulls), (double) orphans);
    for (int parent = 0; parent < counts.length; parent++) {
      long count = counts[parent];
      assertTrue(count >= c.min && (c.max == null || count <= c.max), () -> "count " + count);
      assertEquals(count, fanOut.count(parent));
    }
    for (FanOutClass group : fanOut.histogram()) {
      long parents = 0;
      for (long count : counts) {
        parents += count == group.children() ? 1 : 0;
      }
      assertEquals(parents, group.parents());
    }
  }

  @ParameterizedTest
  @MethodSource("small")
  void aParentsChildrenLeadBackToIt(Case c) {
    FanOut fanOut = c.fanOut();
    long seen = 0;
    for (long parent = 0; parent < c.parents; parent++) {
      for (long i = 0; i < fanOut.count(parent); i++) {
        assertEquals(parent, fanOut.parentOf(fanOut.child(parent, i)));
        seen++;
      }
    }
    assertEquals(c.children - (long) Math.rint(c.children * c.nulls), seen);
  }

  @ParameterizedTest
  @MethodSource("small")
  void theChildrenOfSomeParentsComeTogetherByTheirPlaces(Case c) {
    FanOut fanOut = c.fanOut();
    Random random = new Random(c.children);
    Rows parents = Rows.range(0, 0);
    long[] indices = parents.setSelection(20);
    List<Long> expected = new ArrayList<>();
    for (int i = 0; i < indices.length; i++) {
      indices[i] = random.nextInt((int) c.parents);
      for (long place = 0; place < fanOut.count(indices[i]); place++) {
        expected.add(fanOut.child(indices[i], place));
      }
    }
    long[] out = new long[expected.size()];
    fanOut.children(parents, out, new long[fanOut.scratch(out.length)]);
    assertEquals(expected, Arrays.stream(out).boxed().toList());
  }

  static List<Case> all() {
    List<Case> cases = new ArrayList<>(small());
    cases.addAll(large());
    return cases;
  }

  @ParameterizedTest
  @MethodSource("all")
  void batchesOfAnyKindGiveWhatSingleRowsGive(Case c) {
    FanOut fanOut = c.fanOut();
    int size = (int) Math.min(c.children, 700);
    long[] out = new long[size];
    long[] scratch = new long[fanOut.scratch(size)];
    Rows rows = Rows.range(c.children - size, size);
    fanOut.parents(rows, out, scratch);
    for (int i = 0; i < size; i++) {
      assertEquals(fanOut.parentOf(rows.at(i)), out[i]);
    }
    Random random = new Random(1);
    long[] indices = rows.setSelection(size);
    for (int i = 0; i < size; i++) {
      indices[i] = random.nextLong(c.children);
    }
    fanOut.parents(rows, out, scratch);
    for (int i = 0; i < size; i++) {
      assertEquals(fanOut.parentOf(indices[i]), out[i]);
    }
    int parents = (int) Math.min(c.parents, size);
    rows.setRange(c.parents - parents, parents);
    fanOut.counts(rows, out, scratch);
    for (int i = 0; i < parents; i++) {
      assertEquals(fanOut.count(rows.at(i)), out[i]);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void aChildsPlaceIsWhereItsParentHasIt(Case c) {
    FanOut fanOut = c.fanOut();
    int size = (int) Math.min(c.children, 700);
    Rows rows = Rows.range(c.children - size, size);
    long[] parents = new long[size];
    long[] places = new long[size];
    fanOut.parents(rows, parents, places, new long[fanOut.scratch(size)]);
    for (int i = 0; i < size; i++) {
      assertEquals(fanOut.parentOf(rows.at(i)), parents[i]);
      if (parents[i] == FanOut.NO_PARENT) {
        assertEquals(FanOut.NO_PARENT, places[i]);
      } else {
        assertEquals(rows.at(i), fanOut.child(parents[i], places[i]));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("large")
  void hugeTablesAddUpToo(Case c) {
    FanOut fanOut = c.fanOut();
    BigInteger parents = BigInteger.ZERO;
    BigInteger children = BigInteger.ZERO;
    for (FanOutClass group : fanOut.histogram()) {
      BigInteger n = BigInteger.valueOf(group.parents());
      parents = parents.add(n);
      children = children.add(n.multiply(BigInteger.valueOf(group.children())));
      assertTrue(group.children() >= c.min && (c.max == null || group.children() <= c.max));
    }
    assertEquals(BigInteger.valueOf(c.parents), parents);
    long adopted = FanOutBounds.withParent(c.children, c.nulls);
    assertEquals(BigInteger.valueOf(adopted), children);
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      long child = random.nextLong(c.children);
      long parent = fanOut.parentOf(child);
      if (parent != FanOut.NO_PARENT) {
        long count = fanOut.count(parent);
        long which = random.nextLong(count);
        assertEquals(parent, fanOut.parentOf(fanOut.child(parent, which)));
      }
    }
  }

  @Test
  void withoutBoundsCountsArePoisson() {
    HistogramFanOut fanOut = HistogramFanOut.of(STREAM, 1_000_000, 2_500_000, 0, null, null, 0);
    for (FanOutClass group : fanOut.histogram()) {
      double expected = 1e6 * Distributions.poisson(2.5).mass(group.children());
      assertEquals(expected, (double) group.parents(), 2.5);
    }
  }

  @Test
  void countsArePoissonHoweverManyParents() {
    long huge = 1L << 62;
    HistogramFanOut fanOut = HistogramFanOut.of(STREAM, huge, huge, 0, null, null, 0);
    assertEquals(20, (double) fanOut.max(), 2);
    assertEquals(Math.exp(-1), fanOut.histogram().get(0).parents() * 0x1p-62, 1e-12);
  }

  @Test
  void betweenBoundsCountsAreUniformWhereTheMeanAllows() {
    HistogramFanOut fanOut = HistogramFanOut.of(STREAM, 1_000_000, 4_000_000, 1, 7L, null, 0);
    for (FanOutClass group : fanOut.histogram()) {
      assertEquals(1e6 / 7, (double) group.parents(), 1);
    }
  }

  @Test
  void anotherMeanTiltsTheShape() {
    HistogramFanOut fanOut = HistogramFanOut.of(STREAM, 1_000_000, 2_500_000, 1, 7L, null, 0);
    List<FanOutClass> classes = fanOut.histogram();
    assertEquals(7, classes.size());
    double ratio = (double) classes.get(1).parents() / classes.get(0).parents();
    for (int i = 1; i < 7; i++) {
      double next = (double) classes.get(i).parents() / classes.get(i - 1).parents();
      assertEquals(ratio, next, 1e-3);
    }
    assertEquals(2.5, fanOut.mean());
  }

  @Test
  void whereParentsAreManyAndChildrenFewMostHaveNone() {
    HistogramFanOut fanOut =
        HistogramFanOut.of(STREAM, 50_000_000_000L, 1_000_000, 0, null, null, 0);
    assertEquals(0, fanOut.min());
    assertEquals(2, fanOut.max());
    assertEquals(10, (double) fanOut.histogram().get(2).parents(), 1);
  }

  @Test
  void neighbouringChildrenHaveUnrelatedParents() {
    FanOut fanOut = HistogramFanOut.of(STREAM, 100_000, 1_000_000, 0, 20L, null, 0);
    long[] pairs = new long[1024];
    long previous = fanOut.parentOf(0);
    for (int child = 1; child < 1_000_000; child++) {
      long next = fanOut.parentOf(child);
      pairs[(int) (previous * 32 / 100_000 * 32 + next * 32 / 100_000)]++;
      previous = next;
    }
    assertTrue(Chi.score(pairs) < 4.5);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 5, 1, 3, 0, 3",
    "10, 35, 1, 3, 1, 4",
    "10, 20, 1, 3, 1, 3",
    "4611686018427387904, 4611686018427387904, 2, 9, 1, 9",
    "4611686018427387904, 4611686018427387904, 0, 0, 0, 1",
    "1, 4611686018427387904, 0, 7, 0, 4611686018427387904"
  })
  void theNearestFeasibleBoundsAreOffered(
      long parents, long children, long min, long max, long nearestMin, long nearestMax) {
    FanOutBounds bounds = new FanOutBounds(min, max);
    FanOutBounds nearest = new FanOutBounds(nearestMin, nearestMax);
    assertEquals(nearest, bounds.nearest(parents, children));
    assertEquals(bounds.equals(nearest), bounds.allow(parents, children));
    assertTrue(nearest.allow(parents, children));
  }

  @Test
  void whatCannotBeMetIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Case(0, 5, 0, null, null, 0).fanOut());
    assertThrows(IllegalArgumentException.class, () -> new Case(10, 5, 1, null, null, 0).fanOut());
    assertThrows(IllegalArgumentException.class, () -> new Case(10, 31, 0, 3L, null, 0).fanOut());
    assertThrows(IllegalArgumentException.class, () -> new Case(9, 9, 0, 3L, null, 2).fanOut());
    assertThrows(IllegalArgumentException.class, () -> new FanOutBounds(3, 2));
  }

  @Test
  void childrenWithoutParentsNeedNone() {
    FanOut fanOut = new Case(0, 5, 0, null, null, 1).fanOut();
    long[] out = new long[5];
    fanOut.parents(Rows.range(0, 5), out, new long[fanOut.scratch(5)]);
    for (int i = 0; i < 5; i++) {
      assertEquals(FanOut.NO_PARENT, out[i]);
      assertEquals(FanOut.NO_PARENT, fanOut.parentOf(i));
    }
    assertEquals(0, fanOut.mean());
  }
}
