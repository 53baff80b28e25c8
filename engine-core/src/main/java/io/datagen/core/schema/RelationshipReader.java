package io.datagen.core.schema;

import io.datagen.core.source.Mapping;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads {@code relationships:}. Names are looked up later, when the tables are known. */
final class RelationshipReader {
  private RelationshipReader() {}

  static List<Relationship> read(Section root, SchemaOptions options) {
    List<Relationship> relationships = new ArrayList<>();
    for (Node node : root.list("relationships")) {
      if (node instanceof Mapping mapping && mapping.get("polymorphic").isPresent()) {
        new PolymorphicReader(new Section(mapping, root.faults()), options).read(relationships);
      } else if (node instanceof Mapping mapping) {
        read(relationships.size(), new Section(mapping, root.faults()), options, null)
            .ifPresent(relationships::add);
      } else {
        root.faults().add(node, "expected a relationship's mapping, not " + node.describe());
      }
    }
    return relationships;
  }

  /**
   * Reads one, which will have that place in the dataset's list.
   *
   * @param target which children it is of, null for all
   */
  static Optional<Relationship> read(
      int index, Section section, SchemaOptions options, @Nullable Target target) {
    section.allow(RelationshipKeys.RELATIONSHIP.names());
    Optional<String> parent = section.required("parent_table");
    List<String> parentKey = key(section, "parent_key");
    Optional<String> child = section.required("child_table");
    List<String> childKey = key(section, "child_key");
    long min = count(section, "min_children").orElse(0);
    OptionalLong max = count(section, "max_children");
    if (max.isPresent() && max.getAsLong() < min) {
      section.fault("max_children", "is " + max.getAsLong() + ", below min_children " + min);
    }
    Optional<Hierarchy> hierarchy = Hierarchy.read(section);
    if (hierarchy.isPresent() && !parent.equals(child)) {
      section.fault(
          "hierarchy",
          "is for a table that is its own parent: parent_table and child_table differ");
      hierarchy = Optional.empty();
    }
    Sharing sharing = new SharingReader(section).read();
    Optional<String> infeasible = section.choice("on_infeasible", List.of("relax", "error"));
    if (parent.isEmpty() || child.isEmpty() || parentKey.isEmpty() || childKey.isEmpty()) {
      return Optional.empty();
    }
    if (parentKey.size() != childKey.size()) {
      section.fault(
          "child_key",
          "has "
              + childKey.size()
              + " columns and parent_key "
              + parentKey.size()
              + "; they must be as many");
      return Optional.empty();
    }
    return Optional.of(
        new Relationship(
            index,
            section.node(),
            parent.get(),
            parentKey,
            child.get(),
            childKey,
            min,
            max,
            sharing,
            lookups(section),
            section.probability("null_probability").orElse(0.0),
            options.strict() || infeasible.filter("error"::equals).isPresent(),
            hierarchy.orElse(null),
            target));
  }

  private static List<String> key(Section section, String key) {
    if (!section.has(key)) {
      section.faults().add(section.node(), "the key '" + key + "' is missing");
    }
    return section.texts(key);
  }

  private static OptionalLong count(Section section, String key) {
    Optional<Long> count = section.integer(key);
    if (count.isPresent() && count.get() < 0) {
      section.fault(key, "can't be negative; 0 is the least");
      return OptionalLong.empty();
    }
    return count.isPresent() ? OptionalLong.of(count.get()) : OptionalLong.empty();
  }

  private static Map<String, String> lookups(Section section) {
    Map<String, String> lookups = new LinkedHashMap<>();
    section
        .section("lookup_columns")
        .ifPresent(
            s -> {
              for (Map.Entry<String, Mapping.Entry> entry : s.node().entries().entrySet()) {
                if (entry.getValue().value() instanceof Scalar scalar) {
                  lookups.put(entry.getKey(), scalar.text());
                } else {
                  s.fault(entry.getKey(), "expected the child's column");
                }
              }
            });
    return lookups;
  }
}
