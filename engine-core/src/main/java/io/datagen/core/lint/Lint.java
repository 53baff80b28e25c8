package io.datagen.core.lint;

import io.datagen.core.schema.Dataset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks at a schema by every rule. */
public final class Lint {
  private Lint() {}

  /** The hints, in the order of the file. */
  public static List<Hint> of(Dataset dataset) {
    List<Hint> hints = new ArrayList<>();
    for (Rule rule : Rules.all()) {
      View view = new View(dataset, rule);
      rule.check().look(view);
      hints.addAll(view.hints());
    }
    hints.sort(
        Comparator.comparing((Hint h) -> h.position().file())
            .thenComparingInt(h -> h.position().line())
            .thenComparingInt(h -> h.position().column()));
    return hints;
  }
}
