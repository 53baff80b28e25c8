package io.datagen.benchmark;

import io.datagen.core.plan.TablePlan;

/** A table of {@code benchmarks/workloads}. */
public enum Workload {
  MIXED("mixed", "orders", 1),
  CUSTOMERS("retail", "customers", 100),
  ORDER_ITEMS("order_items", "order_items", 1),
  LINEITEM("lineitem", "lineitem", 1),
  NUMERIC("numeric", "measurements", 1),
  WIDE("wide", "wide", 1),
  EVENTS("events", "events", 1);

  private final String file;
  private final String table;
  private final int scale;

  Workload(String file, String table, int scale) {
    this.file = file;
    this.table = table;
    this.scale = scale;
  }

  TablePlan plan() {
    return Tables.workload(file, table, scale);
  }
}
