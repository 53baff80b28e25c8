package io.datagen.core.plan;

import io.datagen.core.column.Generator;
import io.datagen.core.schema.Column;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.Origin;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which relationships lead into one table so that no two of its rows have the same two parents: a
 * key of the table holds both child keys, and nothing else in it makes it unique.
 */
final class Bridges {
  /** Two relationships of one child table. */
  record Pair(Relationship first, Relationship second) {}

  private final Dataset dataset;
  private final Map<Integer, Pair> pairs = new HashMap<>();
  private final Map<String, List<List<String>>> keys = new HashMap<>();

  Bridges(Dataset dataset) {
    this.dataset = dataset;
    for (Table table : dataset.tables()) {
      if (table.events() == null) {
        CompositeKeys.keys(table).forEach(k -> add(table, k));
      }
    }
  }

  /** The pair that a relationship is one of. */
  Optional<Pair> pair(Relationship relationship) {
    return Optional.ofNullable(pairs.get(relationship.index()));
  }

  /** Whether a key is made unique here. */
  boolean covers(Table table, List<String> key) {
    return keys.getOrDefault(table.name(), List.of()).contains(key);
  }

  private void add(Table table, List<String> key) {
    boolean other = key.stream().flatMap(c -> table.column(c).stream()).anyMatch(Bridges::serves);
    List<Relationship> inside = new ArrayList<>();
    for (Relationship relationship : dataset.relationships()) {
      if (relationship.childTable().equals(table.name())
          && !relationship.ofUsers()
          && key.containsAll(relationship.childKey())
          && dataset.table(relationship.parentTable()).isPresent()) {
        inside.add(relationship);
      }
    }
    if (other
        || inside.size() < 2
        || inside.subList(0, 2).stream().anyMatch(r -> r.target() != null)) {
      return;
    }
    Pair pair = new Pair(inside.get(0), inside.get(1));
    Pair known = pairs.get(pair.first().index());
    boolean free = known == null && !pairs.containsKey(pair.second().index());
    if (free) {
      pairs.put(pair.first().index(), pair);
      pairs.put(pair.second().index(), pair);
    }
    if (free || pair.equals(known)) {
      keys.computeIfAbsent(table.name(), t -> new ArrayList<>()).add(key);
    }
  }

  /** Whether a column makes its key unique by itself or by counting. */
  private static boolean serves(Column column) {
    if (!(column.origin() instanceof Origin.Generated generated)) {
      return false;
    }
    Generator generator = generated.generator();
    return generator.unique() || generator.domain().isPresent();
  }
}
