package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.source.SchemaException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What schemas say about how children are shared out, seen in the rows. */
class SharingTest {
  private static final String SCHEMA =
      """
      dataset: d
      seed: 4
      tables:
        parents:
          rows: %d
          columns: [{name: id, type: id}]
        children:
          rows: %d
          columns: [{name: id, type: id}, {name: parent}]
      relationships:
        - {parent_table: parents, parent_key: id, child_table: children, child_key: parent, %s}
      """;

  private static Plan plan(int parents, int children, String keys) {
    return Plans.of(SCHEMA.formatted(parents, children, keys));
  }

  /** Parents by their number of children, those of none included. */
  private static NavigableMap<Integer, Integer> counts(Plan plan, int parents) {
    Map<String, Integer> children = new HashMap<>();
    for (String parent : Plans.column(plan, "children", "parent")) {
      if (parent != null) {
        children.merge(parent, 1, Integer::sum);
      }
    }
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    children.values().forEach(n -> counts.merge(n, 1, Integer::sum));
    if (children.size() < parents) {
      counts.put(0, parents - children.size());
    }
    return counts;
  }

  private static int total(Map<Integer, Integer> counts) {
    return counts.entrySet().stream().mapToInt(e -> e.getKey() * e.getValue()).sum();
  }

  @Test
  void aZipfFanOutIsSkewedWithinItsBounds() {
    Plan plan =
        plan(
            10_000, 30_000, "distribution: zipf, exponent: 1.5, min_children: 1, max_children: 50");
    NavigableMap<Integer, Integer> counts = counts(plan, 10_000);
    assertEquals(30_000, total(counts));
    assertTrue(counts.firstKey() >= 1 && counts.lastKey() <= 50);
    assertTrue(counts.getOrDefault(1, 0) > 5_000, counts::toString);
    assertTrue(counts.lastKey() > 25, counts::toString);
  }

  @Test
  void parametersMayStandUnderTheDistribution() {
    Plan beside = plan(1000, 3000, "distribution: zipf, exponent: 1.5, max_children: 50");
    Plan under = plan(1000, 3000, "distribution: {name: zipf, exponent: 1.5}, max_children: 50");
    assertEquals(Plans.rows(beside, "children"), Plans.rows(under, "children"));
  }

  @Test
  void poissonNeedsNoMeanAndIsTheDefault() {
    Plan named = plan(1000, 3000, "distribution: poisson");
    Plan stated = plan(1000, 3000, "distribution: poisson, lambda: 9");
    Plan silent = plan(1000, 3000, "min_children: 0");
    assertEquals(Plans.rows(silent, "children"), Plans.rows(named, "children"));
    assertEquals(Plans.rows(silent, "children"), Plans.rows(stated, "children"));
  }

  @Test
  void uniformBetweenBoundsIsTheDefault() {
    Plan named = plan(1000, 3000, "distribution: uniform, max_children: 6");
    Plan silent = plan(1000, 3000, "max_children: 6");
    assertEquals(Plans.rows(silent, "children"), Plans.rows(named, "children"));
  }

  @Test
  void aMeanThatAShapeCantHaveIsToldAndHad() {
    String keys = "distribution: pareto, shape: 2, scale: 5";
    Plan plan = plan(100, 200, keys);
    assertEquals(200, total(counts(plan, 100)));
    assertTrue(
        plan.warnings().stream().anyMatch(w -> w.contains("pareto gives 5 to")),
        () -> plan.warnings().toString());
    assertThrows(SchemaException.class, () -> plan(100, 200, keys + ", on_infeasible: error"));
  }

  @Test
  void oneToOneGivesEveryChildAParentOfItsOwn() {
    for (int children : new int[] {300, 1000}) {
      Plan plan = plan(1000, children, "one_to_one: true");
      List<@Nullable String> parents = Plans.column(plan, "children", "parent");
      assertFalse(parents.contains(null));
      assertEquals(children, new HashSet<>(parents).size());
    }
  }

  @Test
  void oneToOneMakesTheChildsKeyUnique() {
    Plan plan =
        Plans.of(
            """
            dataset: d
            tables:
              users: {rows: 50, columns: [{name: id, type: id}]}
              profiles:
                rows: 40
                columns: [{name: user, constraints: {primary_key: true}}]
              badges:
                rows: 40
                columns: [{name: profile}]
            relationships:
              - {parent_table: users, parent_key: id, child_table: profiles, child_key: user, one_to_one: true}
              - {parent_table: profiles, parent_key: user, child_table: badges, child_key: profile}
            """);
    Set<@Nullable String> users = new HashSet<>(Plans.column(plan, "profiles", "user"));
    assertEquals(40, users.size());
    assertTrue(users.containsAll(Plans.column(plan, "badges", "profile")));
  }

  @Test
  void optionalKeysAreAsManyAsSaid() {
    Plan plan = plan(100, 999, "null_probability: 0.25, min_children: 1, max_children: 20");
    List<@Nullable String> parents = Plans.column(plan, "children", "parent");
    assertEquals(250, parents.stream().filter(Objects::isNull).count());
    assertEquals(749, total(counts(plan, 100)));
  }

  @Test
  void clusteredChildrenLieParentByParent() {
    Plan plan = plan(500, 2000, "order: clustered, min_children: 1, max_children: 9");
    List<@Nullable String> parents = Plans.column(plan, "children", "parent");
    Set<String> seen = new HashSet<>();
    String previous = "";
    for (String parent : parents) {
      if (!Objects.requireNonNull(parent).equals(previous)) {
        assertTrue(seen.add(parent));
      }
      previous = parent;
    }
    assertEquals(500, seen.size());
    assertEquals(
        counts(plan(500, 2000, "min_children: 1, max_children: 9"), 500), counts(plan, 500));
  }

  @Test
  void infeasibleBoundsAreWidenedWithAWarningOrRefused() {
    Plan many = plan(100, 1000, "max_children: 8");
    assertEquals(10, counts(many, 100).lastKey());
    assertTrue(many.warnings().toString().contains("max_children must be at least 10"));
    Plan few = plan(100, 150, "min_children: 2");
    assertEquals(1, counts(few, 100).firstKey());
    assertTrue(few.warnings().toString().contains("min_children can be at most 1"));
    assertThrows(
        SchemaException.class, () -> plan(100, 1000, "max_children: 8, on_infeasible: error"));
    assertThrows(
        SchemaException.class, () -> plan(100, 150, "min_children: 2, on_infeasible: error"));
  }
}
