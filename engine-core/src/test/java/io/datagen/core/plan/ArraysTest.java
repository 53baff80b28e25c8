package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datagen.core.Chi;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArraysTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What may stand under {@code items}, without its brackets. */
  private static String item(SplittableRandom random, int depth) {
    int max = 1 + random.nextInt(30);
    return switch (random.nextInt(depth == 0 ? 8 : 10)) {
      case 0 -> "type: integer, min: 1, max: " + max;
      case 1 -> "type: categorical, categories: {a: 5, b: 1, c: 0.1}";
      case 2 -> "type: boolean, null_probability: 0.3";
      case 3 -> "type: string, min_length: 0, max_length: 9";
      case 4 -> "type: id, id_mode: uuid";
      case 5 -> "type: float, distribution: normal, mean: 5, std: 2, round: 2";
      case 6 -> "type: string_pattern";
      case 7 -> "type: date, start: 2024-01-01, end: 2024-02-01, null_probability: 0.1";
      case 8 -> array(random, depth - 1);
      default ->
          "type: object, fields: [{name: a, "
              + item(random, depth - 1)
              + "}, {name: b, "
              + array(random, depth - 1)
              + ", probability: 0.6}]";
    };
  }

  private static String array(SplittableRandom random, int depth) {
    int min = random.nextInt(3);
    return "type: array, min_items: "
        + min
        + ", max_items: "
        + (min + random.nextInt(6))
        + ", items: {"
        + item(random, depth)
        + "}";
  }

  private static String schema(SplittableRandom random) {
    StringBuilder text =
        new StringBuilder("dataset: d\ntables:\n  t:\n    rows: 3000\n    columns:\n");
    for (int c = 0; c < 4; c++) {
      text.append("      - {name: c").append(c).append(", ").append(array(random, 2)).append("}\n");
    }
    return text.toString();
  }

  private static List<JsonNode> arrays(String column, int rows) throws JsonProcessingException {
    Plan plan =
        Plans.of(
            "dataset: d\ntables:\n  t:\n    rows: "
                + rows
                + "\n    columns: [{name: a, type: array, "
                + column
                + "}]\n");
    List<JsonNode> arrays = new ArrayList<>();
    for (@Nullable String cell : Plans.column(plan, "t", "a")) {
      arrays.add(JSON.readTree(Objects.requireNonNull(cell)));
    }
    return arrays;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void anyRowIsTheSameHoweverItIsAskedFor(int seed) {
    String schema = schema(new SplittableRandom(seed));
    TablePlan table = Plans.of(schema).table("t").orElseThrow();
    List<List<@Nullable String>> all = Plans.rows(table, 0, 3000);

    assertEquals(all.subList(1234, 1300), Plans.rows(table, 1234, 66), schema);
    assertEquals(
        List.of(all.get(2999), all.get(0), all.get(17), all.get(17)),
        Plans.clean(table, 2999, 0, 17, 17),
        schema);
  }

  @Test
  void sizesAreUniformBetweenTheirBounds() throws JsonProcessingException {
    long[] counts = new long[5];
    for (JsonNode array : arrays("min_items: 2, max_items: 6, items: {type: boolean}", 20_000)) {
      counts[array.size() - 2]++;
    }
    assertTrue(Chi.score(counts) < 4.5);
  }

  @Test
  void sizesFollowTheirDistributionCutOffAtTheBounds() throws JsonProcessingException {
    int rows = 20_000;
    long[] counts = new long[4];
    String column =
        "distribution: poisson, lambda: 2, min_items: 1, max_items: 4, items: {type: boolean}";
    for (JsonNode array : arrays(column, rows)) {
      counts[array.size() - 1]++;
    }
    double[] weights = {2, 2, 4 / 3.0, 2 / 3.0};
    double[] expected = new double[4];
    for (int i = 0; i < 4; i++) {
      expected[i] = rows * weights[i] / 6;
    }
    assertTrue(Chi.score(counts, expected) < 4.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: integer, min: 1, max: 8",
        "type: integer, min: -9000000000, max: 9000000000",
        "type: integer, distribution: poisson, lambda: 3, min: 0, max: 12",
        "type: integer, constraints: {allowed: [1, 2, 3, 5, 8, 13, 21, 34]}",
        "type: integer, min: 1, max: 1000000, constraints: {unique: true}",
        "type: categorical, categories: [a, b, c, d, e, f, g, h]",
        "type: categorical, categories: [1.5, 2, 3, 4, 5, 6, 7, 8], weights: [9, 8, 1, 1, 1, 1, 0.1, 0.01]",
        "type: decimal, precision: 3, scale: 2, min: 0, max: 0.08",
        "type: date, start: 2024-01-01, end: 2024-01-09",
        "type: datetime, start: 2024-01-01, end: 2024-01-01T07:00:00, granularity: hour",
        "type: string, length: 6, constraints: {unique: true}",
        "type: string",
        "type: id, id_mode: ulid",
        "type: id"
      })
  void uniqueItemsDifferWithinTheirArray(String item) throws JsonProcessingException {
    boolean full = false;
    for (JsonNode array : arrays("max_items: 8, unique_items: true, items: {" + item + "}", 2000)) {
      Set<JsonNode> items = new HashSet<>();
      array.forEach(items::add);
      assertEquals(array.size(), items.size(), array::toString);
      full |= array.size() == 8;
    }
    assertTrue(full);
  }

  @Test
  void bothTruthsAreAllThatUniqueBooleansHave() throws JsonProcessingException {
    int trueFirst = 0;
    String column =
        "min_items: 2, max_items: 2, unique_items: true, items: {type: boolean, true_probability: 0.8}";
    for (JsonNode array : arrays(column, 2000)) {
      assertNotEquals(array.get(0), array.get(1));
      trueFirst += array.get(0).booleanValue() ? 1 : 0;
    }
    assertEquals(1600, trueFirst, 90);
  }

  @Test
  void itemsOfOneArrayAndOfTwoColumnsAreIndependent() throws JsonProcessingException {
    long[] pairs = new long[16];
    for (JsonNode array :
        arrays("min_items: 2, max_items: 2, items: {type: integer, min: 0, max: 3}", 20_000)) {
      pairs[4 * array.get(0).intValue() + array.get(1).intValue()]++;
    }
    assertTrue(Chi.score(pairs) < 4.5);
    Plan plan =
        Plans.of(
            """
            dataset: d
            tables:
              t:
                rows: 50
                columns:
                  - {name: a, type: array, items: {type: string, length: 8}}
                  - {name: b, type: array, items: {type: string, length: 8}}
                  - name: o
                    type: object
                    fields: [{name: a, type: array, items: {type: string, length: 8}}]
            """);
    assertNotEquals(Plans.column(plan, "t", "a"), Plans.column(plan, "t", "b"));
    assertNotEquals(Plans.column(plan, "t", "a"), Plans.column(plan, "t", "o.a"));
  }

  @Test
  void anArrayMayBeNullCleanOrDirtyAndIsEmptyOtherwise() {
    String schema =
        """
        dataset: d
        tables:
          t:
            rows: 2000
            columns:
              - {name: a, type: array, null_probability: 0.2, items: {type: integer}}
              - {name: b, type: array, items: {type: integer}}
            corruption: {missing_by_column: {b: 0.3}}
        """;
    Plan plan = Plans.of(schema, "realistic", List.of(), List.of());
    List<@Nullable String> a = Plans.column(plan, "t", "a");
    List<@Nullable String> b = Plans.column(plan, "t", "b");

    assertEquals(400.0, (double) a.stream().filter(Objects::isNull).count(), 80);
    assertEquals(600.0, (double) b.stream().filter(Objects::isNull).count(), 90);
    assertTrue(a.contains("[]"));
    assertFalse(b.contains("[null]"));
  }

  @Test
  void anArrayIsLookedUpLikeAnyOtherColumn() {
    Plan plan =
        Plans.of(
            """
            dataset: d
            tables:
              shops:
                rows: 20
                columns:
                  - {name: shop_id, type: id, constraints: {primary_key: true}}
                  - {name: tags, type: array, items: {type: string, length: 4}}
              sales:
                rows: 300
                columns: [{name: shop_id}, {name: tags}]
            relationships:
              - parent_table: shops
                parent_key: shop_id
                child_table: sales
                child_key: shop_id
                lookup_columns: {tags: tags}
                null_probability: 0.1
            """);
    List<List<@Nullable String>> shops = Plans.rows(plan, "shops");
    int orphans = 0;
    for (List<@Nullable String> sale : Plans.rows(plan, "sales")) {
      String shop = sale.get(0);
      orphans += shop == null ? 1 : 0;
      assertEquals(shop == null ? null : shops.get(Integer.parseInt(shop) - 1).get(1), sale.get(1));
    }
    assertEquals(30, orphans);
  }
}
