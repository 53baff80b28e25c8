package io.datagen.core.plan;

import io.datagen.api.schema.DatasetSchema;
import io.datagen.core.schema.Dataset;
import java.util.List;
import java.util.Optional;

/**
 * A dataset ready to be made or checked.
 *
 * @param dataset as declared
 * @param tables to be made, parents before children where no circle forbids it
 * @param fanOuts the relationships whose child is made, with the bounds in force
 * @param warnings what the user should know before it runs
 */
public record Plan(
    Dataset dataset,
    List<TablePlan> tables,
    List<RelationshipPlan> fanOuts,
    List<String> warnings) {
  public Plan {
    tables = List.copyOf(tables);
    fanOuts = List.copyOf(fanOuts);
    warnings = List.copyOf(warnings);
  }

  /** The plan of a table that is made. */
  public Optional<TablePlan> table(String name) {
    return tables.stream().filter(t -> t.name().equals(name)).findFirst();
  }

  /** The tables as the format sees them. */
  public DatasetSchema schema() {
    return new DatasetSchema(dataset.name(), tables.stream().map(TablePlan::schema).toList());
  }
}
