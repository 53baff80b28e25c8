package io.datagen.core.corruption;

/**
 * The dirt asked for in one table.
 *
 * @param profile by the profile in force
 * @param table by the table's own {@code corruption}; adds to the profile's
 * @param silent whether it is read and checked only, and no cell made dirty
 */
public record Corruption(CorruptionSettings profile, CorruptionSettings table, boolean silent) {
  /** None. */
  public static final Corruption NONE =
      new Corruption(CorruptionSettings.NONE, CorruptionSettings.NONE, true);

  /** The same without copies behind the last row, which would come out of a stream's order. */
  public Corruption withoutCopies() {
    return new Corruption(profile.without(Duplicates.RATE), table.without(Duplicates.RATE), silent);
  }

  /** Whether there are copies behind the last row. */
  public boolean copies() {
    return !silent && rate(Duplicates.RATE) > 0;
  }

  /** The sum of both rates of a key, 1 at the most. */
  double rate(String key) {
    return Math.min(1, profile.rate(key) + table.rate(key));
  }
}
