package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.core.distribution.Marginal;
import io.datagen.core.kernel.BooleanKernel;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.ValueList;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** {@code boolean}. */
final class BooleanType implements ColumnType {
  @Override
  public String name() {
    return "boolean";
  }

  @Override
  public String summary() {
    return "True or false.";
  }

  @Override
  public List<Key> keys() {
    return List.of(
        Key.of("true_probability", Kind.PROBABILITY, "The chance of true.").standard(0.5));
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    return Optional.of(new Flag(column.section().probability("true_probability").orElse(0.5)));
  }

  private record Flag(double probability) implements Generator {
    @Override
    public ValueType type() {
      return new ValueType.BooleanType();
    }

    @Override
    public Kernel kernel(CellContext cell) {
      return new BooleanKernel(cell.stream("value"), probability);
    }

    @Override
    public Optional<Choices> choices() {
      return Optional.of(Choices.of(ValueList.of(0L, 1L), 1 - probability, probability));
    }

    @Override
    public OptionalDouble weightOf(long value) {
      return OptionalDouble.of(value == 0 ? 1 - probability : probability);
    }

    @Override
    public Optional<Marginal> marginal() {
      return Optional.of(
          Marginal.ofValues(new long[] {0, 1}, new double[] {1 - probability, probability}));
    }

    @Override
    public String describe() {
      return "true with probability " + probability;
    }
  }
}
