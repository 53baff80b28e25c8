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
      sequence.items().forEach(item -> items.add(node(item, inside)));
      return new Sequence(sequence.position(), sequence.path(), items);
    }
    return node;
  }

  private Mapping column(Mapping mapping, Set<String> inside) {
    Optional<Scalar> reference = reference(mapping);
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    if (reference.isPresent()) {
      type(reference.get(), inside).ifPresent(type -> entries.putAll(type.entries()));
    }
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (reference.isEmpty() || !key.equals("type")) {
                entries.put(key, new Mapping.Entry(entry.key(), node(entry.value(), inside)));
              }
            });
    return new Mapping(mapping.position(), mapping.path(), entries);
  }

  private static Optional<Scalar> reference(Mapping mapping) {
    return mapping
        .get("type")
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast)
        .filter(s -> s.text().startsWith("$"));
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
