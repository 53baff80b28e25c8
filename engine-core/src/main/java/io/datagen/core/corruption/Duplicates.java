package io.datagen.core.corruption;

import io.datagen.core.seed.Stream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Rows that stand twice: floor(rows * rate) copies of rows as dirtied are appended after the last
 * row. They change no cell, so the overlay asks this class and not a {@link CellDirt}.
 */
final class Duplicates implements DirtKind {
  static final String NAME = "duplicate";
  static final String RATE = "duplicate_rate";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Key> keys() {
    return List.of(
        new Key(RATE, Shape.RATE, "Copies of rows, appended, as a share of the table's rows."));
  }

  /** How many copies. In decimal: 100 rows at 0.29 have 29, which a product of doubles has not. */
  static long count(Corruption corruption, long rows) {
    BigDecimal rate =
        BigDecimal.valueOf(corruption.profile().rate(RATE))
            .add(BigDecimal.valueOf(corruption.table().rate(RATE)))
            .min(BigDecimal.ONE);
    return rate.multiply(BigDecimal.valueOf(rows)).setScale(0, RoundingMode.FLOOR).longValueExact();
  }

  static Stream sources(DirtContext table) {
    return table.stream("duplicate_source");
  }
}
