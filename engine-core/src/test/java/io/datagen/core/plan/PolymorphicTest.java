package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.source.SchemaException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Children that point into one of several tables. */
class PolymorphicTest {
  private static final String SCHEMA =
      """
      dataset: d
      seed: 9
      tables:
        posts:
          rows: 120
          columns:
            - {name: id, type: id}
            - {name: slug, type: string_pattern, prefix: p}
            - {name: area, type: categorical, categories: [north, south]}
            - {name: weight, type: categorical, categories: [1, 4]}
            - {name: comments, type: aggregate, of: comments, function: count, relationship: post}
            - {name: votes, type: aggregate, of: comments.votes, function: sum, relationship: post}
        photos:
          rows: 80
          columns:
            - {name: id, type: id, start: 1000}
            - {name: slug, type: string_pattern, prefix: f}
        comments:
          rows: 3000
          columns:
            - {name: id, type: id, start: 5000}
            - {name: kind, type: categorical, categories: {post: 6, photo: 3, reply: 1}, null_probability: 0.05}
            - {name: target}
            - {name: slug}
            - {name: area, type: categorical, categories: [north, south]}
            - {name: votes, type: integer, min: 0, max: 9}
            - {name: title, type: template, template: "{kind}/{slug}"}
      relationships:
        - child_table: comments
          child_key: target
          polymorphic:
            type_column: kind
            targets:
              post: {parent_table: posts, parent_key: id, lookup_columns: {slug: slug}, %s}
              photo: {parent_table: photos, parent_key: id, lookup_columns: {slug: slug}, min_children: 3,
                      max_children: 60}
              reply: {parent_table: comments, parent_key: id, null_probability: 0.5}
      """;

  private static Plan plan(String ofPosts) {
    return Plans.of(SCHEMA.formatted(ofPosts));
  }

  /** Children by type and key. */
  private static Map<String, Integer> children(Plan plan) {
    List<@Nullable String> kinds = Plans.column(plan, "comments", "kind");
    List<@Nullable String> targets = Plans.column(plan, "comments", "target");
    Map<String, Integer> counts = new HashMap<>();
    for (int row = 0; row < kinds.size(); row++) {
      counts.merge(kinds.get(row) + " " + targets.get(row), 1, Integer::sum);
    }
    return counts;
  }

  @Test
  void everyChildPointsIntoTheTableThatItsTypeNames() {
    Plan plan = plan("min_children: 2, max_children: 40");
    List<@Nullable String> kinds = Plans.column(plan, "comments", "kind");
    List<@Nullable String> targets = Plans.column(plan, "comments", "target");
    Map<String, List<@Nullable String>> keys =
        Map.of(
            "post", Plans.column(plan, "posts", "id"),
            "photo", Plans.column(plan, "photos", "id"),
            "reply", Plans.column(plan, "comments", "id"));
    long repliesAlone = 0;
    long replies = 0;
    for (int row = 0; row < kinds.size(); row++) {
      String kind = kinds.get(row);
      String target = targets.get(row);
      if (kind == null) {
        assertNull(target);
      } else if (kind.equals("reply")) {
        replies++;
        repliesAlone += target == null ? 1 : 0;
        assertTrue(target == null || keys.getOrDefault(kind, List.of()).contains(target));
      } else {
        assertTrue(keys.getOrDefault(kind, List.of()).contains(target), kind + " " + target);
      }
    }
    assertEquals(Math.rint(replies * 0.5), (double) repliesAlone);
  }

  @Test
  void boundsHoldForEachParentOfEachTable() {
    Plan plan = plan("min_children: 2, max_children: 40");
    Map<String, Integer> children = children(plan);
    for (@Nullable String post : Plans.column(plan, "posts", "id")) {
      int count = children.getOrDefault("post " + post, 0);
      assertTrue(count >= 2 && count <= 40, () -> post + " has " + count);
    }
    for (@Nullable String photo : Plans.column(plan, "photos", "id")) {
      int count = children.getOrDefault("photo " + photo, 0);
      assertTrue(count >= 3 && count <= 60, () -> photo + " has " + count);
    }
    assertEquals(List.of(), plan.warnings());
  }

  @Test
  void lookupsAndAggregatesGoByTheType() {
    Plan plan = plan("min_children: 0");
    List<List<@Nullable String>> comments = Plans.rows(plan, "comments");
    Map<@Nullable String, @Nullable String> slugs = new HashMap<>();
    Plans.rows(plan, "photos").forEach(p -> slugs.put("photo " + p.get(0), p.get(1)));
    Map<@Nullable String, long[]> sums = new HashMap<>();
    Plans.rows(plan, "posts").forEach(p -> slugs.put("post " + p.get(0), p.get(1)));
    for (List<@Nullable String> c : comments) {
      assertEquals(slugs.get(c.get(1) + " " + c.get(2)), c.get(3));
      long[] sum = sums.computeIfAbsent(c.get(1) + " " + c.get(2), k -> new long[2]);
      sum[0]++;
      sum[1] += Long.parseLong(Objects.requireNonNull(c.get(5)));
    }
    for (List<@Nullable String> p : Plans.rows(plan, "posts")) {
      long[] sum = sums.getOrDefault("post " + p.get(0), new long[2]);
      assertEquals(List.of(sum[0] + "", sum[1] + ""), p.subList(4, 6));
    }
  }

  @Test
  void aTargetMayGoByValuesAndWeights() {
    Plan plan = plan("where: {area: area}, parent_weight: weight, null_probability: 0.1");
    List<List<@Nullable String>> posts = Plans.rows(plan, "posts");
    Map<String, Integer> byWeight = new HashMap<>();
    long linked = 0;
    long all = 0;
    for (List<@Nullable String> c : Plans.rows(plan, "comments")) {
      if (Objects.equals(c.get(1), "post")) {
        all++;
        if (c.get(2) != null) {
          linked++;
          List<@Nullable String> post =
              posts.get(Integer.parseInt(Objects.requireNonNull(c.get(2))) - 1);
          assertEquals(post.get(2), c.get(4));
          byWeight.merge(Objects.requireNonNull(post.get(3)), 1, Integer::sum);
        }
      }
    }
    assertEquals(all - Math.rint(all * 0.1), (double) linked);
    assertTrue(byWeight.getOrDefault("4", 0) > 2 * byWeight.getOrDefault("1", 0));
  }

  @Test
  void oneToOneGivesEachParentOneChildAtTheMost() {
    Plan plan =
        Plans.of(
            SCHEMA
                .formatted("one_to_one: true")
                .replace("rows: 120", "rows: 2500")
                .replace("rows: 80", "rows: 100"));
    Map<String, Integer> children = children(plan);
    children.forEach((key, n) -> assertTrue(n == 1 || !key.startsWith("post "), key));
    assertEquals(List.of(), plan.warnings());
  }

  @Test
  void twoTargetsInOneTableAreSharedOutApart() {
    String schema =
        SCHEMA
            .formatted("min_children: 0")
            .replace(
                "reply: {parent_table: comments, parent_key: id, null_probability: 0.5}",
                "reply: {parent_table: posts, parent_key: id, lookup_columns: {slug: slug}}");
    Plan plan = Plans.of(schema);
    Map<String, Integer> posts = new HashMap<>();
    Map<String, Integer> replies = new HashMap<>();
    for (List<@Nullable String> c : Plans.rows(plan, "comments")) {
      if (Objects.equals(c.get(1), "post")) {
        posts.merge(c.get(2) + "", 1, Integer::sum);
      } else if (Objects.equals(c.get(1), "reply")) {
        replies.merge(c.get(2) + "", 1, Integer::sum);
      }
    }
    assertNotEquals(posts, replies);
    // The aggregate is of the posts' own.
    for (List<@Nullable String> p : Plans.rows(plan, "posts")) {
      assertEquals(posts.getOrDefault(p.get(0) + "", 0) + "", p.get(4));
    }
  }

  @Test
  void rowsInAnyOrderAreThoseOfTheBatch() {
    Plan plan = plan("min_children: 0");
    List<List<@Nullable String>> all = Plans.rows(plan, "comments");
    TablePlan comments = plan.table("comments").orElseThrow();
    long[] wanted = {2999, 0, 1717, 4, 4, 88};
    List<List<@Nullable String>> some = Plans.clean(comments, wanted);
    for (int i = 0; i < wanted.length; i++) {
      assertEquals(all.get((int) wanted[i]), some.get(i));
    }
  }

  @Test
  void aNewTargetLeavesTheOthersKeysOfTheirTypes() {
    // Another type's children don't decide about these, as long as the same rows have this type.
    Plan plan = plan("min_children: 0");
    Plan less =
        Plans.of(
            SCHEMA.formatted("min_children: 0").replace("max_children: 60", "max_children: 50"));
    List<List<@Nullable String>> before = Plans.rows(plan, "comments");
    List<List<@Nullable String>> after = Plans.rows(less, "comments");
    for (int row = 0; row < before.size(); row++) {
      if (!Objects.equals(before.get(row).get(1), "photo")) {
        assertEquals(before.get(row), after.get(row));
      }
    }
  }

  @Test
  void noFactIsDeclaredThatADatabaseCouldCheck() {
    Plan plan = plan("min_children: 0");
    var schema = plan.table("comments").orElseThrow().schema();
    assertEquals(List.of(), schema.foreignKeys());
    assertEquals(
        List.of(List.of("kind", "target")),
        schema.indexes().stream().map(i -> i.columns()).toList());
  }

  @Test
  void withoutParentsOrChildrenKeysAreNull() {
    Plan none = Plans.of(SCHEMA.formatted("min_children: 0").replace("rows: 120", "rows: 0"));
    for (List<@Nullable String> c : Plans.rows(none, "comments")) {
      assertTrue(c.get(2) == null || !Objects.equals(c.get(1), "post"));
    }
    assertTrue(none.warnings().toString().contains("and no parent"), none.warnings()::toString);
    Plan childless = Plans.of(SCHEMA.formatted("min_children: 0").replace("rows: 3000", "rows: 0"));
    assertEquals(
        new HashSet<>(List.of("0")), new HashSet<>(Plans.column(childless, "posts", "comments")));
  }

  private static final String TYPED =
      """
      dataset: d
      tables:
        posts: {rows: %d, columns: [{name: id, type: id}]}
        photos: {rows: 90, columns: [{name: id, type: id}]}
        covers:
          rows: 100
          columns: [{name: kind, type: categorical, categories: [post, photo]}, {name: target}]
          unique: [[kind, target]]
      relationships:
        - child_table: covers
          child_key: target
          polymorphic:
            type_column: kind
            targets:
              post: {parent_table: posts, parent_key: id}
              photo: {parent_table: photos, parent_key: id}
      """;

  @Test
  void typeAndKeyTogetherCanBeUnique() {
    Plan plan = Plans.of(TYPED.formatted(80));
    List<List<@Nullable String>> rows = Plans.rows(plan, "covers");
    assertEquals(100, new HashSet<>(rows).size());
    assertTrue(rows.stream().noneMatch(r -> r.contains(null)));
    String few =
        String.valueOf(
            assertThrows(SchemaException.class, () -> Plans.of(TYPED.formatted(10))).getMessage());
    assertTrue(few.contains("is declared unique, so "), few);
    assertTrue(few.contains("need as many parents, and there are 10"), few);
  }
}
