package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.constraint.ViolationException;
import io.datagen.core.source.SchemaException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final String SHOP =
      """
      dataset: shop
      seed: 7
      tables:
        customers:
          rows: 1000
          columns:
            - {name: customer_id, type: id, shuffle: true, constraints: {primary_key: true}}
            - {name: region, type: categorical, categories: [north, south, east], weights: [5, 3, 2]}
            - {name: born, type: date, start: 1950-01-01, end: 2005-12-31}
        orders:
          rows: 5000
          columns:
            - {name: order_id, type: id, constraints: {primary_key: true}}
            - {name: customer_id, type: integer}
            - {name: region, type: string}
            - {name: price, type: float, distribution: lognormal, mean: 3, sigma: 1, min: 1, max: 500}
            - {name: quantity, type: integer, distribution: poisson, lambda: 2, min: 1, max: 9}
            - {name: total, computed: "round(price * quantity, 2)"}
            - {name: note, type: string, length: 12, null_probability: 0.3}
      relationships:
        - parent_table: customers
          parent_key: customer_id
          child_table: orders
          child_key: customer_id
          min_children: 1
          max_children: 9
          lookup_columns: {region: region}
      """;

  @Test
  void anyRowIsTheSameHoweverItIsAskedFor() {
    TablePlan orders = Plans.of(SHOP).table("orders").orElseThrow();
    List<List<@Nullable String>> all = Plans.rows(orders, 0, 5000);

    assertEquals(all.subList(1234, 1300), Plans.rows(orders, 1234, 66));
    assertEquals(
        List.of(all.get(4999), all.get(0), all.get(17), all.get(17)),
        Plans.clean(orders, 4999, 0, 17, 17));
  }

  @Test
  void everyParentHasChildrenWithinItsBoundsAndTheirNumberIsExact() {
    Plan plan = Plans.of(SHOP);
    Map<String, Integer> counts = new HashMap<>();
    Plans.column(plan, "orders", "customer_id").forEach(k -> counts.merge(k, 1, Integer::sum));

    assertEquals(1000, counts.size());
    assertTrue(Collections.min(counts.values()) >= 1);
    assertTrue(Collections.max(counts.values()) <= 9);
    assertTrue(
        new HashSet<>(Plans.column(plan, "customers", "customer_id")).containsAll(counts.keySet()));
  }

  @Test
  void lookupsAndComputedCellsFollowFromTheirSources() {
    Plan plan = Plans.of(SHOP);
    Map<String, String> regions = new HashMap<>();
    Plans.rows(plan, "customers").forEach(r -> regions.put(r.get(0), r.get(1)));

    for (List<@Nullable String> row : Plans.rows(plan, "orders")) {
      assertEquals(regions.get(row.get(1)), row.get(2));
      double product =
          Double.parseDouble(Objects.requireNonNull(row.get(3)))
              * Long.parseLong(Objects.requireNonNull(row.get(4)));
      assertEquals(
          new BigDecimal(product).setScale(2, RoundingMode.HALF_EVEN).doubleValue(),
          Double.parseDouble(Objects.requireNonNull(row.get(5))));
    }
  }

  @Test
  void addingMovingOrRemovingColumnsAndTablesMovesNoOtherValue() {
    List<@Nullable String> before = Plans.column(Plans.of(SHOP), "orders", "price");
    String edited =
        SHOP.replace(
                "      - {name: price,",
                "      - {name: extra, type: boolean}\n      - {name: price,")
            .replace("      - {name: note, type: string, length: 12, null_probability: 0.3}\n", "")
            .replace(
                "relationships:",
                "  more:\n    columns: [{name: x, type: integer}]\nrelationships:");

    assertEquals(before, Plans.column(Plans.of(edited), "orders", "price"));
    assertEquals(
        Plans.column(Plans.of(SHOP), "orders", "customer_id"),
        Plans.column(Plans.of(edited), "orders", "customer_id"));
  }

  @Test
  void aSeedKeyKeepsValuesAcrossARename() {
    String renamed =
        SHOP.replace("{name: born, type: date", "{name: birthday, seed_key: born, type: date");

    assertEquals(
        Plans.column(Plans.of(SHOP), "customers", "born"),
        Plans.column(Plans.of(renamed), "customers", "birthday"));
  }

  @Test
  void anotherSeedGivesOtherValues() {
    assertNotEquals(
        Plans.column(Plans.withSeed(SHOP, 1), "orders", "price"),
        Plans.column(Plans.withSeed(SHOP, 2), "orders", "price"));
  }

  @Test
  void oneTableAndSomeColumnsHoldWhatTheWholeHolds() {
    Plan whole = Plans.of(SHOP);
    Plan part = Plans.of(SHOP, "fast", List.of("orders"), List.of("orders.region", "total"));

    assertEquals(List.of("orders"), part.tables().stream().map(TablePlan::name).toList());
    assertEquals(Plans.column(whole, "orders", "region"), Plans.column(part, "orders", "region"));
    assertEquals(Plans.column(whole, "orders", "total"), Plans.column(part, "orders", "total"));
  }

  @Test
  void aParentOfFiftyBillionRowsCostsNothing() {
    String schema =
        """
        dataset: big
        tables:
          stars:
            rows: 50B
            columns: [{name: star_id, type: id, constraints: {primary_key: true}}, {name: mass, type: float}]
          planets:
            rows: 2000
            columns: [{name: planet_id, type: id}, {name: star_id, type: integer}, {name: star_mass, type: float}]
        relationships:
          - {parent_table: stars, parent_key: star_id, child_table: planets, child_key: star_id, lookup_columns: {mass: star_mass}}
        """;
    Plan plan = Plans.of(schema, "fast", List.of("planets"), List.of());
    TablePlan stars = Plans.of(schema).table("stars").orElseThrow();

    for (List<@Nullable String> planet : Plans.rows(plan, "planets").subList(0, 50)) {
      long star = Long.parseLong(Objects.requireNonNull(planet.get(1)));
      assertTrue(star >= 1 && star <= 50_000_000_000L);
      assertEquals(
          List.of(Long.toString(star), Objects.requireNonNull(planet.get(2))),
          Plans.clean(stars, star - 1).get(0));
    }
  }

  @Test
  void boundsThatCantBeMetAreWidenedWithAWarningOrAreAFault() {
    String schema = SHOP.replace("max_children: 9", "max_children: 2");
    Plan relaxed = Plans.of(schema);

    assertEquals(1, relaxed.warnings().size());
    assertTrue(relaxed.warnings().get(0).contains("max_children must be at least 5"));
    assertThrows(
        SchemaException.class,
        () ->
            Plans.of(
                schema.replace("max_children: 2", "max_children: 2\n    on_infeasible: error")));
  }

  @Test
  void aCircleOfValuesIsAFaultThatShowsIt() {
    SchemaException fault =
        assertThrows(
            SchemaException.class,
            () ->
                Plans.of(
                    """
                    dataset: d
                    tables:
                      t:
                        columns:
                          - {name: a, computed: "b + 1"}
                          - {name: b, computed: "a + 1"}
                    """));

    assertTrue(fault.toString().contains("t.a -> t.b -> t.a"), fault.toString());
  }

  @Test
  void tablesMayReferToEachOtherInACircle() {
    Plan plan =
        Plans.of(
            """
            dataset: d
            tables:
              people:
                rows: 50
                columns: [{name: id, type: id}, {name: home, type: integer}]
              houses:
                rows: 20
                columns: [{name: id, type: id}, {name: owner, type: integer}]
            relationships:
              - {parent_table: houses, parent_key: id, child_table: people, child_key: home}
              - {parent_table: people, parent_key: id, child_table: houses, child_key: owner, max_children: 1}
            """);

    assertEquals(20, new HashSet<>(Plans.column(plan, "houses", "owner")).size());
  }

  @Test
  void truncationPilesNothingUpAtTheBounds() {
    Plan plan =
        Plans.of(
            """
            dataset: d
            tables:
              t:
                rows: 100000
                columns: [{name: age, type: integer, distribution: normal, mean: 30, std: 20, min: 18, max: 90}]
            """);
    Map<String, Integer> counts = new HashMap<>();
    Plans.column(plan, "t", "age").forEach(a -> counts.merge(a, 1, Integer::sum));

    assertEquals(1.0, counts.getOrDefault("18", 0) / (double) counts.getOrDefault("19", 0), 0.1);
  }

  @Test
  void uniqueAndIncreasingColumnsAreSoByConstruction() {
    Plan plan =
        Plans.of(
            """
            dataset: d
            tables:
              t:
                rows: 5000
                columns:
                  - {name: code, type: integer, min: 1, max: 5000, constraints: {unique: true}}
                  - {name: word, type: string, length: 3, constraints: {unique: true}}
                  - {name: at, type: datetime, start: 2024-01-01, end: 2024-01-31, constraints: {monotonic_increasing: true}}
                  - {name: key, type: id, id_mode: uuid}
                  - {name: sort, type: id, id_mode: ulid}
            """);

    assertEquals(5000, new HashSet<>(Plans.column(plan, "t", "code")).size());
    assertEquals(5000, new HashSet<>(Plans.column(plan, "t", "word")).size());
    assertEquals(5000, new HashSet<>(Plans.column(plan, "t", "key")).size());
    for (String column : List.of("at", "sort")) {
      List<String> values =
          Plans.column(plan, "t", column).stream().map(Objects::requireNonNull).toList();
      List<String> sorted = new ArrayList<>(values);
      Collections.sort(sorted);
      assertEquals(sorted, values);
    }
  }

  @Test
  void compositeKeysAreUniqueByPlaceInTheParentOrByAPermutationOfTheProduct() {
    Plan plan =
        Plans.of(
            """
            dataset: d
            tables:
              orders:
                rows: 1000
                columns: [{name: order_id, type: id}]
              lines:
                rows: 4000
                primary_key: [order_id, line]
                columns:
                  - {name: order_id, type: integer}
                  - {name: line, type: integer, min: 1, max: 9}
              seats:
                rows: 600
                unique: [[row, seat]]
                columns:
                  - {name: row, type: integer, min: 1, max: 30}
                  - {name: seat, type: integer, min: 1, max: 20}
            relationships:
              - {parent_table: orders, parent_key: order_id, child_table: lines, child_key: order_id, min_children: 1, max_children: 9}
            """);

    assertEquals(4000, new HashSet<>(Plans.rows(plan, "lines")).size());
    assertEquals(1000, Plans.column(plan, "lines", "line").stream().filter("1"::equals).count());
    assertEquals(600, new HashSet<>(Plans.rows(plan, "seats")).size());
    assertEquals(30, new HashSet<>(Plans.column(plan, "seats", "row")).size());
  }

  @Test
  void aCompositeKeyOverVastDomainsFavoursNoValue() {
    Plan plan =
        Plans.of(
            """
            dataset: d
            tables:
              t:
                rows: 5000
                primary_key: [a, b]
                columns:
                  - {name: a, type: integer, min: 0, max: 9999999999}
                  - {name: b, type: integer, min: 0, max: 9999999999}
            """);

    for (String column : List.of("a", "b")) {
      long upper =
          Plans.column(plan, "t", column).stream()
              .filter(v -> Long.parseLong(Objects.requireNonNull(v)) >= 5_000_000_000L)
              .count();
      assertTrue(upper > 2300 && upper < 2700, column + " " + upper);
    }
  }

  @Test
  void aHiddenParentKeyLeavesNoForeignKeyBehind() {
    Plan plan = Plans.of(SHOP.replace("shuffle: true,", "shuffle: true, hidden: true,"));

    assertTrue(plan.table("orders").orElseThrow().schema().foreignKeys().isEmpty());
    assertEquals(
        Plans.column(Plans.of(SHOP), "orders", "customer_id"),
        Plans.column(plan, "orders", "customer_id"));
  }

  @Test
  void whereAnObjectIsNullItsFieldsAre() {
    Plan plan =
        Plans.of(
            """
            dataset: d
            tables:
              none: {rows: 0, columns: [{name: id, type: id}, {name: o, type: object, fields: [{name: x, type: string}]}]}
              t:
                rows: 400
                columns:
                  - name: o
                    type: object
                    null_probability: 0.5
                    fields: [{name: x, type: integer}, {name: y, type: string}]
                  - {name: k, type: integer}
                  - {name: from, type: object}
            relationships:
              - {parent_table: none, parent_key: id, child_table: t, child_key: k, lookup_columns: {o: from}}
            """);

    List<@Nullable String> x = Plans.column(plan, "t", "o.x");
    List<@Nullable String> y = Plans.column(plan, "t", "o.y");
    long nulls = x.stream().filter(Objects::isNull).count();
    assertTrue(nulls > 150 && nulls < 250, "nulls " + nulls);
    for (int i = 0; i < x.size(); i++) {
      assertEquals(x.get(i) == null, y.get(i) == null);
    }
    assertTrue(Plans.column(plan, "t", "from.x").stream().allMatch(Objects::isNull));
  }

  @Test
  void aMomentNeverExceedsItsMaxConstraint() {
    Plan plan =
        Plans.of(
            """
            dataset: d
            tables:
              t:
                rows: 2000
                columns:
                  - {name: at, type: datetime, start: 2024-06-29, end: 2024-12-31, constraints: {max: "2024-06-30T00:00:00Z"}}
                  - {name: n, type: integer, distribution: poisson, lambda: 7, constraints: {allowed: [6, 7, 99]}}
            """);

    assertEquals(
        List.of(),
        Plans.column(plan, "t", "at").stream()
            .filter(v -> Objects.requireNonNull(v).compareTo("2024-06-30T00:00:00Z") > 0)
            .toList());
    assertEquals(java.util.Set.of("6", "7"), new HashSet<>(Plans.column(plan, "t", "n")));
  }

  @Test
  void aCompositeKeyWithTooFewValuesIsAFault() {
    SchemaException fault =
        assertThrows(
            SchemaException.class,
            () ->
                Plans.of(
                    """
                    dataset: d
                    tables:
                      t:
                        rows: 101
                        primary_key: [a, b]
                        columns:
                          - {name: a, type: integer, min: 1, max: 10}
                          - {name: b, type: integer, min: 1, max: 10}
                    """));

    assertTrue(
        fault.toString().contains("needs 101 different combinations, and there are 100"),
        fault.toString());
  }

  @Test
  void aCheckThatDoesNotHoldStopsTheRunAndNamesTheRow() {
    TablePlan table =
        Plans.of(
                """
                dataset: d
                tables:
                  t:
                    rows: 100
                    checks: ["n < 50"]
                    columns: [{name: n, computed: "row_index()"}]
                """)
            .table("t")
            .orElseThrow();

    ViolationException violation =
        assertThrows(ViolationException.class, () -> Plans.rows(table, 0, 100));
    assertTrue(violation.toString().contains("row 50"), violation.toString());
  }

  @Test
  void aConstraintOnAComputedColumnIsTested() {
    TablePlan table =
        Plans.of(
                """
                dataset: d
                tables:
                  t:
                    rows: 100
                    columns:
                      - {name: n, computed: "row_index() * 2", constraints: {max: 100}}
                """)
            .table("t")
            .orElseThrow();

    ViolationException violation =
        assertThrows(ViolationException.class, () -> Plans.rows(table, 0, 100));
    assertTrue(violation.toString().contains("n is 102"), violation.toString());
  }

  @Test
  void objectsAreFlattenedWhereTheFormatCantNest() {
    Plan plan =
        Plans.of(
            """
            dataset: d
            tables:
              t:
                rows: 500
                columns:
                  - name: size
                    type: object
                    fields:
                      - {name: width, type: integer, min: 1, max: 9}
                      - {name: depth, type: integer, probability: 0.5}
            """);

    assertEquals(
        List.of("size.width", "size.depth"),
        plan.tables().get(0).schema().columns().stream().map(c -> c.name()).toList());
    long absent = Plans.column(plan, "t", "size.depth").stream().filter(Objects::isNull).count();
    assertTrue(absent > 150 && absent < 350, "absent " + absent);
    assertFalse(Plans.column(plan, "t", "size.width").contains(null));
  }

  @Test
  void dirtLiesOverCleanValuesAndDuplicatesComeBehind() {
    String schema =
        SHOP.replace(
            "  orders:\n    rows: 5000\n",
            "  orders:\n    rows: 5000\n    corruption: {duplicate_rate: 0.1}\n");
    Plan dirty = Plans.of(schema, "dirty", List.of(), List.of());
    TablePlan orders = dirty.table("orders").orElseThrow();
    List<List<@Nullable String>> clean = Plans.rows(Plans.of(SHOP), "orders");
    List<List<@Nullable String>> found = Plans.rows(dirty, "orders");

    assertEquals(5500, found.size());
    assertTrue(orders.schema().primaryKey().isEmpty());
    assertEquals(List.of("order_id"), orders.cleanSchema().primaryKey());
    int changed = 0;
    for (int i = 0; i < 5000; i++) {
      assertEquals(clean.get(i).get(0), found.get(i).get(0));
      assertEquals(clean.get(i).get(1), found.get(i).get(1));
      changed += clean.get(i).equals(found.get(i)) ? 0 : 1;
    }
    assertTrue(changed > 300 && changed < 800, "changed " + changed);
    for (int i = 5000; i < 5500; i++) {
      assertTrue(found.subList(0, 5000).contains(found.get(i)));
    }
  }

  /** What YAML 1.1 readers, which schemas for other tools were written for, understand. */
  @Test
  void olderSpellingsOfDatesBooleansAndNumbersAreUnderstood() {
    Plan plan =
        Plans.of(
            """
            dataset: older
            tables:
              t:
                rows: 1_000
                columns:
                  - {name: id, type: id, constraints: {unique: yes}}
                  - {name: day, type: date, start: 2024-1-5, end: 2024-1-5}
                  - {name: size, type: float, min: 1_000.5, max: 1_000.5}
            """);

    assertEquals(List.of("1000", "2024-01-05", "1000.50"), Plans.rows(plan, "t").get(999));
  }

  @Test
  void aNullCategoryIsDrawnByItsWeight() {
    Plan plan =
        Plans.of(
            """
            dataset: nulls
            tables:
              t:
                rows: 40000
                columns:
                  - {name: kind, type: categorical, categories: [a, null, b], weights: [1, 2, 1]}
            """);

    List<@Nullable String> kinds = Plans.column(plan, "t", "kind");
    int nulls = Collections.frequency(kinds, null);
    assertTrue(Math.abs(nulls - 20_000) < 600);
    assertTrue(Math.abs(Collections.frequency(kinds, "a") - 10_000) < 500);
  }
}
