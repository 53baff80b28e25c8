package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.api.schema.Zone;
import io.datagen.core.calendar.CalendarBuilder;
import io.datagen.core.calendar.CalendarKeys;
import io.datagen.core.calendar.CalendarReader;
import io.datagen.core.calendar.CalendarWeights;
import io.datagen.core.distribution.Marginal;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import io.datagen.core.source.Moments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** {@code date}: a calendar date, by any distribution of days after the start. */
final class DateType implements ColumnType {
  /** Where no start is stated: so many days before {@code as_of}. */
  static final long DEFAULT_DAYS = 4 * 365 + 1;

  @Override
  public String name() {
    return "date";
  }

  @Override
  public String summary() {
    return "A calendar date.";
  }

  @Override
  public List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    keys.add(Key.of("start", Kind.MOMENT, "The first date.").otherwise("four years before as_of"));
    keys.add(Key.of("end", Kind.MOMENT, "The last date, which counts.").otherwise("as_of"));
    keys.add(Key.of("granularity", Kind.oneOf("day"), "The unit of its values.").standard("day"));
    keys.addAll(CalendarKeys.ofDates());
    keys.addAll(Sampling.keys());
    return keys;
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    column.section().choice("granularity", List.of("day"));
    Optional<Sampling> sampling = Sampling.read(column, CalendarReader.keys(column.section()));
    if (sampling.isEmpty()) {
      return Optional.empty();
    }
    int faults = column.faults().count();
    LongBounds asked = LongBounds.read(column, new ValueType.DateType(), "start", "end");
    long today = Math.floorDiv(column.asOf(), Moments.DAY);
    long start =
        asked.min() != null
            ? asked.min()
            : Math.min(today, asked.max() == null ? today : asked.max()) - DEFAULT_DAYS;
    long end = asked.max() != null ? asked.max() : Math.max(today, start);
    LongBounds offsets = new LongBounds(0L, end - start);
    Optional<CalendarWeights> weights = CalendarReader.ofDates(column.section());
    if (column.faults().count() > faults) {
      return Optional.empty();
    }
    if (end < start) {
      column.section().fault("end", "lies before the start");
      return Optional.empty();
    }
    if (!sampling.get().reaches(column, 0, (double) (end - start), 1)) {
      return Optional.empty();
    }
    return weights.isPresent()
        ? weighted(column, new Dates(sampling.get(), start, offsets), weights.get())
        : plain(column, sampling.get(), start, offsets);
  }

  private static Optional<Generator> weighted(
      ColumnContext column, Dates dates, CalendarWeights weights) {
    Sampling sampling = dates.sampling();
    long start = dates.start();
    long end = start + Objects.requireNonNull(dates.offsets().max());
    return WeightedMoments.counted(
            column,
            sampling,
            () -> CalendarBuilder.ofDays(weights, start, end, sampling.distribution()))
        .map(
            calendar ->
                new WeightedMoments(
                    dates.type(),
                    sampling,
                    weights,
                    calendar,
                    Zone.UTC,
                    start,
                    Moments.DAY,
                    dates.describe()))
        .filter(generator -> generator.fits(column))
        .map(Function.identity());
  }

  private static Optional<Generator> plain(
      ColumnContext column, Sampling sampling, long start, LongBounds offsets) {
    return Distinct.fits(column, sampling, offsets)
        ? Optional.<Generator>of(new Dates(sampling, start, offsets))
            .filter(g -> sampling.keepsOrder(column, g::kernel))
        : Optional.empty();
  }

  private record Dates(Sampling sampling, long start, LongBounds offsets) implements Sampled {
    @Override
    public ValueType type() {
      return new ValueType.DateType();
    }

    @Override
    public Kernel kernel(CellContext cell) {
      return AffineKernel.of(LongDraws.of(sampling, offsets, cell), start, 1);
    }

    @Override
    public Optional<Ranks> ranks() {
      return sampling.ranks(d -> Ranks.of(d, offsets, start, 1));
    }

    @Override
    public Optional<Choices> choices() {
      return LongDraws.choices(sampling, offsets, start, 1);
    }

    @Override
    public OptionalDouble weightOf(long value) {
      return LongDraws.weightOf(sampling, offsets, 1, start, 1, value);
    }

    @Override
    public Optional<Marginal> marginal() {
      return LongDraws.marginal(sampling, offsets, 1, start, 1);
    }

    @Override
    public String describe() {
      Long days = offsets.max();
      return sampling.describe(
          LocalDate.ofEpochDay(start).toString(),
          LocalDate.ofEpochDay(start + (days == null ? 0 : days)).toString());
    }
  }
}
