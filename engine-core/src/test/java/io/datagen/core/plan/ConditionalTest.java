package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code cases}, {@code conditional_on} and {@code null_if}. */
class ConditionalTest {
  private static final String TRIPS =
      """
      dataset: d
      seed: 3
      tables:
        trips:
          rows: 4000
          columns:
            - {name: mode, type: categorical, categories: [car, train, walk], weights: [5, 3, 2]}
            - {name: hours, type: integer, min: 0, max: 4}
            - name: distance
              conditional_on:
                column: mode
                cases:
                  car: {type: integer, min: 1, max: 9}
                  train: {type: decimal, scale: 1, min: 10, max: 20}
                default: {type: integer, min: 100, max: 100, null_probability: 0.5}
            - name: speed
              cases:
                - {when: hours == 0, type: constant, value: null}
                - {when: "mode == 'car'", computed: distance / hours}
                - {when: "mode == 'train'", type: float, min: 300, max: 400}
            - {name: ticket, type: integer, min: 1, max: 5, null_if: mode != 'train' or ticket > 4}
      """;

  @Test
  void anyRowIsTheSameHoweverItIsAskedFor() {
    TablePlan trips = Plans.of(TRIPS).table("trips").orElseThrow();
    List<List<@Nullable String>> all = Plans.rows(trips, 0, 4000);

    assertEquals(all.subList(1234, 1300), Plans.rows(trips, 1234, 66));
    assertEquals(
        List.of(all.get(3999), all.get(0), all.get(17), all.get(17)),
        Plans.clean(trips, 3999, 0, 17, 17));
  }

  @Test
  void everyRowTakesTheBranchThatIsItsOwn() {
    for (List<@Nullable String> row : Plans.rows(Plans.of(TRIPS), "trips")) {
      String distance = row.get(2);
      switch (text(row, 0)) {
        case "car" -> assertTrue(text(row, 2).matches("[1-9]\\.0"), "distance");
        case "train" -> assertTrue(Double.parseDouble(text(row, 2)) >= 10);
        default -> assertTrue(distance == null || distance.equals("100.0"), "distance");
      }
      if (text(row, 1).equals("0") || text(row, 0).equals("walk")) {
        assertNull(row.get(3));
      } else if (text(row, 0).equals("car")) {
        assertEquals(
            Double.parseDouble(text(row, 2)) / Long.parseLong(text(row, 1)),
            Double.parseDouble(text(row, 3)));
      } else {
        assertTrue(Double.parseDouble(text(row, 3)) >= 300);
      }
    }
  }

  @Test
  void aConditionMayReadTheValueThatItNulls() {
    Map<@Nullable String, Integer> tickets = new HashMap<>();
    Plans.rows(Plans.of(TRIPS), "trips").stream()
        .filter(r -> text(r, 0).equals("train"))
        .forEach(r -> tickets.merge(r.get(4), 1, Integer::sum));

    assertEquals(java.util.Set.of("1", "2", "3", "4"), withoutNull(tickets));
    assertNotNull(tickets.get(null));
  }

  private static String text(List<@Nullable String> row, int column) {
    return Objects.requireNonNull(row.get(column));
  }

  private static java.util.Set<@Nullable String> withoutNull(Map<@Nullable String, Integer> map) {
    java.util.Set<@Nullable String> keys = new java.util.HashSet<>(map.keySet());
    keys.remove(null);
    return keys;
  }

  @Test
  void anAddedBranchMovesNoValueOfTheOthers() {
    String more =
        TRIPS
            .replace(
                "            default: {",
                "              walk: {type: integer, min: 1, max: 3}\n            default: {")
            .replace(
                "          - {when: hours == 0,",
                "          - {when: \"mode == 'walk'\", type: float, min: 3, max: 6}\n          - {when: hours == 0,");
    List<List<@Nullable String>> before = Plans.rows(Plans.of(TRIPS), "trips");
    List<List<@Nullable String>> after = Plans.rows(Plans.of(more), "trips");

    int changed = 0;
    for (int i = 0; i < before.size(); i++) {
      if (text(before.get(i), 0).equals("walk")) {
        changed += before.get(i).equals(after.get(i)) ? 0 : 1;
      } else {
        assertEquals(before.get(i), after.get(i));
      }
    }
    assertTrue(changed > 500, "of the walks, " + changed + " changed");
  }

  @Test
  void aBranchDrawsWhatItsDistributionSays() {
    long[] counts = new long[9];
    for (List<@Nullable String> row : Plans.rows(Plans.of(TRIPS), "trips")) {
      if (text(row, 0).equals("car")) {
        counts[(int) Double.parseDouble(text(row, 2)) - 1]++;
      }
    }
    long all = java.util.Arrays.stream(counts).sum();
    double chi = 0;
    for (long count : counts) {
      chi += (count - all / 9.0) * (count - all / 9.0) / (all / 9.0);
    }
    assertTrue(chi < 26.1, "chi-square of 8 degrees " + chi);
  }

  @Test
  void textsObjectsAndArraysFromBranchesComeTogether() {
    Plan plan =
        Plans.of(
            """
            dataset: d
            tables:
              t:
                rows: 300
                columns:
                  - {name: a, type: boolean}
                  - name: text
                    conditional_on:
                      column: a
                      cases:
                        true: {type: categorical, categories: [x, y]}
                        false: {type: string, prefix: row}
                  - name: item
                    cases:
                      - {when: a, type: object, fields: [{name: k, type: categorical, categories: [in]}, {name: l, type: array, min_items: 2, max_items: 2, items: {type: integer}}]}
                      - else: {type: object, fields: [{name: k, type: string, prefix: p}, {name: l, type: array, min_items: 1, max_items: 1, items: {type: integer, min: -9, max: -1}}]}
                  - name: when
                    cases:
                      - {when: a, type: date, start: 2024-01-01, end: 2024-01-01}
                      - else: {type: datetime, start: 2024-02-01T10:00:00, end: 2024-02-01T10:00:00}
            """);
    List<List<@Nullable String>> rows = Plans.rows(plan, "t");
    for (int i = 0; i < rows.size(); i++) {
      List<@Nullable String> row = rows.get(i);
      if (text(row, 0).equals("true")) {
        assertTrue(text(row, 1).equals("x") || text(row, 1).equals("y"), "text");
        assertEquals("in", row.get(2));
        assertTrue(text(row, 3).matches("\\[\\d+,\\d+]"), "list");
        assertEquals("2024-01-01T00:00:00Z", row.get(4));
      } else {
        assertEquals("row_" + i, row.get(1));
        assertEquals("p_" + i, row.get(2));
        assertTrue(text(row, 3).matches("\\[-\\d]"), "list");
        assertEquals("2024-02-01T10:00:00Z", row.get(4));
      }
    }
  }

  @Test
  void rowsFarOutAndTablesWithoutRowsAreNoMatter() {
    TablePlan far =
        Plans.of(TRIPS.replace("rows: 4000", "rows: 1100000000000")).table("trips").orElseThrow();
    assertEquals(Plans.clean(far, 1L << 40).get(0), Plans.rows(far, 1L << 40, 1).get(0));
    assertEquals(List.of(), Plans.rows(Plans.of(TRIPS.replace("rows: 4000", "rows: 0")), "trips"));
    assertEquals(
        Plans.rows(Plans.of(TRIPS), "trips").subList(0, 1),
        Plans.rows(Plans.of(TRIPS.replace("rows: 4000", "rows: 1")), "trips"));
  }
}
