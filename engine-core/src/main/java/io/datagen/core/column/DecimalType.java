package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.core.distribution.Distribution;
import io.datagen.core.distribution.Marginal;
import io.datagen.core.distribution.Samplers;
import io.datagen.core.kernel.Decimals;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code decimal}: exact, a scaled 64-bit integer. */
final class DecimalType implements ColumnType {
  private static final int DEFAULT_PRECISION = 12;
  private static final int DEFAULT_SCALE = 2;

  @Override
  public String name() {
    return "decimal";
  }

  @Override
  public String summary() {
    return "An exact decimal number.";
  }

  @Override
  public List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    keys.add(Key.of("precision", Kind.integer(1, 18), "Digits in all.").standard(12));
    keys.add(Key.of("scale", Kind.integer(0, 18), "Digits after the point.").standard(2));
    keys.add(Key.of("min", Kind.NUMBER, "The least value.").otherwise("0 where uniform"));
    keys.add(Key.of("max", Kind.NUMBER, "The greatest value.").otherwise("100 where uniform"));
    keys.addAll(Sampling.keys());
    return keys;
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    long precision = column.section().integer("precision").orElse((long) DEFAULT_PRECISION);
    long scale =
        column.section().integer("scale").orElse(Math.min((long) DEFAULT_SCALE, precision));
    if (precision < 1 || precision > 18 || scale < 0 || scale > precision) {
      column
          .section()
          .fault(
              precision < 1 || precision > 18 ? "precision" : "scale",
              precision < 1 || precision > 18
                  ? "a decimal has 1 to 18 digits, not " + precision
                  : "expected 0 to "
                      + precision
                      + " digits after the point, which is the precision, not "
                      + scale);
      return Optional.empty();
    }
    ValueType.DecimalType type = new ValueType.DecimalType((int) precision, (int) scale);
    Optional<Sampling> sampling = Sampling.read(column, Set.of("scale"));
    if (sampling.isEmpty()) {
      return Optional.empty();
    }
    int faults = column.faults().count();
    long greatest = power((int) precision) - 1;
    LongBounds asked = LongBounds.read(column, type, "min", "max");
    if (asked.min() != null && asked.min() < -greatest
        || asked.max() != null && asked.max() > greatest) {
      column
          .section()
          .fault("precision", precision + " digits can't hold the bounds; state a larger one");
      return Optional.empty();
    }
    LongBounds uniform =
        asked.orUniform(sampling.get(), 0, Math.min(100 * power((int) scale), greatest));
    LongBounds bounds =
        new LongBounds(
            uniform.min() == null ? -greatest : uniform.min(),
            uniform.max() == null ? greatest : uniform.max());
    double unit = Decimals.powerOfTen((int) scale);
    if (column.faults().count() > faults
        || !bounds.possible(column, type)
        || !sampling.get().reaches(column, bounds.low() / unit, bounds.high() / unit, 1 / unit)
        || !Distinct.fits(column, sampling.get(), bounds)) {
      return Optional.empty();
    }
    return Optional.<Generator>of(new DecimalGenerator(type, sampling.get(), bounds))
        .filter(g -> sampling.get().keepsOrder(column, g::kernel));
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  private record DecimalGenerator(ValueType.DecimalType type, Sampling sampling, LongBounds bounds)
      implements Sampled {
    @Override
    public Kernel kernel(CellContext cell) {
      if (sampling.distribution() == null) {
        return LongDraws.of(sampling, bounds, cell);
      }
      double unit = Decimals.powerOfTen(type.scale());
      DoubleBounds doubles =
          new DoubleBounds(bounds.low() / unit, bounds.high() / unit, type.scale());
      return new ScaleKernel(
          DoubleDraws.of(sampling, doubles, cell),
          unit,
          Objects.requireNonNull(bounds.min()),
          Objects.requireNonNull(bounds.max()));
    }

    @Override
    public Optional<Ranks> ranks() {
      long unit = power(type.scale());
      return sampling.ranks(
          d ->
              d != null && d.discrete()
                  ? Ranks.of(d, bounds.inUnitsOf(unit), 0, unit)
                  : Ranks.of(Rescaled.by(1.0 / unit, d), bounds, 0, 1));
    }

    @Override
    public Optional<Choices> choices() {
      return sampling.distribution() == null
          ? LongDraws.choices(sampling, bounds, 0, 1)
          : Optional.empty();
    }

    @Override
    public OptionalDouble weightOf(long value) {
      Distribution distribution = sampling.distribution();
      if (distribution != null && distribution.discrete()) {
        // Whole numbers alone.
        long unit = power(type.scale());
        return LongDraws.weightOf(sampling, bounds.inUnitsOf(unit), 1, 0, unit, value);
      }
      return LongDraws.weightOf(
          sampling, bounds, 1 / Decimals.powerOfTen(type.scale()), 0, 1, value);
    }

    @Override
    public Optional<Marginal> marginal() {
      if (sampling.clamped()) {
        return Optional.empty();
      }
      if (sampling.distribution() == null) {
        return LongDraws.marginal(sampling, bounds, 1, 0, 1);
      }
      double unit = Decimals.powerOfTen(type.scale());
      return Samplers.marginal(
          sampling.distribution(), bounds.low() / unit, bounds.high() / unit, type.scale(), unit);
    }

    @Override
    public String describe() {
      return sampling.describe(text(bounds.min()), text(bounds.max()));
    }

    private String text(@Nullable Long bound) {
      if (bound == null || sampling.distribution() != null && isOfPrecision(bound)) {
        return "";
      }
      return BigDecimal.valueOf(bound, type.scale()).toPlainString();
    }

    /** Whether a bound is the one that all have of so many digits, and not declared. */
    private boolean isOfPrecision(long bound) {
      return Math.abs(bound) == power(type.precision()) - 1;
    }
  }
}
