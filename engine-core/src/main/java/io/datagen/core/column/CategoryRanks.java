package io.datagen.core.column;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Weights of categories by a distribution of their ranks: the first one listed has rank 1. Bounds
 * are the first and the last rank.
 */
final class CategoryRanks {
  private CategoryRanks() {}

  /**
   * A weight for each category; none where the column names no distribution but uniform, and empty
   * where a fault was found (and added).
   *
   * @param weighted whether the categories have weights of their own, which is a fault beside ranks
   */
  static Optional<List<Double>> read(ColumnContext column, int count, boolean weighted) {
    // 'weights' are the categories' here: those of a histogram must stand under the distribution.
    Optional<Sampling> sampling = Sampling.read(column, Set.of("weights"));
    if (sampling.isEmpty() || sampling.get().distribution() == null || count == 0) {
      return sampling.map(s -> List.of());
    }
    if (weighted) {
      column
          .section()
          .fault("distribution", "the categories have weights already; keep one of the two");
      return Optional.empty();
    }
    if (column.constraints().increasing()) {
      column
          .section()
          .fault("constraints", "categories are drawn; 'monotonic_increasing' can't be kept");
      return Optional.empty();
    }
    return sampling.get().reaches(column, 1, count, 1)
        ? Optional.of(Arrays.stream(sampling.get().weights(1, count)).boxed().toList())
        : Optional.empty();
  }
}
