package io.datagen.core.schema;

import io.datagen.core.distribution.DeclaredDistribution;
import io.datagen.core.distribution.Distributions;
import io.datagen.core.expression.Expression;
import io.datagen.core.language.Key;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how a relationship's children are shared out. */
final class SharingReader {
  /** The parameter of a Poisson, which a tilt replaces, may be left out. */
  static final Key DISTRIBUTION =
      Distributions.keyWithout(
          "poisson", "Of the number of children of a parent, tilted to the mean that rows demand.");

  private final Section section;

  SharingReader(Section section) {
    this.section = section;
  }

  Sharing read() {
    boolean clustered =
        section
            .choice("order", List.of("shuffled", "clustered"))
            .filter("clustered"::equals)
            .isPresent();
    if (clustered && section.has("where")) {
      section.fault(
          "order",
          "can't be clustered beside 'where': which rows may have a parent is up to their values;"
              + " name the columns under 'lookup_columns' instead, and children take the parent's");
    }
    if (clustered && section.has("hierarchy") && section.has("parent_weight")) {
      section.fault(
          "order",
          "can't be clustered in a hierarchy with 'parent_weight', where rows of weight 0 must not"
              + " come where their numbers would make them parents; take one of the two out");
    }
    return new Sharing(distribution(), clustered, oneToOne(), stable(), where(), weight());
  }

  private Map<String, String> where() {
    Map<String, String> where = new LinkedHashMap<>();
    section
        .section("where")
        .ifPresent(
            s -> {
              if (s.node().entries().isEmpty()) {
                section.fault(
                    "where",
                    "is empty; name a parent's column and the child's that agrees with it");
              }
              s.node().keys().forEach(k -> s.text(k).ifPresent(child -> where.put(k, child)));
            });
    where.forEach(
        (parent, child) -> {
          if (section.has("hierarchy") && !parent.equals(child)) {
            section.fault(
                "where",
                "a hierarchy's rows are parents and children, so that a whole tree has one value; write {"
                    + child
                    + ": "
                    + child
                    + "}, not {"
                    + parent
                    + ": "
                    + child
                    + "}");
          }
        });
    return where;
  }

  private Optional<Expression> weight() {
    Optional<Node> value = section.value("parent_weight");
    if (value.isPresent() && value.get() instanceof Scalar scalar) {
      return Expression.parse(
          scalar.text(), scalar.textPosition(), scalar.path(), section.faults());
    }
    value.ifPresent(v -> section.fault("parent_weight", "expected a column or an expression"));
    return Optional.empty();
  }

  private Optional<Sharing.Blocks> stable() {
    Optional<Section> blocks = section.section("stable");
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    blocks.get().allow(RelationshipKeys.STABLE.names());
    Optional<Long> parents = size(blocks.get(), "parents");
    Optional<Long> children = size(blocks.get(), "children");
    return parents.isPresent() && children.isPresent()
        ? Optional.of(new Sharing.Blocks(parents.get(), children.get()))
        : Optional.empty();
  }

  private static Optional<Long> size(Section blocks, String key) {
    if (blocks.required(key).isEmpty()) {
      return Optional.empty();
    }
    Optional<Long> size = blocks.integer(key);
    if (size.isPresent() && size.get() < 1) {
      blocks.fault(key, "must be at least 1");
      return Optional.empty();
    }
    return size;
  }

  private boolean oneToOne() {
    if (!section.flag("one_to_one").orElse(false)) {
      return false;
    }
    for (String bound : List.of("min_children", "max_children")) {
      if (section.integer(bound).filter(n -> n > 1).isPresent()) {
        section.fault(bound, "can't be above 1 beside 'one_to_one'");
      }
    }
    if (section.has("distribution")) {
      section.fault("distribution", "has no say where 'one_to_one' gives a parent one child");
    }
    return true;
  }

  private Optional<DeclaredDistribution> distribution() {
    if (!section.has("distribution")) {
      for (String key : DeclaredDistribution.parameters()) {
        if (section.has(key)) {
          section.fault(key, "is a parameter of a distribution, and none is named");
        }
      }
      return Optional.empty();
    }
    if (isPoissonAlone()) {
      return Optional.of(new DeclaredDistribution("poisson", null));
    }
    Optional<DeclaredDistribution> distribution = DeclaredDistribution.read(section, Set.of());
    if (distribution.filter(d -> d.name().equals("uniform")).isPresent()
        && !section.has("max_children")) {
      section.fault("distribution", "uniform needs 'max_children' beside it");
      return Optional.empty();
    }
    return distribution;
  }

  /** A tilt makes any Poisson one of any other, so that here its mean needn't be said. */
  private boolean isPoissonAlone() {
    return section.value("distribution").orElseThrow() instanceof Scalar name
        && name.text().equals("poisson")
        && DeclaredDistribution.parameters().stream().noneMatch(section::has);
  }
}
