package io.datagen.core.schema;

import io.datagen.core.source.Faults;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Section;
import io.datagen.core.source.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the columns that stand under {@code types} in the place of {@code type: $name}. The keys
 * beside it win; those of the reusable column keep their places, so that faults point at them.
 */
final class ReusableTypes {
  /** What stands before a reusable column's name. */
  static final String MARK = "$";

  private static final List<String> WITH_COLUMNS = List.of("tables", "streams");

  private final Map<String, Mapping> types = new LinkedHashMap<>();
  private final Faults faults;

  private ReusableTypes(Mapping root, Faults faults) {
    this.faults = faults;
    new Section(root, faults)
        .sections("types")
        .forEach((name, section) -> types.put(name, section.node()));
  }

  /** The schema with every {@code type: $name} replaced. */
  static Mapping resolve(Mapping root, Faults faults) {
    ReusableTypes reusable = new ReusableTypes(root, faults);
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>(root.entries());
    for (String key : WITH_COLUMNS) {
      entries.computeIfPresent(
          key, (k, e) -> new Mapping.Entry(e.key(), reusable.node(e.value(), Set.of())));
    }
    return new Mapping(root.position(), root.path(), entries);
  }

  /** Each of them as a column of its own. */
  static Map<String, Section> all(Mapping root, Faults faults) {
    ReusableTypes reusable = new ReusableTypes(root, faults);
    Map<String, Section> all = new LinkedHashMap<>();
    reusable.types.forEach(
        (name, type) -> all.put(name, new Section(reusable.column(type, Set.of(name)), faults)));
    return all;
  }

  private Node node(Node node, Set<String> inside) {
    if (node instanceof Mapping mapping) {
      return column(mapping, inside);
    }
    if (node instanceof Sequence sequence) {
      List<Node> items = new ArrayList<>();
      boolean same = true;
      for (Node item : sequence.items()) {
        items.add(node(item, inside));
        same &= items.get(items.size() - 1) == item;
      }
      // What holds no reference is kept as it is: a large schema would be copied as a whole.
      return same ? node : new Sequence(sequence.position(), sequence.path(), items);
    }
    return node;
  }

  private Mapping column(Mapping mapping, Set<String> inside) {
    Optional<Scalar> reference = reference(mapping);
    if (reference.isEmpty()) {
      return plain(mapping, inside);
    }
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    Optional<Mapping> type = type(reference.get(), inside);
    type.ifPresent(t -> entries.putAll(t.entries()));
    for (Map.Entry<String, Mapping.Entry> own : plain(mapping, inside).entries().entrySet()) {
      if (type.isEmpty() || !own.getKey().equals("type")) {
        entries.put(own.getKey(), own.getValue());
      }
    }
    return new Mapping(mapping.position(), mapping.path(), entries);
  }

  private Mapping plain(Mapping mapping, Set<String> inside) {
    Map<String, Mapping.Entry> changed = new LinkedHashMap<>();
    for (Map.Entry<String, Mapping.Entry> each : mapping.entries().entrySet()) {
      Node value = each.getValue().value();
      Node resolved = value instanceof Scalar ? value : node(value, inside);
      if (resolved != value) {
        changed.put(each.getKey(), new Mapping.Entry(each.getValue().key(), resolved));
      }
    }
    if (changed.isEmpty()) {
      return mapping;
    }
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>(mapping.entries());
    entries.putAll(changed);
    return new Mapping(mapping.position(), mapping.path(), entries);
  }

  private static Optional<Scalar> reference(Mapping mapping) {
    return mapping
        .get("type")
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast)
        .filter(s -> s.text().startsWith(MARK));
  }

  private Optional<Mapping> type(Scalar reference, Set<String> inside) {
    String name = reference.text().substring(1);
    Mapping type = types.get(name);
    if (type == null) {
      faults.add(
          reference,
          "there is no '" + name + "' under 'types'" + Nearest.hint(name, types.keySet()));
      return Optional.empty();
    }
    if (inside.contains(name)) {
      faults.add(reference, "the type '" + name + "' is made of itself");
      return Optional.empty();
    }
    Set<String> deeper = new LinkedHashSet<>(inside);
    deeper.add(name);
    return Optional.of(column(type, deeper));
  }
}
