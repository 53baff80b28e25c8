package io.datagen.core.schema;

import io.datagen.core.source.Mapping;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Children that point to parents.
 *
 * @param index its place in the dataset's list
 * @param node its mapping
 * @param parentKey column names of the parent
 * @param childKey as many of the child
 * @param minChildren per parent, as declared
 * @param maxChildren per parent, as declared
 * @param sharing how children are shared out within them
 * @param lookups parent column to child column
 * @param nullProbability share of the children that have no parent
 * @param strict whether bounds that can't be met are a fault, not widened
 * @param hierarchy the forest that the table's rows are, else null
 * @param target which of the children it is of, where others point elsewhere; null for all
 */
public record Relationship(
    int index,
    Mapping node,
    String parentTable,
    List<String> parentKey,
    String childTable,
    List<String> childKey,
    long minChildren,
    OptionalLong maxChildren,
    Sharing sharing,
    Map<String, String> lookups,
    double nullProbability,
    boolean strict,
    @Nullable Hierarchy hierarchy,
    @Nullable Target target) {

  public Relationship {
    parentKey = List.copyOf(parentKey);
    childKey = List.copyOf(childKey);
    lookups = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(lookups));
  }

  /** Whether it is an event stream's to the table of its users, of which the stream disposes. */
  public boolean ofUsers() {
    return node.get("parent_table").isEmpty();
  }

  /** Whether some children may have no parent. */
  public boolean hasOrphans() {
    return target != null || losesSome();
  }

  /** Whether some of those children that it is of may have no parent. */
  public boolean losesSome() {
    // By chance, as roots, or since no parent has their values.
    return nullProbability > 0 || hierarchy != null || !sharing.where().isEmpty() && !strict;
  }

  /** Whether values of rows decide about who is whose child. */
  public boolean byValues() {
    return target != null || sharing.byValues();
  }

  /** {@code order_items.order_id -> orders.order_id}. */
  public String describe() {
    return childTable
        + "."
        + String.join("+", childKey)
        + " -> "
        + parentTable
        + "."
        + String.join("+", parentKey)
        + (target == null ? "" : " of " + target.typeColumn() + " " + target.value());
  }
}
