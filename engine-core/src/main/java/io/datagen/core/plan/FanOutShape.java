package io.datagen.core.plan;

import io.datagen.core.distribution.DeclaredDistribution;
import io.datagen.core.distribution.Distribution;
import io.datagen.core.distribution.Distributions;
import io.datagen.core.relationship.FanOutBounds;
import io.datagen.core.relationship.FanOutCounts;
import io.datagen.core.schema.Relationship;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Section;
import org.jspecify.annotations.Nullable;

/** Counts of children as a relationship's distribution has them, and what can't be had of it. */
final class FanOutShape {
  private final Relationship relationship;
  private final Faults faults;

  FanOutShape(Relationship relationship, Faults faults) {
    this.relationship = relationship;
    this.faults = faults;
  }

  /**
   * The counts for bounds that can be met.
   *
   * @param group which parents and children these are, for messages; empty for all
   */
  FanOutCounts counts(String group, long parents, long linked, long min, @Nullable Long max) {
    DeclaredDistribution declared = relationship.sharing().distribution().orElse(null);
    Distribution shape = declared == null ? null : declared.distribution();
    if (declared != null && declared.name().equals("poisson")) {
      // Tilted, it is one of another mean; that one is taken at once, whatever tails lie between.
      shape = max == null || linked == 0 ? null : Distributions.poisson((double) linked / parents);
    }
    FanOutCounts counts = FanOutCounts.of(parents, linked, min, max, shape);
    if (declared != null && shape != null && parents > 0 && linked > 0) {
      check(declared.name(), group, counts, parents, linked, min, max);
    }
    return counts;
  }

  /** The counts for a smaller bound than the declared one, which is enough; nothing is told. */
  FanOutCounts atMost(long parents, long linked, long min, long max) {
    DeclaredDistribution declared = relationship.sharing().distribution().orElse(null);
    boolean poisson =
        declared == null ? relationship.maxChildren().isEmpty() : declared.name().equals("poisson");
    Distribution shape =
        poisson
            ? Distributions.poisson((double) linked / parents)
            : declared == null ? null : declared.distribution();
    return FanOutCounts.of(parents, linked, min, Math.max(min, max), shape);
  }

  private void check(
      String name,
      String group,
      FanOutCounts counts,
      long parents,
      long linked,
      long min,
      @Nullable Long max) {
    FanOutBounds support = counts.support();
    Section section = new Section(relationship.node(), faults);
    if (support == null) {
      section.fault(
          "distribution",
          "the distribution "
              + name
              + " has no mass from "
              + min
              + " to "
              + (max == null ? linked : max)
              + " children");
    } else if (!support.allow(parents, linked)) {
      String message =
          relationship.describe()
              + group
              + ": the distribution "
              + name
              + " gives "
              + support.min()
              + " to "
              + support.max()
              + " children, and "
              + linked
              + " of "
              + parents
              + " parents are "
              + (float) linked / parents
              + " each";
      if (relationship.strict()) {
        section.fault("distribution", message);
      } else {
        faults.warn(relationship.node(), message + ", so that other counts are used as well");
      }
    }
  }
}
