package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.core.distribution.Marginal;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code integer}: 64 bits, by any distribution. */
final class IntegerType implements ColumnType {
  @Override
  public String name() {
    return "integer";
  }

  @Override
  public String summary() {
    return "A whole number of 64 bits.";
  }

  @Override
  public List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    keys.add(
        Key.of("min", Kind.NUMBER, "The least value.").otherwise("0 where uniform, else none"));
    keys.add(
        Key.of("max", Kind.NUMBER, "The greatest value.")
            .otherwise("100 where uniform, else none"));
    keys.addAll(Sampling.keys());
    return keys;
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    if (column.constraints().allowed() != null) {
      return CategoricalType.ofAllowed(
          column, column.constraints().allowed(), new ValueType.IntegerType());
    }
    Optional<Sampling> sampling = Sampling.read(column);
    if (sampling.isEmpty()) {
      return Optional.empty();
    }
    int faults = column.faults().count();
    LongBounds bounds =
        LongBounds.read(column, new ValueType.IntegerType(), "min", "max")
            .orUniform(sampling.get(), 0, 100);
    if (column.faults().count() > faults
        || !bounds.possible(column, new ValueType.IntegerType())
        || !sampling.get().reaches(column, bounds.low(), bounds.high(), 1)
        || !Distinct.fits(column, sampling.get(), bounds)) {
      return Optional.empty();
    }
    return Optional.<Generator>of(new Integers(sampling.get(), bounds))
        .filter(g -> sampling.get().keepsOrder(column, g::kernel));
  }

  private record Integers(Sampling sampling, LongBounds bounds) implements Sampled {
    @Override
    public ValueType type() {
      return new ValueType.IntegerType();
    }

    @Override
    public Kernel kernel(CellContext cell) {
      return LongDraws.of(sampling, bounds, cell);
    }

    @Override
    public Optional<Domain> domain() {
      Long min = bounds.min();
      Long max = bounds.max();
      return sampling.distribution() == null
              && sampling.order().isEmpty()
              && min != null
              && max != null
          ? Optional.of(new Domain(min, max))
          : Optional.empty();
    }

    @Override
    public Optional<Ranks> ranks() {
      return sampling.ranks(d -> Ranks.of(d, bounds, 0, 1));
    }

    @Override
    public Optional<Choices> choices() {
      return LongDraws.choices(sampling, bounds, 0, 1);
    }

    @Override
    public Optional<Marginal> marginal() {
      return LongDraws.marginal(sampling, bounds, 1, 0, 1);
    }

    @Override
    public String describe() {
      return sampling.describe(text(bounds.min()), text(bounds.max()));
    }

    private static String text(@Nullable Long bound) {
      return bound == null ? "" : bound.toString();
    }
  }
}
