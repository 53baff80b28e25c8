package io.datagen.core.schema;

import io.datagen.core.aggregate.AggregateFunction;
import io.datagen.core.expression.Expression;
import io.datagen.core.language.Key;
import io.datagen.core.language.Keys;
import io.datagen.core.language.Kind;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Section;
import java.util.Optional;

/** Reads a column of {@code type: aggregate}. Names are looked up later, when tables are known. */
final class AggregateReader {
  private static final int MOST_DIGITS = 15;

  /** Its own keys. */
  static final Keys KEYS =
      Keys.of(
          "aggregate",
          "What the row's children in another table add up to, recomputed from them and exact.",
          Key.of("of", Kind.TEXT, "A column of the child table; to count, the table alone will do.")
              .needed()
              .example("order_items.line_revenue"),
          Key.of("function", Kind.oneOf(AggregateFunction.words()), "What is made of it.").needed(),
          Key.of("where", Kind.EXPRESSION, "Only children of which this is true count.")
              .example("status != 'returned'"),
          Key.of(
              "relationship",
              Kind.TEXT,
              "The name or child key of the one that is meant, where several lead from that child"
                  + " to this table."),
          Key.of("round", Kind.integer(0, MOST_DIGITS), "Digits after the point of a float."));

  private AggregateReader() {}

  static Optional<Origin> read(Section section) {
    section.allow(KnownTypes.keysOf("aggregate"));
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
