package io.datagen.core.plan;

import io.datagen.api.schema.DatasetSchema;
import io.datagen.core.schema.Dataset;
import io.datagen.core.source.Fault;
import io.datagen.core.source.SchemaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A dataset ready to be made or checked.
 *
 * @param dataset as declared
 * @param tables to be made, parents before children where no circle forbids it; those nested in
 *     others are inside these
 * @param fanOuts the relationships whose child is made, with the bounds in force
 * @param warnings what the user should know before it runs
 * @param provenance tells how any cell comes about
 */
public record Plan(
    Dataset dataset,
    List<TablePlan> tables,
    List<RelationshipPlan> fanOuts,
    List<String> warnings,
    Provenance provenance) {
  public Plan {
    tables = List.copyOf(tables);
    fanOuts = List.copyOf(fanOuts);
    warnings = List.copyOf(warnings);
  }

  /** The plan of a table that is made. */
  public Optional<TablePlan> table(String name) {
    return tables.stream().filter(t -> t.name().equals(name)).findFirst();
  }

  /**
   * Makes all kernels now, so that what only they can find (too few names for a unique column, say)
   * is told before anything is written.
   *
   * @throws SchemaException with every such fault
   */
  public void compile() {
    compile(tables);
  }

  /** The same for some of the tables; those that they look up follow when a cell needs them. */
  public static void compile(List<TablePlan> tables) {
    List<Fault> faults = new ArrayList<>();
    for (TablePlan table : tables.stream().flatMap(t -> t.withNested().stream()).toList()) {
      try {
        table.program();
      } catch (SchemaException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new SchemaException(faults);
    }
  }

  /** The paths of {@code --nest} that lead to what is nested. */
  public List<String> nestPaths() {
    return tables.stream().flatMap(t -> t.nestPaths().stream()).toList();
  }

  /** The tables as the format sees them. */
  public DatasetSchema schema() {
    return new DatasetSchema(dataset.name(), tables.stream().map(TablePlan::schema).toList());
  }
}
