package io.datagen.core.relationship;

import io.datagen.core.distribution.Distribution;
import io.datagen.core.distribution.Distributions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many parents have how many children: bounds and total met exactly, and otherwise as a shape
 * has it that is tilted to the mean which the children demand.
 *
 * @param classes by ascending count
 * @param support between which counts a declared shape has mass within the bounds; null where it
 *     has none, and where no shape is declared
 */
public record FanOutCounts(List<FanOutClass> classes, @Nullable FanOutBounds support) {
  public FanOutCounts {
    classes = List.copyOf(classes);
  }

  /**
   * Works them out.
   *
   * @param parents 0 to 2^62
   * @param linked children that have a parent, 0 to 2^62
   * @param min the fewest children of a parent
   * @param max the most, or null for no bound
   * @param shape or null for the default: uniform between bounds, Poisson where {@code max} is null
   * @throws IllegalArgumentException if the bounds can't be met: see {@link FanOutBounds#allow}
   */
  public static FanOutCounts of(
      long parents, long linked, long min, @Nullable Long max, @Nullable Distribution shape) {
    FanOutBounds bounds = new FanOutBounds(min, max == null ? Math.max(min, linked) : max);
    if (!bounds.allow(parents, linked)) {
      throw new IllegalArgumentException(
          linked
              + " children can't be shared out to "
              + parents
              + " parents, each with "
              + min
              + " to "
              + bounds.max());
    }
    if (parents == 0 || linked == 0) {
      return new FanOutCounts(
          parents == 0 ? List.of() : List.of(new FanOutClass(0, parents)), null);
    }
    if (shape == null) {
      Distribution base =
          max == null
              ? Distributions.poisson((double) linked / parents)
              : Distributions.uniform(min - 0.5, bounds.max() + 0.5);
      return new FanOutCounts(ClassCounts.of(parents, linked, bounds, base), null);
    }
    Distribution within = shape.within((double) bounds.min(), (double) bounds.max());
    TiltedCounts counts = TiltedCounts.of(parents, linked, bounds, within);
    return new FanOutCounts(counts.classes(), counts.support());
  }
}
