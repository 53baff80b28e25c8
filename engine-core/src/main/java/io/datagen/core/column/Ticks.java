package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.api.text.CellText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.LongVector;
import io.datagen.core.distribution.Marginal;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Times of day and lengths of time: whole numbers of a unit, by any distribution of seconds.
 *
 * @param steps of the unit
 * @param unit in microseconds
 */
record Ticks(ValueType type, Sampling sampling, LongBounds steps, long unit) implements Sampled {
  private static final long SECOND = 1_000_000;

  /** The keys of such a column: its bounds, then those of both. */
  static List<Key> keys(Key least, Key most) {
    List<Key> keys = new ArrayList<>(List.of(least, most));
    keys.add(
        Key.of(
                "granularity",
                Kind.oneOf(List.copyOf(DateTimeType.GRANULARITIES.keySet())),
                "The unit of its values.")
            .standard("second"));
    keys.addAll(Sampling.keys());
    return keys;
  }

  /** What of a column's parameters is not its own bounds. */
  record Frame(Sampling sampling, LongBounds asked, long unit) {
    static Optional<Frame> read(ColumnContext column, ValueType type) {
      Optional<Sampling> sampling = Sampling.read(column);
      int faults = column.faults().count();
      String granularity =
          column
              .section()
              .choice("granularity", List.copyOf(DateTimeType.GRANULARITIES.keySet()))
              .orElse("second");
      LongBounds asked = LongBounds.read(column, type, "min", "max");
      long unit = DateTimeType.GRANULARITIES.getOrDefault(granularity, SECOND);
      return column.faults().count() > faults
          ? Optional.empty()
          : sampling.map(s -> new Frame(s, asked, unit));
    }
  }

  /** A column within bounds in microseconds; empty where a fault was found (and added). */
  static Optional<Generator> of(
      ColumnContext column, ValueType type, Frame frame, @Nullable Long min, @Nullable Long max) {
    long unit = frame.unit();
    LongBounds steps =
        new LongBounds(
            min == null ? null : (Long) Math.negateExact(Math.floorDiv(-min, unit)),
            max == null ? null : (Long) Math.floorDiv(max, unit));
    Ticks ticks = new Ticks(type, frame.sampling(), steps, unit);
    if (min != null && max != null && steps.low() > steps.high()) {
      column
          .faults()
          .add(
              column.section().node(),
              "no value lies between min " + text(type, min) + " and max " + text(type, max));
      return Optional.empty();
    }
    double seconds = ticks.seconds();
    return frame.sampling().reaches(column, steps.low() * seconds, steps.high() * seconds, seconds)
            && Distinct.fits(column, frame.sampling(), steps)
            && frame.sampling().keepsOrder(column, ticks::kernel)
        ? Optional.of(ticks)
        : Optional.empty();
  }

  private double seconds() {
    return unit / (double) SECOND;
  }

  @Override
  public Kernel kernel(CellContext cell) {
    return AffineKernel.of(LongDraws.scaled(sampling, steps, seconds(), cell), 0, unit);
  }

  @Override
  public Optional<Ranks> ranks() {
    return sampling.ranks(d -> Ranks.of(Rescaled.by(seconds(), d), steps, 0, unit));
  }

  @Override
  public Optional<Choices> choices() {
    return sampling.distribution() == null
        ? LongDraws.choices(sampling, steps, 0, unit)
        : Optional.empty();
  }

  @Override
  public OptionalDouble weightOf(long value) {
    return LongDraws.weightOf(sampling, steps, seconds(), 0, unit, value);
  }

  @Override
  public Optional<Marginal> marginal() {
    return LongDraws.marginal(sampling, steps, seconds(), 0, unit);
  }

  @Override
  public String describe() {
    Long min = steps.min();
    Long max = steps.max();
    return sampling.describe(
        min == null ? "" : text(type, min * unit), max == null ? "" : text(type, max * unit));
  }

  static String text(ValueType type, long micros) {
    LongVector vector = new LongVector();
    vector.reset(1);
    vector.values()[0] = micros;
    TextBuffer buffer = new TextBuffer();
    CellText.append(buffer, type, vector, 0);
    return buffer.toString();
  }
}
