package io.datagen.core.schema;

import io.datagen.core.derived.Between;
import io.datagen.core.source.Section;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the constraints {@code before} and {@code after}: columns bounded by others of their row.
 */
final class BetweenReader {
  private BetweenReader() {}

  /** The column between the others, or as it was where the constraints name none. */
  static Optional<Origin> read(Section column, Origin origin) {
    Optional<Section> promised =
        column.section("constraints").filter(p -> p.has("before") || p.has("after"));
    return promised.isEmpty() ? Optional.of(origin) : between(promised.get(), origin);
  }

  private static Optional<Origin> between(Section promised, Origin origin) {
    if (!(origin instanceof Origin.Generated generated)
        || generated.generator().ranks().isEmpty()) {
      promised.fault(
          promised.has("after") ? "after" : "before",
          "can be had of integer, float, decimal, date, datetime, time and duration columns that"
              + " draw for each row by itself; of others write a check, such as \"b > a\"");
      return Optional.empty();
    }
    return Optional.of(
        new Origin.Derived(
            new Between(
                generated.generator(), other(promised, "after"), other(promised, "before"))));
  }

  private static Between.@Nullable Other other(Section promised, String key) {
    return promised
        .text(key)
        .map(c -> new Between.Other(c, promised.value(key).orElseThrow()))
        .orElse(null);
  }
}
