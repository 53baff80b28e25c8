package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.source.SchemaException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of what goes together, pair by pair: each is had and holds, or is a fault that says
 * why.
 */
class TogetherTest {
  private static final int CHILDREN = 200;

  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("where", "where: {region: region}"),
          Map.entry("parent_weight", "parent_weight: size"),
          Map.entry("stable", "stable: {parents: %P, children: %C}"),
          Map.entry("distribution", "distribution: zipf, exponent: 1.1, max_children: 30"),
          Map.entry("clustered", "order: clustered"),
          Map.entry("hierarchy", "hierarchy: {roots: 4, max_depth: 5}"),
          Map.entry("one_to_one", "one_to_one: true"),
          Map.entry("null_probability", "null_probability: 0.1"),
          Map.entry("polymorphic", ""),
          Map.entry("distinct pairs", ""));

  /** What can't be had, by the words that say so. */
  private static final Map<String, String> FAULTS =
      Map.ofEntries(
          Map.entry("clustered+where", "can't be clustered beside 'where'"),
          Map.entry("clustered+polymorphic", "unknown key 'order'"),
          Map.entry("polymorphic+stable", "unknown key 'stable'"),
          Map.entry("hierarchy+polymorphic", "unknown key 'hierarchy'"),
          Map.entry("distinct pairs+hierarchy", "beside 'hierarchy': roots have no parent"),
          Map.entry("distinct pairs+where", "beside 'where', which groups the rows by value"),
          Map.entry("distinct pairs+parent_weight", "beside 'parent_weight', by which"),
          Map.entry("distinct pairs+stable", "beside 'stable': rows are dealt out"),
          Map.entry("distinct pairs+null_probability", "beside 'null_probability': every row"),
          Map.entry("distinct pairs+polymorphic", "unique"),
          Map.entry("distribution+one_to_one", "has no say where 'one_to_one'"),
          Map.entry("hierarchy+one_to_one", "gives a parent one child at the most"),
          Map.entry("hierarchy+null_probability", "the rows without a parent are the hierarchy's"));

  static Stream<Object[]> pairs() {
    List<String> names = List.copyOf(new TreeSet<>(KEYS.keySet()));
    List<Object[]> pairs = new ArrayList<>();
    for (int a = 0; a < names.size(); a++) {
      for (int b = a + 1; b < names.size(); b++) {
        pairs.add(new Object[] {names.get(a), names.get(b)});
      }
    }
    pairs.add(new Object[] {"hierarchy", "where", "parent_weight"});
    pairs.add(new Object[] {"hierarchy", "where", "stable"});
    pairs.add(new Object[] {"hierarchy", "parent_weight", "stable"});
    pairs.add(new Object[] {"hierarchy", "stable", "clustered"});
    pairs.add(new Object[] {"hierarchy", "distribution", "where", "stable", "parent_weight"});
    pairs.add(new Object[] {"where", "stable", "parent_weight", "null_probability"});
    return pairs.stream().map(p -> new Object[] {Set.of(p)});
  }

  private static int parents(Set<String> features) {
    return features.contains("hierarchy")
        ? CHILDREN
        : features.contains("one_to_one") ? 4 * CHILDREN : CHILDREN / 5;
  }

  private static String schema(Set<String> features) {
    boolean forest = features.contains("hierarchy");
    int parents = parents(features);
    List<String> keys = new ArrayList<>();
    new TreeSet<>(features).forEach(f -> keys.add(Objects.requireNonNull(KEYS.get(f))));
    keys.removeIf(String::isEmpty);
    String of =
        "parent_table: "
            + (forest ? "children" : "parents")
            + ", parent_key: id"
            + (keys.isEmpty() ? "" : ", " + String.join(", ", keys));
    String link =
        features.contains("polymorphic")
            ? "{child_table: children, child_key: parent, polymorphic: {type_column: kind, targets: {a: {"
                + of
                + "}, b: {parent_table: others, parent_key: id}}}}"
            : "{child_table: children, child_key: parent, " + of + "}";
    String columns =
        """
        {name: id, type: id}, {name: region, type: categorical, categories: [n, s]},
              {name: size, type: integer, min: 0, max: 3}\
        """;
    return """
        dataset: d
        seed: 21
        tables:
          parents: {rows: %d, columns: [%s]}
          others: {rows: 50, columns: [{name: id, type: id}]}
          children:
            rows: %d
            columns: [%s, {name: kind, type: categorical, categories: [a, b]}, {name: parent}, {name: other}]
        %s
        relationships:
          - %s
          - {parent_table: others, parent_key: id, child_table: children, child_key: other}
        """
        .formatted(
            parents,
            columns,
            CHILDREN,
            columns,
            features.contains("distinct pairs") ? "    unique: [[parent, other]]" : "",
            link.replace("%P", "" + parents / 4).replace("%C", "" + CHILDREN / 4));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void everyPairHoldsOrIsAFaultThatSaysWhy(Set<String> features) {
    String fault = FAULTS.get(String.join("+", new TreeSet<>(features)));
    if (fault != null) {
      String message =
          String.valueOf(
              assertThrows(SchemaException.class, () -> Plans.of(schema(features))).getMessage());
      assertTrue(message.contains(fault), message);
      return;
    }
    Plan plan = Plans.of(schema(features));
    assertEquals(Plans.rows(plan, "children"), Plans.rows(Plans.of(schema(features)), "children"));
    verify(features, plan);
  }

  private static void verify(Set<String> features, Plan plan) {
    boolean forest = features.contains("hierarchy");
    String above = forest ? "children" : "parents";
    int parents = parents(features);
    List<@Nullable String> keys = Plans.column(plan, "children", "parent");
    List<@Nullable String> regions = Plans.column(plan, "children", "region");
    List<@Nullable String> parentRegions = Plans.column(plan, above, "region");
    List<@Nullable String> sizes = Plans.column(plan, above, "size");
    List<@Nullable String> kinds = Plans.column(plan, "children", "kind");
    List<@Nullable String> others = Plans.column(plan, "children", "other");
    RelationshipPlan made = plan.fanOuts().get(0);
    int[] parentOf = new int[CHILDREN];
    long[] counts = new long[parents];
    int orphans = 0;
    for (int row = 0; row < CHILDREN; row++) {
      boolean own = !features.contains("polymorphic") || "a".equals(kinds.get(row));
      String key = keys.get(row);
      parentOf[row] = own && key != null ? Integer.parseInt(key) - 1 : -1;
      if (parentOf[row] >= 0) {
        counts[parentOf[row]]++;
      } else if (own) {
        orphans++;
      }
      assertEquals(parentOf[row], made.fanOut().parentOf(row));
    }
    for (int p = 0; p < parents; p++) {
      assertEquals(counts[p], made.fanOut().count(p));
      assertTrue(counts[p] >= made.minChildren() && counts[p] <= made.maxChildren());
      assertTrue(
          !features.contains("parent_weight") || counts[p] == 0 || !"0".equals(sizes.get(p)));
    }
    for (int row = 0; row < CHILDREN; row++) {
      if (parentOf[row] >= 0) {
        assertTrue(
            !features.contains("where")
                || Objects.equals(regions.get(row), parentRegions.get(parentOf[row])));
        assertTrue(
            !features.contains("stable") || row / (CHILDREN / 4) == parentOf[row] / (parents / 4));
      }
    }
    if (forest) {
      assertEquals(features.contains("stable") ? 16 : 4, orphans);
      depths(parentOf);
    } else if (!features.contains("where") && !features.contains("polymorphic")) {
      assertEquals(features.contains("null_probability") ? CHILDREN / 10 : 0, orphans);
    }
    if (features.contains("clustered")) {
      sideBySide(parentOf);
    }
    if (features.contains("distinct pairs")) {
      Set<String> pairs = new HashSet<>();
      for (int row = 0; row < CHILDREN; row++) {
        assertTrue(pairs.add(keys.get(row) + " " + others.get(row)));
      }
    }
  }

  private static void depths(int[] parentOf) {
    for (int row = 0; row < parentOf.length; row++) {
      int depth = 0;
      for (int at = row; parentOf[at] >= 0; at = parentOf[at]) {
        assertTrue(++depth <= 5, "too deep, or a circle");
      }
    }
  }

  private static void sideBySide(int[] parentOf) {
    Map<Integer, Integer> last = new HashMap<>();
    for (int row = 0; row < parentOf.length; row++) {
      Integer before = last.put(parentOf[row], row);
      assertTrue(before == null || before == row - 1 || parentOf[row] < 0);
    }
    assertNull(last.get(-2));
  }
}
