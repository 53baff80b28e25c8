package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.relationship.FanOut;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys of one relationship together, in small random schemas, judged from the rows alone. */
class CombinationsTest {
  private static final String SCHEMA =
      """
      dataset: d
      seed: %d
      tables:
        p:
          rows: %d
          columns:
            - {name: id, type: id}
            - {name: area, type: categorical, categories: {north: 1, south: 1}}
            - {name: weight, type: categorical, categories: [0, 1, 5], weights: [1, 4, 3]}
        c:
          rows: %d
          columns:
            - {name: id, type: id}
            - {name: area, type: categorical, categories: {north: 1, south: 1}}
            - {name: kind, type: categorical, categories: {p: 3, q: 1}}
            - {name: parent}
            - {name: other}
      relationships:
        - {parent_table: p, parent_key: id, child_table: c, child_key: parent, %s}
        - {parent_table: p, parent_key: id, child_table: c, child_key: other, max_children: 2}
      """;

  private static Plan plan(long seed, long blocks, String keys) {
    return Plans.of(SCHEMA.formatted(seed, 20 * blocks, 100 * blocks, keys));
  }

  /** So many schemas, each of a seed. */
  static int[] seeds() {
    return IntStream.range(0, 40).toArray();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void boundsTotalsAndAgreementHoldWhateverGoesTogether(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    boolean where = random.nextBoolean();
    boolean weight = random.nextBoolean();
    boolean stable = random.nextBoolean();
    boolean clustered = !where && random.nextBoolean();
    boolean zipf = random.nextBoolean();
    double nulls = random.nextInt(3) * 0.15;
    String keys =
        "max_children: 60, null_probability: "
            + nulls
            + (where ? ", where: {area: area}" : "")
            + (weight ? ", parent_weight: weight" : "")
            + (stable ? ", stable: {parents: 20, children: 100}" : "")
            + (clustered ? ", order: clustered" : "")
            + (zipf ? ", distribution: zipf, exponent: 1.3" : "");
    Plan plan = plan(seed, 4, keys);
    FanOut fanOut = plan.fanOuts().get(0).fanOut();
    List<List<@Nullable String>> parents = Plans.rows(plan, "p");
    List<List<@Nullable String>> children = Plans.rows(plan, "c");
    Map<Integer, Integer> counts = new HashMap<>();
    int orphans = 0;
    for (int row = 0; row < children.size(); row++) {
      String key = children.get(row).get(3);
      if (key == null) {
        orphans++;
        continue;
      }
      int parent = Integer.parseInt(key) - 1;
      assertEquals(parent, fanOut.parentOf(row));
      counts.merge(parent, 1, Integer::sum);
      if (where) {
        assertEquals(parents.get(parent).get(1), children.get(row).get(1), keys);
      }
      if (weight) {
        assertTrue(!Objects.equals(parents.get(parent).get(2), "0"), keys);
      }
      if (stable) {
        assertEquals(parent / 20, row / 100, keys);
      }
    }
    assertEquals(Math.rint(400 * nulls), (double) orphans, keys);
    for (int parent = 0; parent < parents.size(); parent++) {
      int count = counts.getOrDefault(parent, 0);
      assertTrue(
          count <= fanOut.max() && fanOut.max() <= plan.fanOuts().get(0).maxChildren(), keys);
      assertEquals(count, fanOut.count(parent), keys);
      for (int i = 0; i < count; i++) {
        assertEquals(parent, fanOut.parentOf(fanOut.child(parent, i)), keys);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void blocksThatAreThereStayAsTheyAre(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String keys =
        "stable: {parents: 20, children: 100}, null_probability: 0.1"
            + List.of(
                    ", where: {area: area}",
                    ", parent_weight: weight",
                    ", where: {area: area}, parent_weight: weight",
                    ", distribution: geometric, p: 0.3",
                    ", order: clustered",
                    ", parent_weight: weight, order: clustered")
                .get(random.nextInt(6));
    List<List<@Nullable String>> before = column(plan(seed, 2, keys));
    List<List<@Nullable String>> after = column(plan(seed, 5, keys));
    assertEquals(before, after.subList(0, before.size()), keys);
  }

  /** Ids, areas, kinds and keys, without the other relationship's, which grows. */
  private static List<List<@Nullable String>> column(Plan plan) {
    return Plans.rows(plan, "c").stream().map(r -> r.subList(0, 4)).toList();
  }

  @Test
  void oneToOneGoesWithBlocks() {
    Plan plan =
        Plans.of(
            SCHEMA.formatted(1, 200, 100, "one_to_one: true, stable: {parents: 20, children: 10}"));
    List<@Nullable String> keys = Plans.column(plan, "c", "parent");
    assertEquals(100, keys.stream().distinct().count());
    assertEquals(1, plan.fanOuts().get(0).fanOut().max());
  }

  @Test
  void weightsGoByTheParentsOfAValue() {
    Plan plan = plan(5, 40, "where: {area: area}, parent_weight: weight");
    List<List<@Nullable String>> parents = Plans.rows(plan, "p");
    Map<String, double[]> sums = new HashMap<>();
    FanOut fanOut = plan.fanOuts().get(0).fanOut();
    for (int parent = 0; parent < parents.size(); parent++) {
      List<@Nullable String> row = parents.get(parent);
      double[] sum = sums.computeIfAbsent(row.get(1) + " " + row.get(2), k -> new double[2]);
      sum[0]++;
      sum[1] += fanOut.count(parent);
    }
    for (String area : List.of("north", "south")) {
      double[] light = Objects.requireNonNull(sums.get(area + " 1"));
      double[] heavy = Objects.requireNonNull(sums.get(area + " 5"));
      assertEquals(0.0, Objects.requireNonNull(sums.get(area + " 0"))[1]);
      assertEquals(5, heavy[1] / heavy[0] / (light[1] / light[0]), 0.05);
    }
  }

  @Test
  void whatABlockCantHaveIsToldWithIt() {
    Plan plan =
        plan(3, 3, "where: {area: area}, stable: {parents: 20, children: 100}, max_children: 3");
    String warnings = plan.warnings().toString();
    assertTrue(warnings.contains("in block 0 where area = "), warnings);
  }
}
