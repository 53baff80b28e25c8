package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.core.distribution.Marginal;
import io.datagen.core.distribution.Samplers;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import io.datagen.core.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code float}: a double, rounded to so many digits. */
final class FloatType implements ColumnType {
  private static final int MAX_DIGITS = 15;
  private static final int DEFAULT_DIGITS = 2;

  @Override
  public String name() {
    return "float";
  }

  @Override
  public String summary() {
    return "A double, rounded to a number of digits after the point.";
  }

  @Override
  public List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    keys.add(
        Key.of("min", Kind.NUMBER, "The least value.").otherwise("0 where uniform, else none"));
    keys.add(
        Key.of("max", Kind.NUMBER, "The greatest value.").otherwise("1 where uniform, else none"));
    keys.add(
        Key.of("round", Kind.integer(0, MAX_DIGITS), "Digits after the point.")
            .standard(DEFAULT_DIGITS));
    keys.addAll(Sampling.keys());
    return keys;
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    if (column.constraints().allowed() != null) {
      return CategoricalType.ofAllowed(
          column, column.constraints().allowed(), new ValueType.FloatType(-1));
    }
    Optional<Sampling> sampling = Sampling.read(column);
    if (sampling.isEmpty()) {
      return Optional.empty();
    }
    int faults = column.faults().count();
    long digits = column.section().integer("round").orElse((long) DEFAULT_DIGITS);
    if (digits < 0 || digits > MAX_DIGITS) {
      column.section().fault("round", "expected 0 to " + MAX_DIGITS + " digits, not " + digits);
      return Optional.empty();
    }
    Double min = bound(column, "min", column.constraints().min(), true);
    Double max = bound(column, "max", column.constraints().max(), false);
    if (sampling.get().distribution() == null) {
      double low = min != null ? min : max == null ? 0 : Math.min(0, max);
      min = low;
      max = max != null ? max : Math.max(1, low);
    }
    if (column.faults().count() > faults) {
      return Optional.empty();
    }
    DoubleBounds bounds = new DoubleBounds(min, max, (int) digits);
    return bounds.possible(column)
            && sampling.get().reaches(column, bounds.low(), bounds.high(), bounds.unit())
            && bounds.fits(column, sampling.get())
        ? Optional.<Generator>of(new Floats(sampling.get(), bounds))
            .filter(g -> sampling.get().keepsOrder(column, g::kernel))
        : Optional.empty();
  }

  private static @Nullable Double bound(
      ColumnContext column, String key, @Nullable Node constraint, boolean lower) {
    Double own = column.section().number(key).orElse(null);
    Double promised =
        constraint == null ? null : BoundReader.number(constraint, column.faults()).orElse(null);
    if (own == null || promised == null) {
      return own == null ? promised : own;
    }
    return lower
        ? Double.valueOf(Math.max(own, promised))
        : Double.valueOf(Math.min(own, promised));
  }

  private record Floats(Sampling sampling, DoubleBounds bounds) implements Sampled {
    @Override
    public ValueType type() {
      return new ValueType.FloatType(bounds.digits());
    }

    @Override
    public Kernel kernel(CellContext cell) {
      return DoubleDraws.of(sampling, bounds, cell);
    }

    @Override
    public Optional<Marginal> marginal() {
      return Samplers.marginal(
          sampling.distribution(), bounds.min(), bounds.max(), bounds.digits(), 1);
    }

    @Override
    public Optional<Ranks> ranks() {
      return sampling.ranks(bounds::ranks);
    }

    @Override
    public String describe() {
      return sampling.describe(
          bounds.min() == null ? "" : bounds.min().toString(),
          bounds.max() == null ? "" : bounds.max().toString());
    }
  }
}
