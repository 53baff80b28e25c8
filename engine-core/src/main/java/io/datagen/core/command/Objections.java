package io.datagen.core.command;

import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.core.plan.Plan;
import io.datagen.core.plan.TablePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Why a format can't hold a dataset. */
final class Objections {
  private Objections() {}

  /**
   * The format's own, and those to dirt that its columns can't take.
   *
   * @param written what of the plan's schema the format writes
   */
  static List<String> of(
      FormatPlugin plugin, Plan plan, DatasetSchema written, FormatSettings settings) {
    List<String> objections = new ArrayList<>(plugin.objections(written, settings));
    if (!plugin.holdsTokens(settings)) {
      plan.tables().forEach(t -> objections.addAll(noise(t)));
      if (plugin.capabilities().nesting() == Nesting.NATIVE) {
        plan.tables().forEach(t -> objections.addAll(noiseInside(t)));
      }
    }
    return objections;
  }

  /** What declared type noise a format of strict types would choke on. */
  private static List<String> noise(TablePlan table) {
    return noisy(table)
        .filter(c -> c.sqlType() == null || !c.sqlType().equalsIgnoreCase("TEXT"))
        .map(
            c ->
                "table "
                    + table.name()
                    + ", column "
                    + c.name()
                    + ": type_noise needs a column of text; state sql_type: TEXT, or use --profile fast")
        .toList();
  }

  /** The same inside rows, where an SQL type is no help. */
  private static List<String> noiseInside(TablePlan table) {
    return table.withNested().stream()
        .skip(1)
        .flatMap(
            inner ->
                noisy(inner)
                    .map(
                        c ->
                            "table "
                                + inner.name()
                                + " in "
                                + table.name()
                                + ", column "
                                + c.name()
                                + ": type_noise needs a column of text; write the two tables apart,"
                                + " or use --profile fast"))
        .toList();
  }

  private static Stream<ColumnSchema> noisy(TablePlan table) {
    return table.schema().columns().stream()
        .filter(c -> table.overlay().tokens().contains(c.name()))
        .filter(c -> !(c.type() instanceof ValueType.StringType));
  }
}
