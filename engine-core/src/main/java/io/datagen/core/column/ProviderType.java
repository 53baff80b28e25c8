package io.datagen.core.column;

import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import java.util.List;
import java.util.Optional;

/** Values of an expression of Datafaker's. */
final class ProviderType implements ColumnType {
  @Override
  public String name() {
    return "provider";
  }

  @Override
  public String summary() {
    return "A text made by an expression of Datafaker's, such as #{Commerce.productName}.";
  }

  @Override
  public List<Key> keys() {
    return List.of(
        Key.of(
                "expression",
                Kind.TEXT,
                "Text with directives of Datafaker's: a provider's method with its arguments, or"
                    + " numerify, letterify, bothify, regexify, examplify, templatify.")
            .needed()
            .example("#{Commerce.productName}"));
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    int before = column.faults().count();
    refuse(column);
    Optional<Node> node = column.section().value("expression");
    if (node.isEmpty() || !(node.get() instanceof Scalar scalar) || scalar.text().isEmpty()) {
      column
          .section()
          .fault("expression", "a provider needs an expression, such as '#{Commerce.productName}'");
      return Optional.empty();
    }
    return column.faults().count() > before
        ? Optional.empty()
        : Optional.of(new ProviderGenerator(scalar, column));
  }

  /** What a library's value can't promise; a pattern is tested while generating. */
  private static void refuse(ColumnContext column) {
    Constraints constraints = column.constraints();
    if (constraints.distinct()) {
      column
          .section()
          .fault(
              "constraints",
              "a provider's values may repeat; for unique ones take 'regex' or 'id', or a template"
                  + " that joins this column with a unique one");
    }
    if (constraints.min() != null || constraints.max() != null || constraints.increasing()) {
      column.section().fault("constraints", "a provider makes texts, which have no order");
    }
    if (constraints.allowed() != null) {
      column
          .section()
          .fault("constraints", "a provider can't be held to a list; use 'categorical' for one");
    }
    if (constraints.minLength() > 0 || constraints.maxLength() < Integer.MAX_VALUE) {
      column.section().fault("constraints", "a provider can't promise a length");
    }
  }
}
