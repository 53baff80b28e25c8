package io.datagen.core.column;

import io.datagen.core.distribution.DeclaredDistribution;
import io.datagen.core.distribution.Distribution;
import io.datagen.core.distribution.Distributions;
import io.datagen.core.distribution.Samplers;
import io.datagen.core.distribution.StratifiedSamplers;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import io.datagen.core.seed.Stream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a column of numbers or dates draws: from which distribution, and whether values differ or
 * increase.
 *
 * @param name of the distribution, for people
 * @param distribution or null for uniform between bounds
 * @param bounds what those do to the distribution
 */
record Sampling(
    String name,
    @Nullable Distribution distribution,
    boolean unique,
    boolean increasing,
    Samplers.Bounds bounds) {
  private static final Key KEY =
      Distributions.key("How the values are distributed; parameters stand beside it or under it.");

  private static final Key BOUNDS =
      Key.of(
              "bounds",
              Kind.oneOf("truncate", "clamp"),
              "Whether what a distribution has outside is shared out inside or put on the bounds.")
          .standard("truncate");

  /** The keys that say so. */
  static List<Key> keys() {
    return List.of(KEY, BOUNDS);
  }

  /** Reads a column's distribution. */
  static Optional<Sampling> read(ColumnContext column) {
    return read(column, Set.of());
  }

  /**
   * Reads a column's distribution.
   *
   * @param own keys that mean something else beside it, so that they are parameters only under it
   */
  static Optional<Sampling> read(ColumnContext column, Set<String> own) {
    boolean unique = column.constraints().distinct();
    boolean increasing = column.constraints().increasing();
    boolean clamp =
        column.section().choice("bounds", List.of("truncate", "clamp")).orElse("").equals("clamp");
    Samplers.Bounds bounds = clamp ? Samplers.Bounds.CLAMP : Samplers.Bounds.TRUNCATE;
    return DeclaredDistribution.read(column.section(), own)
        .map(d -> new Sampling(d.name(), d.distribution(), unique, increasing, bounds))
        .filter(s -> !clamp || s.clamps(column));
  }

  /** Whether there is something that can be put on the bounds; a fault where not. */
  private boolean clamps(ColumnContext column) {
    String problem =
        distribution == null
            ? "'clamp' goes with a distribution other than uniform, which has nothing outside"
            : order().isPresent()
                ? "'clamp' puts many values on the bounds, and can't be had where values are unique"
                    + " or increase"
                : "";
    if (!problem.isEmpty()) {
      column.section().fault("bounds", problem);
    }
    return problem.isEmpty();
  }

  /** How likely each of some integers is, all of them together being all that there is. */
  double[] weights(long first, int count) {
    double[] weights = new double[count];
    Arrays.fill(weights, 1);
    if (distribution == null) {
      return weights;
    }
    long last = first + count - 1;
    Distribution within = distribution.within((double) first, (double) last);
    Arrays.setAll(weights, i -> within.mass(first + i));
    if (bounds == Samplers.Bounds.CLAMP) {
      double half = within.discrete() ? 0 : 0.5;
      weights[0] = within.cdf(first + half);
      weights[count - 1] += within.survival(last + half);
    }
    return weights;
  }

  /** Whether what the distribution has outside its bounds lies on them. */
  boolean clamped() {
    return bounds == Samplers.Bounds.CLAMP;
  }

  /** Whether any value within bounds can come up; a fault where none can. */
  boolean reaches(ColumnContext column, double min, double max, double unit) {
    if (distribution == null || bounds == Samplers.Bounds.CLAMP) {
      return true;
    }
    double low = min - unit / 2;
    double high = max + unit / 2;
    if (distribution.within(min, max).between(low, high) > 0) {
      return true;
    }
    column
        .section()
        .fault(
            "distribution", "the distribution " + name + " has no mass from " + min + " to " + max);
    return false;
  }

  /** What rows promise about each other, if anything. */
  Optional<StratifiedSamplers.Order> order() {
    if (increasing) {
      return Optional.of(
          unique
              ? StratifiedSamplers.Order.STRICTLY_INCREASING
              : StratifiedSamplers.Order.INCREASING);
    }
    return unique ? Optional.of(StratifiedSamplers.Order.UNIQUE) : Optional.empty();
  }

  /** What ranks make, where no row's value depends on another's. */
  Optional<Ranks> ranks(Function<@Nullable Distribution, Ranks> grid) {
    return order().isPresent() ? Optional.empty() : Optional.of(grid.apply(distribution));
  }

  /** Whether rows can keep that promise, found by making the kernel once; a fault where not. */
  boolean keepsOrder(ColumnContext column, Function<CellContext, Kernel> kernels) {
    if (order().isEmpty() || column.rows() == 0) {
      return true;
    }
    try {
      Kernel unused = kernels.apply(new TrialContext(column.rows()));
      return true;
    } catch (IllegalArgumentException e) {
      column
          .faults()
          .add(
              column.section().node(),
              (unique ? "unique" : "monotonic_increasing") + " can't be kept: " + e.getMessage());
      return false;
    }
  }

  /** A cell of nowhere, to see whether a kernel can be made. */
  private record TrialContext(long rows) implements CellContext {
    @Override
    public Stream stream(String role) {
      return Stream.of(0, role);
    }

    @Override
    public Stream recordStream(String record, String role) {
      return Stream.of(0, record, role);
    }

    @Override
    public Dictionaries dictionaries(String locale) {
      throw new IllegalStateException("numbers need no dictionary");
    }
  }

  /** As {@code describe} has it. */
  String describe(String min, String max) {
    String between =
        min.isEmpty() && max.isEmpty()
            ? ""
            : min.isEmpty()
                ? " up to " + max
                : max.isEmpty() ? " from " + min : " " + min + " to " + max;
    return name
        + between
        + (bounds == Samplers.Bounds.CLAMP ? ", clamped" : "")
        + (unique ? ", all different" : "")
        + (increasing ? ", increasing" : "");
  }
}
