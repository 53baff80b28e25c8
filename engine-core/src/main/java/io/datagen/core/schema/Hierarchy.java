package io.datagen.core.schema;

import io.datagen.core.source.Section;
import java.util.Optional;

/**
 * What a table that is its own parent looks like: a forest.
 *
 * @param roots rows without a parent, at least 1
 * @param maxDepth edges from a root to the deepest row, -1 where it isn't stated
 */
public record Hierarchy(long roots, long maxDepth) {

  /** Reads a relationship's {@code hierarchy}. */
  static Optional<Hierarchy> read(Section relationship) {
    Optional<Section> section = relationship.section("hierarchy");
    if (section.isEmpty()) {
      return Optional.empty();
    }
    section.get().allow(RelationshipKeys.HIERARCHY.names());
    long roots = section.get().integer("roots").orElse(1L);
    Optional<Long> depth = section.get().integer("max_depth");
    if (roots < 1) {
      section.get().fault("roots", "a forest needs at least 1 root, not " + roots);
    }
    if (depth.isPresent() && depth.get() < 0) {
      section.get().fault("max_depth", "can't be negative");
    }
    if (relationship.has("null_probability")) {
      relationship.fault(
          "null_probability", "the rows without a parent are the hierarchy's roots; remove it");
    }
    return Optional.of(new Hierarchy(Math.max(1, roots), depth.orElse(-1L)));
  }
}
