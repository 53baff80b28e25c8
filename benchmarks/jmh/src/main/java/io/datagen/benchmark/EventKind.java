package io.datagen.benchmark;

import io.datagen.core.plan.TablePlan;

/** An event stream by how its events come about. */
public enum EventKind {
  /** The short form: gaps of whole seconds, few sessions at a time. */
  SHORT_FORM("rows: 10M\nlate_events: true\n", "events"),

  /** A busy site: Poisson arrivals by load, hundreds of sessions at a time, a chain of types. */
  CLICKS(
      """
      streams:
        clicks:
          rows: 80M
          rate: 900
          load: {hour: [2, 1, 1, 1, 1, 2, 4, 7, 9, 10, 10, 10, 11, 10, 9, 9, 9, 10, 11, 12, 12, 10, 7, 4]}
          users: 2000000
          sessions: {gap: 20m, mean_length: 8}
          event_types:
            initial: {home: 0.6, search: 0.3, product: 0.1}
            transitions:
              home: {search: 0.5, product: 0.4, home: 0.1}
              search: {product: 0.7, search: 0.3}
              product: {product: 0.3, search: 0.3, home: 0.2, cart: 0.2}
              cart: {buy: 0.4, product: 0.4, home: 0.2}
              buy: {}
          late: {rate: 0.03, max_delay: 2m}
          duplicates: 0.01
      """,
      "clicks");

  private final String schema;
  private final String table;

  EventKind(String schema, String table) {
    this.schema = schema;
    this.table = table;
  }

  TablePlan plan() {
    return Tables.plan("dataset: benchmark\n" + schema, table);
  }
}
