package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BridgesTest {
  private static String schema(long students, String few, long courses, String many, long rows) {
    return """
        dataset: d
        tables:
          students: {rows: %d, columns: [{name: id, type: id, constraints: {primary_key: true}}]}
          courses:
            rows: %d
            columns:
              - {name: id, type: id, constraints: {primary_key: true}}
              - {name: taken, type: aggregate, of: takes, function: count}
          takes: {rows: %d, primary_key: [student, course], columns: [{name: student}, {name: course}]}
        relationships:
          - {parent_table: students, parent_key: id, child_table: takes, child_key: student, %s}
          - {parent_table: courses, parent_key: id, child_table: takes, child_key: course, %s}
        """
        .formatted(students, courses, rows, few, many);
  }

  private static Map<@Nullable String, Integer> counts(
      List<List<@Nullable String>> rows, int column) {
    Map<@Nullable String, Integer> counts = new HashMap<>();
    rows.forEach(r -> counts.merge(r.get(column), 1, Integer::sum));
    return counts;
  }

  @ParameterizedTest
  @CsvSource({
    "120, 2, 6, 15, 5, 60, 420",
    "300, 30, 30, 61, 100, 200, 9000",
    "5000, 1, 9, 100, 1, 1000, 20000",
    "40, 0, 40, 40, 0, 40, 1600",
    "40, 0, 40, 40, 0, 40, 800",
    "40, 0, 40, 40, 0, 40, 3",
    "7, 1, 900, 900, 1, 7, 1900",
    "1000, 0, 1000, 1000, 0, 1000, 5000",
  })
  void pairsDifferAndBothRelationshipsKeepTheirBounds(
      long students, int least, int most, long courses, int fewest, int greatest, long rows) {
    Plan plan =
        Plans.of(
            schema(
                students,
                "min_children: " + least + ", max_children: " + most,
                courses,
                "min_children: " + fewest + ", max_children: " + greatest,
                rows));
    List<List<@Nullable String>> takes = Plans.rows(plan, "takes");
    assertEquals(rows, new HashSet<>(takes).size());
    assertTrue(counts(takes, 0).values().stream().allMatch(n -> n >= least && n <= most));
    Map<@Nullable String, Integer> taken = counts(takes, 1);
    assertTrue(taken.values().stream().allMatch(n -> n >= fewest && n <= greatest));
    assertTrue(fewest == 0 || taken.size() == courses);
    for (List<@Nullable String> course : Plans.rows(plan, "courses")) {
      assertEquals(
          Integer.toString(taken.getOrDefault(course.get(0), 0)), course.get(1), "counted back");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "300, 300, 9000, 'distribution: zipf, exponent: 1.1'",
    "2000, 60, 10000, 'distribution: zipf, exponent: 0.8'",
    "60, 2000, 10000, 'distribution: {name: lognormal, mean: 3, sigma: 1}'",
    "500, 500, 2000, 'min_children: 0'",
    "20, 30, 200, 'min_children: 0'",
  })
  void skewedBridgesHaveDistinctPairsToo(long students, long courses, long rows, String shape) {
    Plan plan = Plans.of(schema(students, shape, courses, shape, rows));
    List<List<@Nullable String>> takes = Plans.rows(plan, "takes");
    assertEquals(rows, new HashSet<>(takes).size());
    assertTrue(counts(takes, 0).values().stream().allMatch(n -> n <= courses));
  }

  @Test
  void aTableCanBeBothSides() {
    String schema =
        """
        dataset: d
        tables:
          users: {rows: 500, columns: [{name: id, type: id, constraints: {primary_key: true}}]}
          follows: {rows: 4000, unique: [[a, b]], columns: [{name: a}, {name: b}]}
        relationships:
          - {parent_table: users, parent_key: id, child_table: follows, child_key: a}
          - {parent_table: users, parent_key: id, child_table: follows, child_key: b}
        """;
    List<List<@Nullable String>> rows = new ArrayList<>(Plans.rows(Plans.of(schema), "follows"));
    assertEquals(4000, new HashSet<>(rows).size());
  }
}
