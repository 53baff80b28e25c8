package io.datagen.core.command;

import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.core.corruption.Profiles;
import io.datagen.core.plan.NestTree;
import io.datagen.core.plan.Plan;
import io.datagen.core.plan.PlanOptions;
import io.datagen.core.plan.Planner;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.schema.SchemaReader;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.UsageException;
import java.io.IOException;
import java.util.List;

/** Plans for commands that look at single rows, in no format. */
final class CellPlans {
  private CellPlans() {}

  /** With plain values. */
  static Plan plan(Host host, SchemaArguments schema) throws IOException {
    return plan(host, schema, false);
  }

  /**
   * A plan.
   *
   * @param text whether cells are shown as text formats write them
   */
  static Plan plan(Host host, SchemaArguments schema, boolean text) throws IOException {
    return Planner.plan(
        SchemaReader.read(schema.schema(), schema.toOptions()),
        new PlanOptions(
            schema.profile == null ? Profiles.DEFAULT : schema.profile,
            schema.tables,
            schema.columns,
            true,
            Nesting.NATIVE,
            text,
            false,
            NestTree.NONE,
            host));
  }

  /** One table, its kernels made. */
  static TablePlan table(Plan plan, String name) {
    TablePlan table =
        plan.table(name)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--table "
                            + name
                            + ": the schema has no such table"
                            + Nearest.hint(
                                name, plan.tables().stream().map(TablePlan::name).toList())));
    Plan.compile(List.of(table));
    return table;
  }
}
