package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.source.SchemaException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keys of several columns, unique though none of them is. */
class CompositeKeysTest {
  private static final String PRODUCT =
      """
      dataset: d
      tables:
        t:
          rows: ROWS
          primary_key: [city, on, day, open, size, number]
          columns:
            - {name: city, type: categorical, categories: [ulm, bonn, 'köln']}
            - {name: on, type: datetime, start: 2024-03-31T00:00:00, end: 2024-03-31T02:00:00, granularity: hour}
            - {name: day, type: date, start: 2024-02-28, end: 2024-03-01}
            - {name: open, type: boolean}
            - {name: size, type: categorical, categories: [0.5, 1.5]}
            - {name: number, type: integer, min: 7, max: 8}
            - {name: other, type: integer, min: 1, max: 3}
      """;

  private static Plan product(int rows) {
    return Plans.of(PRODUCT.replace("ROWS", "" + rows));
  }

  @Test
  void whateverCanBeCountedMakesAProductOfWhichEachElementComesUpOnce() {
    int elements = 3 * 3 * 3 * 2 * 2 * 2;
    List<List<@Nullable String>> rows = Plans.rows(product(elements), "t");
    assertEquals(
        elements, rows.stream().map(r -> r.subList(0, 6)).collect(Collectors.toSet()).size());
    for (int column = 0; column < 6; column++) {
      Map<@Nullable String, Integer> counts = new HashMap<>();
      int place = column;
      rows.forEach(r -> counts.merge(r.get(place), 1, Integer::sum));
      // All elements of a product: every value as often as the others of its column.
      assertEquals(1, new HashSet<>(counts.values()).size(), () -> counts.toString());
    }
    assertNotEquals(
        rows, rows.stream().sorted((a, b) -> a.toString().compareTo(b.toString())).toList());
  }

  @Test
  void aProductWithTooFewElementsIsAFaultWithBothNumbers() {
    SchemaException fault = assertThrows(SchemaException.class, () -> product(217));
    assertTrue(
        (fault.getMessage() + "").contains("needs 217 different combinations, and there are 216"),
        fault.getMessage());
  }

  @Test
  void weightedValuesMakeNoProduct() {
    String weighted =
        PRODUCT.replace("categories: [0.5, 1.5]", "categories: [0.5, 1.5], weights: [1, 3]");
    SchemaException fault =
        assertThrows(SchemaException.class, () -> Plans.of(weighted.replace("ROWS", "10")));
    assertTrue((fault.getMessage() + "").contains("can't be made unique"), fault.getMessage());
  }

  @Test
  void aNumberBesideAKeyOfSeveralColumnsCountsTheChildrenOfAParent() {
    Plan plan =
        Plans.of(
            """
            dataset: d
            tables:
              rooms:
                rows: 50
                primary_key: [house, room]
                columns:
                  - {name: house, type: categorical, categories: [a, b, c]}
                  - {name: room, type: integer, min: 1, max: 20}
              seats:
                rows: 700
                primary_key: [house, room, seat]
                columns: [{name: house}, {name: seat, type: integer, min: 1, max: 25}, {name: room}]
            relationships:
              - {parent_table: rooms, parent_key: [house, room], child_table: seats, child_key: [house, room],
                 min_children: 2, max_children: 25}
            """);
    HashSet<List<@Nullable String>> rooms = new HashSet<>(Plans.rows(plan, "rooms"));
    Map<List<@Nullable String>, TreeSet<Integer>> seats = new HashMap<>();
    for (List<@Nullable String> row : Plans.rows(plan, "seats")) {
      List<@Nullable String> room = Arrays.asList(row.get(0), row.get(2));
      assertTrue(rooms.contains(room), () -> row.toString());
      assertTrue(
          seats.computeIfAbsent(room, r -> new TreeSet<>()).add(Integer.valueOf("" + row.get(1))));
    }
    assertEquals(50, seats.size());
    seats.forEach(
        (room, numbers) -> {
          assertEquals(1, numbers.first(), () -> room.toString());
          assertEquals(numbers.size(), numbers.last(), () -> room.toString());
        });
  }

  private static final String SHARED =
      """
      dataset: d
      tables:
        aircraft: {rows: 20, columns: [{name: tail, type: id, constraints: {primary_key: true}}]}
        seats:
          rows: 3000
          primary_key: [tail, row, letter]
          columns:
            - {name: tail}
            - {name: row, type: integer, min: 1, max: 40}
            - {name: letter, type: categorical, categories: [A, B, C, D, E, F]}
        products: {rows: 900, columns: [{name: product, type: id, constraints: {primary_key: true}}]}
        prices:
          rows: 2400
          primary_key: [product, currency]
          columns:
            - {name: product}
            - {name: currency, type: categorical, categories: [EUR, USD, GBP, JPY]}
      relationships:
        - {parent_table: aircraft, parent_key: tail, child_table: seats, child_key: tail, max_children: 240}
        - {parent_table: products, parent_key: product, child_table: prices, child_key: product, max_children: 4}
      """;

  @Test
  void childrenOfAParentDifferInWhatTheOtherColumnsMake() {
    Plan plan = Plans.of(SHARED);
    List<List<@Nullable String>> seats = Plans.rows(plan, "seats");
    assertEquals(3000, new HashSet<>(seats).size());
    List<List<@Nullable String>> prices = Plans.rows(plan, "prices");
    assertEquals(2400, new HashSet<>(prices).size());
    Map<@Nullable String, Long> currencies =
        prices.stream().collect(Collectors.groupingBy(r -> "" + r.get(1), Collectors.counting()));
    // Whatever a product begins with is one of four, each as likely.
    assertTrue(
        currencies.size() == 4 && currencies.values().stream().allMatch(n -> n > 540 && n < 660),
        () -> currencies.toString());
    // Families of two are any two neighbours in the order of all, not always the first.
    assertTrue(
        prices.stream()
                .collect(
                    Collectors.groupingBy(
                        r -> "" + r.get(0),
                        Collectors.mapping(r -> "" + r.get(1), Collectors.toSet())))
                .values()
                .stream()
                .filter(s -> s.size() == 2)
                .distinct()
                .count()
            == 4);
  }

  @Test
  void anySingleRowIsThatOfTheWhole() {
    Plan plan = Plans.of(SHARED);
    List<List<@Nullable String>> seats = Plans.rows(plan, "seats");
    for (int row = 0; row < 3000; row += 613) {
      assertEquals(List.of(seats.get(row)), Plans.rows(plan.table("seats").orElseThrow(), row, 1));
    }
  }

  @Test
  void tooFewElementsForTheLargestFamilyAreAFaultWithBothNumbers() {
    String few =
        SHARED.replace(
            "letter, type: categorical, categories: [A, B, C, D, E, F]", "letter, type: boolean");
    SchemaException fault =
        assertThrows(SchemaException.class, () -> Plans.of(few.replace("max: 40", "max: 50")));
    assertTrue((fault.getMessage() + "").contains("and there are 100"), fault.getMessage());
  }

  @Test
  void numbersThatHaveRoomForAllChildrenCountThemAsEver() {
    Plan plan = Plans.of(SHARED.replace("max: 40", "max: 240"));
    Map<String, TreeSet<Integer>> rows = new HashMap<>();
    Plans.rows(plan, "seats")
        .forEach(
            r ->
                assertTrue(
                    rows.computeIfAbsent("" + r.get(0), t -> new TreeSet<>())
                        .add(Integer.valueOf("" + r.get(1)))));
    rows.values().forEach(numbers -> assertEquals(numbers.size(), numbers.last()));
  }
}
