package io.datagen.core.schema;

import io.datagen.core.derived.SamePer;
import io.datagen.core.source.Section;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads {@code same_per}: one value for all rows that share a key. */
final class SamePerReader {
  private SamePerReader() {}

  /**
   * The column that shares what another draws.
   *
   * @param drawn reads what draws
   */
  static Optional<Origin> read(Section section, Supplier<Optional<Origin>> drawn) {
    int faults = section.faults().count();
    List<String> keys = section.texts("same_per");
    Optional<Origin> origin = drawn.get();
    if (origin.isEmpty() || section.faults().count() > faults) {
      return Optional.empty();
    }
    if (!(origin.get() instanceof Origin.Generated generated)
        || generated.generator().countsRows()
        || keys.isEmpty()) {
      section.fault(
          "same_per",
          keys.isEmpty()
              ? "needs a column, or a list of columns"
              : origin.get() instanceof Origin.Generated
                  ? "repeats a value, and this column's values never repeat or follow the rows"
                  : "is for columns that draw; what an expression gives is the same wherever its"
                      + " columns are");
      return Optional.empty();
    }
    return Optional.of(
        new Origin.Derived(
            new SamePer(
                generated.generator(),
                keys,
                section.value("same_per").orElseThrow(),
                section.probability("null_probability").orElse(0.0))));
  }
}
