package io.datagen.core.plan;

import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The order in which tables are made: file order, but parents before children where no circle
 * forbids it.
 */
final class ParentsFirst {
  private final Dataset dataset;
  private final Set<String> seen = new HashSet<>();
  private final List<Table> order = new ArrayList<>();

  private ParentsFirst(Dataset dataset) {
    this.dataset = dataset;
  }

  static List<Table> of(Dataset dataset) {
    ParentsFirst made = new ParentsFirst(dataset);
    dataset.tables().forEach(made::visit);
    return made.order;
  }

  private void visit(Table table) {
    if (!seen.add(table.name())) {
      return;
    }
    for (Relationship relationship : dataset.relationships()) {
      if (relationship.childTable().equals(table.name())) {
        dataset.table(relationship.parentTable()).ifPresent(this::visit);
      }
    }
    order.add(table);
  }
}
