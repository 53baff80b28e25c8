package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looked-up cells are the same whether they are kept or computed for each child. */
class LookedUpCellsTest {
  private static final String SCHEMA =
      """
      dataset: d
      seed: 5
      tables:
        parents:
          rows: %d
          columns:
            - {name: id, type: id, start: 100}
            - {name: wanted, %s}
        children:
          rows: 6000
          columns: [{name: id, type: id}, {name: parent}, {name: wanted}]
      relationships:
        - parent_table: parents
          parent_key: id
          child_table: children
          child_key: parent
          lookup_columns: {wanted: wanted}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: float, distribution: normal, mean: 5, std: 2, round: 2",
        "type: integer, min: 1, max: 1000",
        "type: categorical, categories: [a, b, c]",
        "type: id, start: 7, step: 3",
        "type: string_pattern, prefix: P, width: 5",
        "type: integer, min: 1, max: 9, null_probability: 0.5",
        "computed: \"'odd' if id % 2 == 1 else 'even'\""
      })
  void keptOrComputedIsTheSame(String column) {
    TablePlan children = Plans.of(SCHEMA.formatted(500, column)).table("children").orElseThrow();
    List<List<@Nullable String>> inBatches = Plans.rows(children, 0, 6000);
    for (int row = 0; row < 6000; row += 37) {
      assertEquals(Plans.rows(children, row, 1).get(0), inBatches.get(row), "row " + row);
    }
  }

  @Test
  void aFaultyParentWithoutChildrenIsNobodysFault() {
    String constant = SCHEMA.formatted(3000, "computed: \"id\"");
    Set<String> asked = new TreeSet<>(withoutNulls(constant));
    int childless = 100;
    while (asked.contains(String.valueOf(childless))) {
      childless++;
    }
    assertTrue(childless < 3100);
    String faulty = SCHEMA.formatted(3000, "computed: \"id + 0 // (id - " + childless + ")\"");
    assertEquals(
        Plans.column(Plans.of(constant), "children", "parent"),
        Plans.column(Plans.of(faulty), "children", "wanted"));
  }

  private static List<String> withoutNulls(String schema) {
    List<String> parents = new ArrayList<>();
    Plans.column(Plans.of(schema), "children", "parent")
        .forEach(parent -> parents.add(Objects.requireNonNull(parent)));
    return parents;
  }
}
