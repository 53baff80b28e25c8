package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.schema.SchemaOptions;
import io.datagen.core.schema.SchemaReader;
import io.datagen.core.source.Faults;
import io.datagen.core.source.SchemaException;
import io.datagen.core.source.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bounds that can't hold: widened with a warning, or refused, whatever they stand beside. */
class InfeasibleTest {
  private static final String SCHEMA =
      """
      dataset: d
      seed: 4
      tables:
        parents:
          rows: %d
          columns:
            - {name: id, type: id, constraints: {unique: true}}
            - {name: also, type: id, start: 7}
            - {name: size, type: integer, min: 0, max: 3}
            - {name: region, type: categorical, categories: [n, s]}
        children:
          rows: %d
          columns:
            - {name: cid, type: id}
            - {name: parent}
            - {name: also}
            - {name: region, type: categorical, categories: [n, s]}
            - {name: kind, type: categorical, categories: [a, b]}
      relationships:
        - %s
      """;

  private static final String PLAIN =
      "{parent_table: parents, parent_key: id, child_table: children, child_key: parent, %s, %s}";

  /** What bounds stand beside; counts are those of 100 parents, of the values n and s for where. */
  private static final Map<String, String> BESIDE =
      Map.ofEntries(
          Map.entry("nothing", PLAIN),
          Map.entry("nulls", PLAIN.replace("%s}", "null_probability: 0.2, %s}")),
          Map.entry("clustered", PLAIN.replace("%s}", "order: clustered, %s}")),
          Map.entry("zipf", PLAIN.replace("%s}", "distribution: zipf, exponent: 1.2, %s}")),
          Map.entry("poisson", PLAIN.replace("%s}", "distribution: poisson, %s}")),
          Map.entry(
              "lognormal",
              PLAIN.replace("%s}", "distribution: lognormal, mean: 1, sigma: 0.8, %s}")),
          Map.entry("geometric", PLAIN.replace("%s}", "distribution: geometric, p: 0.4, %s}")),
          Map.entry("weight", PLAIN.replace("%s}", "parent_weight: size + 1, %s}")),
          Map.entry("some weights", PLAIN.replace("%s}", "parent_weight: size, %s}")),
          Map.entry("where", PLAIN.replace("%s}", "where: {region: region}, %s}")),
          Map.entry(
              "where and weight",
              PLAIN.replace("%s}", "where: {region: region}, parent_weight: size, %s}")),
          Map.entry("stable", PLAIN.replace("%s}", "stable: {parents: 10, children: %d}, %s}")),
          Map.entry(
              "stable and weight",
              PLAIN.replace(
                  "%s}", "stable: {parents: 10, children: %d}, parent_weight: size, %s}")),
          Map.entry(
              "composite",
              PLAIN
                  .replace("parent_key: id", "parent_key: [id, also]")
                  .replace("child_key: parent", "child_key: [parent, also]")),
          Map.entry(
              "polymorphic",
              """
              {child_table: children, child_key: parent, polymorphic: {type_column: kind, targets: {
                a: {parent_table: parents, parent_key: id, %s, %s},
                b: {parent_table: parents, parent_key: id}}}}\
              """
                  .replace("\n", " ")));

  /** Bounds that can't hold for 100 parents and so many children. */
  record Bounds(int children, String keys, String feasible) {}

  private static final List<Bounds> BOUNDS =
      List.of(
          new Bounds(150, "min_children: 2", "min_children can be at most "),
          new Bounds(150, "min_children: 3, max_children: 9", "min_children can be at most "),
          new Bounds(1000, "max_children: 4", "max_children must be at least "),
          new Bounds(1000, "min_children: 1, max_children: 3", "max_children must be at least "),
          new Bounds(0, "min_children: 1", "min_children can be at most 0"));

  static Stream<Object[]> cases() {
    return BESIDE.keySet().stream()
        .sorted()
        .flatMap(b -> BOUNDS.stream().map(bounds -> new Object[] {b, bounds}))
        .filter(c -> !(c[0].toString().startsWith("stable") && ((Bounds) c[1]).children() == 0));
  }

  private static String schema(String beside, Bounds bounds, String more) {
    String relationship =
        Objects.requireNonNull(BESIDE.get(beside))
            .replace("%d", Integer.toString(bounds.children() / 10));
    return SCHEMA.formatted(100, bounds.children(), relationship.formatted(bounds.keys(), more));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theyAreWidenedWithAWarning(String beside, Bounds bounds) {
    Plan plan = Plans.of(schema(beside, bounds, "on_infeasible: relax"));
    String warnings = String.join("\n", plan.warnings());
    assertTrue(warnings.contains(bounds.feasible()), warnings);
    assertTrue(warnings.contains(" -> parents.id"), warnings);
    assertTrue(
        warnings.matches("(?s).*: \\d+ (child|children) can't be shared out over \\d+ parents?.*"),
        warnings);
    assertWithin(plan, bounds.children());
  }

  /** Every parent's count lies within the bounds that the plan says are in force. */
  private static void assertWithin(Plan plan, int children) {
    List<@Nullable String> keys = Plans.column(plan, "children", "parent");
    assertEquals(children, keys.size());
    List<@Nullable String> kinds = Plans.column(plan, "children", "kind");
    RelationshipPlan made = plan.fanOuts().get(0);
    long[] counts = new long[101];
    for (int row = 0; row < keys.size(); row++) {
      String key = keys.get(row);
      if (key != null && (made.relationship().target() == null || "a".equals(kinds.get(row)))) {
        counts[Integer.parseInt(key)]++;
      }
    }
    long[] each = Arrays.copyOfRange(counts, 1, 101);
    for (int parent = 0; parent < each.length; parent++) {
      assertEquals(made.fanOut().count(parent), each[parent]);
      assertTrue(each[parent] >= made.minChildren(), () -> made + Arrays.toString(each));
      assertTrue(each[parent] <= made.maxChildren(), () -> made + Arrays.toString(each));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theyAreRefusedWhereTheSchemaInsists(String beside, Bounds bounds) {
    String refused = refusal(() -> Plans.of(schema(beside, bounds, "on_infeasible: error")));
    assertTrue(refused.contains(bounds.feasible()), refused);
    String relaxed = schema(beside, bounds, "on_infeasible: relax");
    String strict = refusal(() -> plan(relaxed, Map.of(), 1, true));
    assertTrue(strict.contains(bounds.feasible()), strict);
  }

  private static Plan plan(String schema, Map<String, Long> rows, double scale, boolean strict) {
    Faults faults = new Faults();
    SchemaOptions options =
        new SchemaOptions(OptionalLong.empty(), OptionalLong.empty(), rows, scale, strict);
    return Planner.plan(
        SchemaReader.read(Source.parse("test.yaml", schema, faults), options, faults),
        Plans.options("fast", List.of(), List.of()));
  }

  private static String refusal(Executable planning) {
    return String.valueOf(assertThrows(SchemaException.class, planning).getMessage());
  }

  private static String plain(String keys) {
    return SCHEMA.formatted(100, 300, PLAIN.formatted(keys, "on_infeasible: relax"));
  }

  @Test
  void otherRowsMakeBoundsInfeasible() {
    String schema = plain("min_children: 1, max_children: 5");
    assertEquals(List.of(), Plans.of(schema).warnings());
    Plan more = plan(schema, Map.of("children", 900L), 1, false);
    assertTrue(more.warnings().toString().contains("max_children must be at least 9"));
    assertWithin(more, 900);
    Plan fewer = plan(schema, Map.of("children", 50L), 1, false);
    assertTrue(fewer.warnings().toString().contains("min_children can be at most 0"));
    assertWithin(fewer, 50);
    assertThrows(SchemaException.class, () -> plan(schema, Map.of("children", 900L), 1, true));
    assertEquals(List.of(), plan(schema, Map.of(), 0.1, true).warnings());
  }

  @Test
  void oneParentTakesAll() {
    Plan one = plan(plain("max_children: 5"), Map.of("parents", 1L), 1, false);
    assertTrue(
        one.warnings().toString().contains("300 children can't be shared out over 1 parent with"));
    assertEquals(300, one.fanOuts().get(0).fanOut().count(0));
  }

  @Test
  void withoutParentsKeysAreNullOrItIsAFault() {
    String schema = plain("min_children: 1");
    Plan none = plan(schema, Map.of("parents", 0L), 1, false);
    assertTrue(none.warnings().toString().contains("so every key of 300 children is null"));
    assertTrue(Plans.column(none, "children", "parent").stream().allMatch(k -> k == null));
    assertThrows(SchemaException.class, () -> plan(schema, Map.of("parents", 0L), 1, true));
    assertEquals(
        List.of(), plan(schema, Map.of("parents", 0L, "children", 0L), 1, true).warnings());
  }

  @Test
  void oneToOneIsNeverWidenedUpwards() {
    String schema = plain("one_to_one: true");
    String refused = refusal(() -> Plans.of(schema));
    assertTrue(refused.contains("300 children need as many parents, and there are 100"), refused);
    Plan below =
        plan(plain("one_to_one: true, min_children: 1"), Map.of("children", 40L), 1, false);
    assertTrue(below.warnings().toString().contains("min_children can be at most 0"));
    assertWithin(below, 40);
  }

  @Test
  void noWeightAboveNothingIsAFault() {
    String refused = refusal(() -> Plans.of(plain("parent_weight: size * 0")));
    assertTrue(
        refused.contains("is 0 of every parent, and 300 children have to have one"), refused);
  }

  @Test
  void bridgesAreWidened() {
    String schema =
        """
        dataset: d
        tables:
          a: {rows: 50, columns: [{name: id, type: id}]}
          b: {rows: 40, columns: [{name: id, type: id}]}
          ab: {rows: 300, columns: [{name: x}, {name: y}], unique: [[x, y]]}
        relationships:
          - {parent_table: a, parent_key: id, child_table: ab, child_key: x, max_children: 4, %1$s}
          - {parent_table: b, parent_key: id, child_table: ab, child_key: y, min_children: 8, %1$s}
        """;
    Plan plan = Plans.of(schema.formatted("on_infeasible: relax"));
    String warnings = plan.warnings().toString();
    assertTrue(warnings.contains("ab.x -> a.id: 300 children"), warnings);
    assertTrue(warnings.contains("max_children must be at least 6"), warnings);
    assertTrue(warnings.contains("min_children can be at most 7"), warnings);
    assertEquals(300, Plans.rows(plan, "ab").stream().distinct().count());
    assertEquals(6, plan.fanOuts().get(0).maxChildren());
    assertTrue(plan.fanOuts().get(1).fanOut().min() >= 7);
    String refused = refusal(() -> Plans.of(schema.formatted("on_infeasible: error")));
    assertTrue(refused.contains("max_children must be at least 6"), refused);
    assertTrue(refused.contains("min_children can be at most 7"), refused);
  }

  private static final String FOREST =
      """
      dataset: d
      tables:
        people: {rows: %d, columns: [{name: id, type: id}, {name: boss}]}
      relationships:
        - {parent_table: people, parent_key: id, child_table: people, child_key: boss, %s}
      """;

  @ParameterizedTest
  @MethodSource("forests")
  void forestsAreWidened(int rows, String keys, String told, int roots) {
    Plan plan = Plans.of(FOREST.formatted(rows, keys));
    assertTrue(plan.warnings().toString().contains(told), plan.warnings().toString());
    List<@Nullable String> bosses = Plans.column(plan, "people", "boss");
    assertEquals(roots, bosses.stream().filter(b -> b == null).count());
    RelationshipPlan made = plan.fanOuts().get(0);
    IntStream.range(0, rows).forEach(p -> assertTrue(made.fanOut().count(p) <= made.maxChildren()));
    String strict = FOREST.formatted(rows, keys + ", on_infeasible: error");
    assertTrue(refusal(() -> Plans.of(strict)).contains(told));
  }

  static Stream<Object[]> forests() {
    return Stream.of(
        new Object[] {
          500,
          "max_children: 2, hierarchy: {roots: 2, max_depth: 3}",
          "max_children must be at least 6",
          2
        },
        new Object[] {5, "hierarchy: {roots: 7}", "roots can be at most 5", 5},
        new Object[] {9, "hierarchy: {max_depth: 0}", "roots must be 9, not 1", 9},
        new Object[] {50, "min_children: 1, hierarchy: {}", "min_children can only be 0", 1});
  }
}
