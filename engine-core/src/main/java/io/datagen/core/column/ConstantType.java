package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.BytesVector;
import io.datagen.core.kernel.ConstantKernel;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Section;
import java.util.List;
import java.util.Optional;

/** {@code constant}: the same value in every row. */
final class ConstantType implements ColumnType {
  @Override
  public String name() {
    return "constant";
  }

  @Override
  public String summary() {
    return "The same value in every row.";
  }

  @Override
  public List<Key> keys() {
    return List.of(
        Key.of("value", Kind.SCALAR, "The value of every row; null is possible.").needed());
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    Optional<Node> node = column.section().node().get("value");
    if (node.isEmpty()) {
      column.faults().add(column.section().node(), "the key 'value' is missing");
      return Optional.empty();
    }
    if (!(node.get() instanceof Scalar scalar)) {
      column.section().fault("value", "expected a single value, not " + node.get().describe());
      return Optional.empty();
    }
    try {
      return Optional.of(
          switch (scalar.kind()) {
            case NULL ->
                new Fixed(
                    new ValueType.StringType(), ConstantKernel.ofNull(BytesVector::new), "null");
            case BOOLEAN ->
                new Fixed(
                    new ValueType.BooleanType(),
                    ConstantKernel.of(scalar.text().equals("true") ? 1 : 0),
                    scalar.text());
            case INTEGER ->
                new Fixed(
                    new ValueType.IntegerType(),
                    ConstantKernel.of(Long.parseLong(scalar.text())),
                    scalar.text());
            case FLOAT ->
                new Fixed(
                    new ValueType.FloatType(-1),
                    ConstantKernel.of(Section.number(scalar, column.faults()).orElse(0.0)),
                    scalar.text());
            case TEXT ->
                new Fixed(
                    new ValueType.StringType(),
                    ConstantKernel.of(scalar.text()),
                    "'" + scalar.text() + "'");
          });
    } catch (NumberFormatException e) {
      column.section().fault("value", "does not fit 64 bits; write it in quotes, as a text");
      return Optional.empty();
    }
  }

  private record Fixed(ValueType type, Kernel kernel, String text) implements Generator {
    @Override
    public Kernel kernel(CellContext cell) {
      return kernel;
    }

    @Override
    public boolean nullable() {
      return alwaysNull();
    }

    @Override
    public boolean alwaysNull() {
      return text.equals("null");
    }

    @Override
    public String describe() {
      return "always " + text;
    }
  }
}
