package io.datagen.core.column;

import io.datagen.api.provider.ExpressionFault;
import io.datagen.api.schema.ValueType;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.source.Fault;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.Node;
import io.datagen.core.source.Position;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.SchemaException;
import java.util.List;

/** A column whose values a library makes, each of a seed that the row's draw is. */
final class ProviderGenerator implements Generator {
  private final Scalar expression;
  private final String locale;
  private final Node localeNode;

  ProviderGenerator(Scalar expression, ColumnContext column) {
    this.expression = expression;
    this.locale = column.locale();
    this.localeNode = column.section().value("locale").orElse(expression);
  }

  @Override
  public ValueType type() {
    return new ValueType.StringType();
  }

  /**
   * {@inheritDoc}
   *
   * @throws SchemaException for an expression or a locale that the library doesn't know: only it
   *     can tell
   */
  @Override
  public Kernel kernel(CellContext cell) {
    try {
      return new ProviderKernel(
          cell.values().values(expression.text(), locale), cell.stream("provider"));
    } catch (ExpressionFault e) {
      String nearest =
          Nearest.to(e.name(), e.known()).map(n -> "; did you mean '" + n + "'?").orElse("");
      throw fault(expression.textPosition().plus(e.offset()), expression, e.getMessage() + nearest);
    } catch (IllegalArgumentException e) {
      throw fault(localeNode.position(), localeNode, String.valueOf(e.getMessage()));
    }
  }

  private static SchemaException fault(Position position, Node node, String message) {
    return new SchemaException(List.of(new Fault(position, node.path(), message)));
  }

  @Override
  public String describe() {
    return expression.text() + " (" + locale + ")";
  }
}
