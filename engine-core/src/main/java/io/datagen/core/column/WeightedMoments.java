package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.api.schema.Zone;
import io.datagen.core.calendar.Calendar;
import io.datagen.core.calendar.CalendarDistribution;
import io.datagen.core.calendar.CalendarKernel;
import io.datagen.core.calendar.CalendarMarginal;
import io.datagen.core.calendar.CalendarValues;
import io.datagen.core.calendar.CalendarWeights;
import io.datagen.core.distribution.Marginal;
import io.datagen.core.distribution.StratifiedSamplers;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.UniformLongKernel;
import io.datagen.core.kernel.ValueList;
import io.datagen.core.seed.Permutation;
import io.datagen.core.source.Moments;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Dates or moments whose hours, weekdays or months are not all alike.
 *
 * @param start the first value that could be
 * @param scale microseconds of 1
 * @param bounds as people read them
 */
record WeightedMoments(
    ValueType type,
    Sampling sampling,
    CalendarWeights weights,
    Calendar calendar,
    Zone zone,
    long start,
    long scale,
    String bounds)
    implements Sampled {
  /** Values whose weights are worth a list. */
  private static final long MOST_WEIGHTS = 1 << 16;

  /** Counts the values out; empty where that can't be, with a fault. */
  static Optional<Calendar> counted(
      ColumnContext column, Sampling sampling, Supplier<Calendar> builder) {
    if (sampling.clamped()) {
      column
          .section()
          .fault(
              "bounds", "'clamp' puts values on the bounds whatever weights say; write truncate");
      return Optional.empty();
    }
    try {
      return Optional.of(builder.get());
    } catch (IllegalArgumentException e) {
      String key =
          Stream.of("weights", "business_hours", "business_days")
              .filter(column.section()::has)
              .findFirst()
              .orElse("granularity");
      column.section().fault(key, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** Whether rows can keep what they promise about each other; a fault where not. */
  boolean fits(ColumnContext column) {
    if (!sampling.unique() || calendar.values() >= column.rows()) {
      return sampling.keepsOrder(column, this::kernel);
    }
    column
        .faults()
        .add(
            column.section().node(),
            "unique needs "
                + column.rows()
                + " different values, and with a weight above 0 there are "
                + calendar.values());
    return false;
  }

  @Override
  public Kernel kernel(CellContext cell) {
    io.datagen.core.seed.Stream stream =
        cell.stream(sampling.order().isPresent() ? "strata" : "value");
    Kernel places =
        sampling
            .order()
            .map(
                order ->
                    StratifiedSamplers.places(
                        calendar.size(), calendar.heaviest(), order, cell.rows(), stream))
            .orElseGet(() -> new UniformLongKernel(stream, 0, calendar.size() - 1));
    return new CalendarKernel(places, calendar);
  }

  /** Nothing where steps are days of clocks that change, which are no multiples of a unit. */
  @Override
  public Optional<Ranks> ranks() {
    long unit = calendar.unit();
    long last = calendar.value(calendar.size() - 1);
    if (scale == 1 && unit == Moments.DAY && !zone.isSteady(start, last)) {
      return Optional.empty();
    }
    LongBounds steps = new LongBounds(0L, (last - start) / unit);
    return sampling.ranks(
        d -> Ranks.of(new CalendarDistribution(calendar, start, unit), steps, start, unit));
  }

  /** A text that doesn't follow time is in no order that a file could keep. */
  @Override
  public boolean ascending() {
    return zone.isUtc() && Sampled.super.ascending();
  }

  @Override
  public Optional<Choices> choices() {
    if (sampling.order().isPresent()) {
      return Optional.empty();
    }
    if (calendar.isFlat()) {
      return calendar.size() <= Permutation.MAX_SIZE
          ? Optional.of(Choices.of(new CalendarValues(calendar)))
          : Optional.empty();
    }
    return calendar.values() <= MOST_WEIGHTS ? Optional.of(weighted()) : Optional.empty();
  }

  private Choices weighted() {
    int count = (int) calendar.values();
    long[] values = new long[count];
    double[] shares = new double[count];
    long place = 0;
    for (int i = 0; i < count; i++) {
      values[i] = calendar.value(place);
      long next = calendar.upTo(values[i]);
      shares[i] = (double) (next - place);
      place = next;
    }
    return Choices.of(ValueList.of(values), shares);
  }

  @Override
  public Optional<Marginal> marginal() {
    return Optional.of(CalendarMarginal.of(weights, calendar, zone, scale));
  }

  @Override
  public String describe() {
    String how = weights.describe();
    return how.isEmpty() ? bounds : bounds + ", " + how;
  }
}
