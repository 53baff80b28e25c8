package io.datagen.benchmark;

import io.datagen.core.plan.TablePlan;

/** A column by what makes it. */
public enum ColumnKind {
  SEQUENCE("type: id"),
  SHUFFLED_ID("type: id, shuffle: true"),
  UUID("type: id, id_mode: uuid"),
  UNIFORM_INTEGER("type: integer, min: 1, max: 999"),
  WIDE_INTEGER("type: integer, min: -1000000000000, max: 1000000000000"),
  POISSON("type: integer, distribution: poisson, lambda: 1.7, min: 1, max: 12"),
  NORMAL_INTEGER("type: integer, distribution: normal, mean: 41, std: 16, min: 18, max: 90"),
  UNIFORM_FLOAT("type: float, min: 0, max: 100, round: 2"),
  NORMAL_FLOAT("type: float, distribution: normal, mean: 20, std: 5, round: 2"),
  LOGNORMAL_FLOAT(
      "type: float, distribution: lognormal, mean: 3.1, sigma: 0.8, min: 0.99, max: 1499, round: 2"),
  DECIMAL("type: decimal, precision: 10, scale: 2, min: 1, max: 5000"),
  BOOLEAN("type: boolean"),
  CATEGORICAL(
      "type: categorical, categories: {delivered: 0.74, shipped: 0.09, open: 0.07, cancelled: 0.06, returned: 0.04}"),
  CATEGORICAL_FLOAT(
      "type: categorical, categories: [0.0, 0.05, 0.1, 0.25], weights: [0.80, 0.10, 0.07, 0.03]"),
  DATE("type: date, start: 2020-01-01, end: 2024-12-31"),
  DATETIME("type: datetime, start: 2020-01-01T00:00:00Z, end: 2024-12-31T23:59:59Z"),
  PADDED_ID("type: string_pattern, prefix: SKU-, width: 7"),
  RANDOM_TEXT("type: string, length: 8"),
  RANDOM_TEXT_10_TO_43(
      "type: string, min_length: 10, max_length: 43, charset: 'abcdefghijklmnopqrstuvwxyz  '"),
  FIRST_NAME("type: first_name"),
  NAME("type: name"),
  EMAIL("type: email"),
  UNIQUE_EMAIL("type: email, constraints: {unique: true}"),
  CITY("type: city"),
  FOREIGN_KEY("", "parent_key: id"),
  BOUNDED_FOREIGN_KEY("", "parent_key: id, min_children: 1, max_children: 8"),
  LOOKUP("", "parent_key: id, lookup_columns: {price: c}, child_key: k");

  /** Rows of the column's table; its parent has nearly half as many. */
  public static final long ROWS = 20_000_000;

  private final String column;
  private final String relationship;

  ColumnKind(String column) {
    this(column, "");
  }

  ColumnKind(String column, String relationship) {
    this.column = column;
    this.relationship = relationship;
  }

  /** A table of this column alone. */
  TablePlan plan() {
    return Tables.plan(schema(), "t");
  }

  private String schema() {
    boolean lookup = this == LOOKUP;
    String schema =
        """
        dataset: benchmark
        tables:
          parent:
            rows: 8600000
            columns:
              - {name: id, type: id}
              - {name: price, type: float, distribution: lognormal, mean: 3.1, sigma: 0.8, round: 2}
          t:
            rows: %d
            columns:
              - {name: c%s}
        """
            .formatted(ROWS, column.isEmpty() ? "" : ", " + column);
    if (lookup) {
      schema += "      - {name: k, hidden: true}\n";
    }
    if (!relationship.isEmpty()) {
      schema += "relationships:\n  - {parent_table: parent, child_table: t, " + relationship;
      schema += lookup ? "}\n" : ", child_key: c}\n";
    }
    return schema;
  }
}
