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
}
