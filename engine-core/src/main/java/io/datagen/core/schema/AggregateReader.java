package io.datagen.core.schema;

import io.datagen.core.aggregate.AggregateFunction;
import io.datagen.core.expression.Expression;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Section;
import java.util.List;
import java.util.Optional;

/** Reads a column of {@code type: aggregate}. Names are looked up later, when tables are known. */
final class AggregateReader {
  /** Its own keys. */
  static final List<String> KEYS = List.of("of", "function", "where", "relationship", "round");

  private static final int MOST_DIGITS = 15;

  private AggregateReader() {}

  static Optional<Origin> read(Section section) {
    Optional<String> of = section.required("of");
    Optional<String> function = section.choice("function", AggregateFunction.words());
    if (!section.has("function")) {
      section
          .faults()
          .add(
              section.node(),
              "an aggregate needs 'function': one of "
                  + String.join(", ", AggregateFunction.words()));
    }
    long round = section.integer("round").orElse(-1L);
    if (section.has("round") && (round < 0 || round > MOST_DIGITS)) {
      section.fault("round", "expected 0 to " + MOST_DIGITS + " digits, not " + round);
      return Optional.empty();
    }
    int faults = section.faults().count();
    Optional<Expression> where = section.value("where").flatMap(n -> where(n, section));
    if (section.faults().count() > faults || of.isEmpty() || function.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Origin.Aggregate(
            of.get(),
            AggregateFunction.of(function.get()),
            where,
            section.text("relationship"),
            (int) round));
  }

  private static Optional<Expression> where(Node node, Section section) {
    if (node instanceof Scalar scalar) {
      return Expression.parse(
          scalar.text(), scalar.textPosition(), scalar.path(), section.faults());
    }
    section.fault(
        "where",
        "expected an expression over the child's row, such as \"status == 'paid'\", not "
            + node.describe());
    return Optional.empty();
  }
}
