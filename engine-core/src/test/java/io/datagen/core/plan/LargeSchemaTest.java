package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * A schema of 300 tables with 100 columns each has a plan. How long that takes is measured by
 * {@code benchmarks/large-schema}, not here.
 */
class LargeSchemaTest {
  private static final int TABLES = 300;
  private static final int COLUMNS = 100;

  @Test
  void threeHundredTablesOfAHundredColumnsHaveAPlan() {
    Plan plan = Plans.of(schema());

    assertEquals(TABLES, plan.tables().size());
    assertEquals(
        TABLES * COLUMNS, plan.tables().stream().mapToInt(t -> t.schema().columns().size()).sum());
    assertEquals(TABLES - 1, plan.fanOuts().size());
  }

  private static String schema() {
    StringBuilder text = new StringBuilder("dataset: large\ntables:\n");
    for (int t = 0; t < TABLES; t++) {
      text.append("  t").append(t).append(":\n    columns:\n      - {name: id, type: id}\n");
      int made = 1;
      if (t > 0) {
        text.append("      - {name: parent, type: reference, to: t").append(t / 2).append(".id}\n");
        made++;
      }
      for (int c = made; c < COLUMNS; c++) {
        text.append("      - {name: c").append(c).append(", ").append(column(c)).append("}\n");
      }
    }
    return text.toString();
  }

  private static String column(int c) {
    return switch (c % 5) {
      case 0 -> "type: integer, distribution: normal, mean: 5, std: 2, min: 0, max: 9";
      case 1 -> "type: categorical, categories: [a, b, c], weights: [1, 2, 3]";
      case 2 -> "type: date, start: 2024-01-31, end: 2024-12-31";
      case 3 -> "computed: \"concat(id, '-', 'x')\"";
      default -> "type: decimal, scale: 2, max: 99.99";
    };
  }
}
