package io.datagen.core.schema;

import io.datagen.core.source.Mapping;
import io.datagen.core.source.Node;
import io.datagen.core.source.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a relationship whose children point into one of several tables as so many relationships,
 * each of the children of one type.
 */
final class PolymorphicReader {
  /** What is said once for all targets; those of {@link #INHERITED} a target may say anew. */
  private static final Set<String> OUTER =
      Set.of(
          "name",
          "description",
          "child_table",
          "child_key",
          "polymorphic",
          "null_probability",
          "on_infeasible");

  private static final List<String> INHERITED =
      List.of("child_table", "child_key", "polymorphic", "null_probability", "on_infeasible");

  private final Section section;
  private final SchemaOptions options;

  PolymorphicReader(Section section, SchemaOptions options) {
    this.section = section;
    this.options = options;
  }

  /** Adds a relationship for each target. */
  void read(List<Relationship> relationships) {
    section.allow(RelationshipKeys.RELATIONSHIP.names());
    for (String key : section.node().keys()) {
      if (RelationshipKeys.RELATIONSHIP.names().contains(key) && !OUTER.contains(key)) {
        section.fault(key, "is of one target, and 'polymorphic' has several; move it into each");
      }
    }
    Optional<Section> polymorphic = section.section("polymorphic");
    boolean child =
        section.required("child_table").isPresent() && section.required("child_key").isPresent();
    if (polymorphic.isEmpty()) {
      return;
    }
    polymorphic.get().allow(RelationshipKeys.POLYMORPHIC.names());
    Optional<String> type = polymorphic.get().required("type_column");
    Map<String, Section> targets = polymorphic.get().sections("targets");
    Optional<Node> said = polymorphic.get().value("targets");
    if (said.isEmpty() || said.get() instanceof Mapping none && none.entries().isEmpty()) {
      polymorphic
          .get()
          .fault(
              "targets",
              "say for each value of the type column which table it points into, such as"
                  + " post: {parent_table: posts, parent_key: post_id}");
    }
    if (type.isEmpty() || !child) {
      return;
    }
    List<String> values = List.copyOf(targets.keySet());
    List<Section> sections = List.copyOf(targets.values());
    int first = relationships.size();
    for (int i = 0; i < values.size(); i++) {
      Section own = sections.get(i);
      own.allow(RelationshipKeys.TARGET.names());
      Target target = new Target(type.get(), values, i, first);
      RelationshipReader.read(relationships.size(), whole(own), options, target)
          .ifPresent(relationships::add);
    }
  }

  /** A target's keys, with those that stand outside. */
  private Section whole(Section target) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    section
        .node()
        .entries()
        .forEach(
            (key, entry) -> {
              if (INHERITED.contains(key)) {
                entries.put(key, entry);
              }
            });
    target
        .node()
        .entries()
        .forEach(
            (key, entry) -> {
              if (RelationshipKeys.TARGET.names().contains(key)) {
                entries.put(key, entry);
              }
            });
    return new Section(
        new Mapping(target.node().position(), target.node().path(), entries), section.faults());
  }
}
