package io.datagen.core.column;

import io.datagen.core.distribution.Distribution;
import io.datagen.core.distribution.Samplers;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.UniformLongKernel;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import io.datagen.core.seed.Stream;
import io.datagen.core.source.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many items an array has.
 *
 * @param sampling from which distribution, cut off at the bounds
 * @param least 0 to {@code most}
 * @param most 65536 at the most
 */
record ArraySize(Sampling sampling, int least, int most) {
  /**
   * Items of one cell, those of arrays within arrays counted: more are another table's business.
   */
  private static final int LIMIT = 1 << 16;

  private static final long DEFAULT_MOST = 5;

  static List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    keys.add(Key.of("min_items", Kind.integer(0, LIMIT), "The fewest items.").standard(0));
    keys.add(
        Key.of(
                "max_items",
                Kind.integer(0, LIMIT),
                "The most items. Beside a distribution other than uniform it must be stated.")
            .otherwise("5, or min_items where that is more"));
    keys.addAll(Sampling.keys());
    return keys;
  }

  static Optional<ArraySize> read(ColumnContext column) {
    Section section = column.section();
    int faults = column.faults().count();
    Optional<Sampling> sampling = Sampling.read(column);
    long least = section.integer("min_items").orElse(0L);
    long most = section.integer("max_items").orElse(Math.max(DEFAULT_MOST, least));
    if (column.faults().count() > faults || sampling.isEmpty()) {
      return Optional.empty();
    }
    if (least < 0) {
      section.fault("min_items", "can't be negative");
    } else if (most < least) {
      section.fault("max_items", "is below min_items, " + least);
    } else if (most > LIMIT) {
      section.fault(
          section.has("max_items") ? "max_items" : "min_items",
          "an array holds " + LIMIT + " items at the most; make more a table with a relationship");
    } else if (sampling.get().distribution() != null && !section.has("max_items")) {
      section.fault(
          "distribution", "needs 'max_items' beside it: the most items that an array may have");
    } else if (sampling.get().reaches(column, (double) least, (double) most, 1)) {
      return Optional.of(new ArraySize(sampling.get(), (int) least, (int) most));
    }
    return Optional.empty();
  }

  /** Whether arrays of such items are not too large as a whole; a fault where they are. */
  boolean holds(ColumnContext column, Generator item) {
    long inner = item.items().most();
    if (inner == 0 || most + most * inner <= LIMIT) {
      return true;
    }
    column
        .section()
        .fault(
            "max_items",
            "up to "
                + most
                + " items with up to "
                + inner
                + " items each are more than "
                + LIMIT
                + " in one cell; make them a table with a relationship");
    return false;
  }

  Kernel kernel(Stream stream) {
    Distribution distribution = sampling.distribution();
    return distribution == null
        ? new UniformLongKernel(stream, least, most)
        : Samplers.integers(distribution, (long) least, (long) most, stream);
  }

  double mean() {
    Distribution distribution = sampling.distribution();
    if (distribution == null) {
      return (least + most) / 2.0;
    }
    Distribution within = distribution.within(least, most);
    double sum = 0;
    double mass = 0;
    for (int i = least; i <= most; i++) {
      double p = within.mass(i);
      mass += p;
      sum += p * i;
    }
    return mass > 0 ? sum / mass : most;
  }

  String describe() {
    return least == most
        ? String.valueOf(most)
        : least
            + " to "
            + most
            + (sampling.distribution() == null ? "" : " (" + sampling.name() + ")");
  }
}
