package io.datagen.core.command;

import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.core.corruption.Profiles;
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

  static Plan plan(Host host, SchemaArguments schema) throws IOException {
    return Planner.plan(
        SchemaReader.read(schema.schema(), schema.toOptions()),
        new PlanOptions(
            schema.profile == null ? Profiles.DEFAULT : schema.profile,
            schema.tables,
            schema.columns,
            true,
            Nesting.NATIVE,
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
