package io.datagen.core.person;

import io.datagen.core.column.ColumnContext;
import io.datagen.core.column.ColumnType;
import io.datagen.core.column.Constraints;
import io.datagen.core.column.Generator;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A type whose values come from a locale's dictionaries.
 *
 * @param recipe makes its kernel
 */
record PersonType(String name, String summary, Recipe recipe) implements ColumnType {
  private static final List<Key> KEYS =
      List.of(
          Key.of(
                  "entity",
                  Kind.TEXT,
                  "Which person, address or company of the row it belongs to; columns with the same"
                      + " entity agree.")
              .otherwise("the row's own")
              .example("buyer"));

  /** Makes a kernel of a column's settings. */
  interface Recipe {
    Kernel kernel(Scene scene);
  }

  @Override
  public List<Key> keys() {
    return KEYS;
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    int before = column.faults().count();
    Optional<String> entity = column.section().text("entity");
    if (entity.isPresent() && entity.get().isBlank()) {
      column.section().fault("entity", "an entity needs a name, as in buyer");
    }
    Constraints constraints = column.constraints();
    refuse(column, constraints);
    List<Node> allowed = constraints.allowed();
    List<String> values = allowed == null ? List.of() : allowed(column, allowed);
    if (column.faults().count() > before) {
      return Optional.empty();
    }
    return Optional.of(
        allowed == null
            ? new PersonGenerator(this, column, entity.orElse(""))
            : new AllowedGenerator(values, constraints.distinct()));
  }

  /** What no dictionary can promise; a pattern is tested while generating. */
  private void refuse(ColumnContext column, Constraints constraints) {
    for (Node bound : new Node[] {constraints.min(), constraints.max()}) {
      if (bound != null) {
        column.faults().add(bound, "min and max are for numbers and dates, not for a " + name);
      }
    }
    if (constraints.increasing()) {
      column
          .section()
          .fault("constraints", "values of the type " + name + " can't increase with the row");
    }
    if (constraints.minLength() > 0 || constraints.maxLength() < Integer.MAX_VALUE) {
      column
          .section()
          .fault(
              "constraints",
              "a "
                  + name
                  + " can't promise a length; leave min_length and max_length out, or list the"
                  + " values in allowed");
    }
  }

  private List<String> allowed(ColumnContext column, List<Node> nodes) {
    Set<String> values = new LinkedHashSet<>();
    for (Node node : nodes) {
      if (node instanceof Scalar scalar && scalar.kind() != Scalar.Kind.NULL) {
        values.add(scalar.text());
      } else {
        column.faults().add(node, "expected a text, not " + node.describe());
      }
    }
    if (values.isEmpty()) {
      column.section().fault("constraints", "allowed lists no value");
    } else if (column.constraints().distinct() && column.rows() > values.size()) {
      column.section().fault("constraints", Scene.tooFew(column.rows(), values.size()));
    }
    return new ArrayList<>(values);
  }
}
