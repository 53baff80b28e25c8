package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ReferencesTest {
  private static final String TABLES =
      """
      dataset: d
      tables:
        customers:
          rows: 300
          columns:
            - {name: id, type: id, constraints: {primary_key: true}}
            - {name: city, type: categorical, categories: [Ulm, Bonn, Hof]}
        orders:
          rows: 900
          columns:
            - {name: id, type: id, constraints: {primary_key: true}}
            - %s
            - {name: city}
            - {name: referrer, type: reference, to: customers.id, null_probability: 0.25}
      """;

  private static final String KEYS =
      "min_children: 1, max_children: 5, lookup_columns: {city: city}";

  @Test
  void aReferenceIsTheRelationshipThatItIsShortFor() {
    String lengthy =
        TABLES.formatted("{name: customer_id}")
            + "relationships:\n  - {parent_table: customers, parent_key: id, child_table: orders,"
            + " child_key: customer_id, "
            + KEYS
            + "}\n";
    String shortly =
        TABLES.formatted("{name: customer_id, type: reference, to: customers.id, " + KEYS + "}");

    Plan plan = Plans.of(shortly);
    assertEquals(Plans.rows(Plans.of(lengthy), "orders"), Plans.rows(plan, "orders"));
    assertEquals(2, plan.table("orders").orElseThrow().schema().foreignKeys().size());
    assertEquals(
        225, Plans.column(plan, "orders", "referrer").stream().filter(c -> c == null).count());
    assertTrue(plan.fanOuts().stream().anyMatch(f -> f.minChildren() == 1 && f.maxChildren() == 5));
  }
}
