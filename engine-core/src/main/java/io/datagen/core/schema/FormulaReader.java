package io.datagen.core.schema;

import io.datagen.core.derived.NullIf;
import io.datagen.core.expression.Expression;
import io.datagen.core.expression.Template;
import io.datagen.core.source.Node;
import io.datagen.core.source.Position;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Section;
import java.util.Optional;

/** Reads the keys of a column that hold expressions: computed, template and null_if. */
final class FormulaReader {
  private FormulaReader() {}

  static Optional<Origin> computed(Section section) {
    section.allow(KnownTypes.keysOf("computed"));
    if (section.has("computed") && section.has("expression")) {
      section.fault("expression", "stands beside 'computed'; keep one");
    }
    String key = section.has("computed") ? "computed" : "expression";
    Optional<Node> node = section.value(key);
    if (node.isEmpty()) {
      section
          .faults()
          .add(section.node(), "a computed column needs its expression under 'computed'");
      return Optional.empty();
    }
    if (!(node.get() instanceof Scalar scalar)) {
      section.fault(key, "expected an expression, not " + node.get().describe());
      return Optional.empty();
    }
    String text = scalar.text();
    Optional<Long> round = section.integer("round");
    if (round.isPresent()) {
      // By itself first: "a, 1) + round(b" would make sense only within the other text.
      int faults = section.faults().count();
      Optional<Expression> own =
          Expression.parse(text, scalar.textPosition(), scalar.path(), section.faults());
      if (own.isEmpty() || section.faults().count() > faults) {
        return Optional.empty();
      }
      text = "round(" + text + ", " + round.get() + ")";
    }
    // Faults point into the text as it was written.
    Position position = scalar.textPosition().plus(round.isPresent() ? -"round(".length() : 0);
    Optional<String> declared = section.text("type").filter(t -> !t.equals("computed"));
    return Expression.parse(text, position, scalar.path(), section.faults())
        .map(e -> new Origin.Computed(e, declared));
  }

  static Optional<Origin> template(Section section) {
    section.allow(KnownTypes.keysOf("template"));
    Optional<Node> node = section.value("template");
    if (node.isEmpty() || !(node.get() instanceof Scalar scalar)) {
      section.fault("template", "a template column needs its text, such as 'ORD-{order_id:06d}'");
      return Optional.empty();
    }
    return Template.parse(scalar.text(), scalar.textPosition(), scalar.path(), section.faults())
        .map(e -> new Origin.Computed(e, Optional.empty()));
  }

  /** The column that is null where {@code null_if} holds. */
  static Optional<Origin> nullIf(Section section, Origin origin) {
    if (!(section.value("null_if").orElseThrow() instanceof Scalar scalar)) {
      section.fault("null_if", "expected a condition in quotes, such as \"status == 'new'\"");
      return Optional.empty();
    }
    if (origin instanceof Origin.Aggregate) {
      section.fault(
          "null_if", "an aggregate is what it is; write 'null_if' in a column that reads it");
      return Optional.empty();
    }
    return Expression.parse(scalar.text(), scalar.textPosition(), scalar.path(), section.faults())
        .map(e -> new Origin.Derived(new NullIf(origin.derived(section.node()), e, scalar)));
  }
}
