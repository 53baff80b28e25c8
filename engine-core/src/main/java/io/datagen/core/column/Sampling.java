package io.datagen.core.column;

import io.datagen.core.distribution.DeclaredDistribution;
import io.datagen.core.distribution.Distribution;
import io.datagen.core.distribution.Distributions;
import io.datagen.core.distribution.StratifiedSamplers;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.language.Key;
import io.datagen.core.seed.Stream;
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
 */
record Sampling(
    String name, @Nullable Distribution distribution, boolean unique, boolean increasing) {
  private static final Key KEY =
      Distributions.key("How the values are distributed; parameters stand beside it or under it.");

  /** The keys that say so. */
  static List<Key> keys() {
    return List.of(KEY);
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
    return DeclaredDistribution.read(column.section(), own)
        .map(d -> new Sampling(d.name(), d.distribution(), unique, increasing));
  }

  /** Whether any value within bounds can come up; a fault where none can. */
  boolean reaches(ColumnContext column, double min, double max, double unit) {
    if (distribution == null) {
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
    String bounds =
        min.isEmpty() && max.isEmpty()
            ? ""
            : min.isEmpty()
                ? " up to " + max
                : max.isEmpty() ? " from " + min : " " + min + " to " + max;
    return name + bounds + (unique ? ", all different" : "") + (increasing ? ", increasing" : "");
  }
}
