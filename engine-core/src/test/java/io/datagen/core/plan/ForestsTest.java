package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.relationship.FanOut;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Hierarchies that go by values of their rows, in blocks, or in the order of their levels. */
class ForestsTest {
  private static Plan plan(int rows, String keys) {
    return Plans.of(
        """
        dataset: d
        seed: 3
        tables:
          people:
            rows: %d
            columns:
              - {name: id, type: id}
              - {name: region, type: categorical, categories: {n: 5, s: 3, e: 2}}
              - {name: boss}
              - {name: leads, type: categorical, categories: [0, 1, 3], weights: [8, 1, 1]}
        relationships:
          - {parent_table: people, parent_key: id, child_table: people, child_key: boss, %s}
        """
            .formatted(rows, keys));
  }

  private static FanOut fanOut(Plan plan) {
    return plan.fanOuts().get(0).fanOut();
  }

  @Test
  void blocksMoreChangeNoneThatWereThere() {
    String keys = "hierarchy: {roots: 2, max_depth: 4}, stable: {parents: 100, children: 100}";
    for (String more :
        List.of("", ", parent_weight: leads", ", where: {region: region}", ", order: clustered")) {
      String all = keys.replace("roots: 2", "roots: 5") + more;
      List<List<@Nullable String>> few = Plans.rows(plan(300, all), "people");
      assertEquals(few, Plans.rows(plan(700, all), "people").subList(0, 300));
    }
  }

  @Test
  void theHeavyHaveMoreAndTheWeightlessNone() {
    Plan plan = plan(5000, "hierarchy: {roots: 3, max_depth: 5}, parent_weight: leads");
    assertEquals(List.of(), plan.warnings());
    List<@Nullable String> leads = Plans.column(plan, "people", "leads");
    long[] children = new long[4];
    for (int row = 0; row < 5000; row++) {
      int weight = Integer.parseInt(String.valueOf(leads.get(row)));
      children[weight] += fanOut(plan).count(row);
      assertTrue(weight > 0 || fanOut(plan).count(row) == 0);
    }
    assertEquals(4997, children[1] + children[3]);
    assertTrue(children[3] > 2 * children[1], children[3] + " against " + children[1]);
  }

  @Test
  void fewThatMayBeParentsWidenTheBound() {
    Plan plan =
        plan(1000, "hierarchy: {roots: 2}, max_children: 3, parent_weight: leads * (leads == 3)");
    assertTrue(
        plan.warnings().toString().contains(" of a weight above 0, with 0 to 3 each"),
        plan.warnings().toString());
    assertTrue(fanOut(plan).max() <= plan.fanOuts().get(0).maxChildren());
  }

  @Test
  void rootsAreSharedOutToValuesAndOneEachAtTheLeast() {
    Plan plan = plan(1000, "hierarchy: {roots: 10}, where: {region: region}");
    List<@Nullable String> regions = Plans.column(plan, "people", "region");
    long north = 0;
    for (int row = 0; row < 1000; row++) {
      boolean root = fanOut(plan).parentOf(row) < 0;
      north += root && "n".equals(regions.get(row)) ? 1 : 0;
    }
    assertEquals(5, north);
    Plan few = plan(1000, "hierarchy: {roots: 1}, where: {region: region}");
    assertTrue(
        few.warnings().toString().contains("roots must be at least 3, not 1"),
        few.warnings().toString());
  }

  @Test
  void clusteredLevelsLieOneBehindAnother() {
    FanOut forest = fanOut(plan(400, "hierarchy: {roots: 6, max_depth: 4}, order: clustered"));
    int[] depths = new int[400];
    for (int row = 0; row < 400; row++) {
      long parent = forest.parentOf(row);
      assertEquals(row < 6, parent < 0);
      assertTrue(parent < row);
      depths[row] = parent < 0 ? 0 : depths[(int) parent] + 1;
      assertTrue(row == 0 || depths[row] >= depths[row - 1]);
    }
  }
}
