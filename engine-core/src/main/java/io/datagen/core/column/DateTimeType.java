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
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** {@code datetime}: a moment, by any distribution of seconds after the start. */
final class DateTimeType implements ColumnType {
  /** Microseconds of each. */
  static final Map<String, Long> GRANULARITIES = new LinkedHashMap<>();

  static {
    GRANULARITIES.put("microsecond", 1L);
    GRANULARITIES.put("millisecond", 1_000L);
    GRANULARITIES.put("second", 1_000_000L);
    GRANULARITIES.put("minute", 60_000_000L);
    GRANULARITIES.put("hour", 3_600_000_000L);
    GRANULARITIES.put("day", Moments.DAY);
  }

  @Override
  public String name() {
    return "datetime";
  }

  @Override
  public String summary() {
    return "A moment, written in UTC or a time zone.";
  }

  @Override
  public List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    keys.add(
        Key.of("start", Kind.MOMENT, "The first moment.").otherwise("four years before as_of"));
    keys.add(
        Key.of(
                "end",
                Kind.MOMENT,
                "The last moment, which counts; of a date alone, that day's last.")
            .otherwise("as_of"));
    keys.add(
        Key.of(
                "granularity",
                Kind.oneOf(List.copyOf(GRANULARITIES.keySet())),
                "The unit of its values.")
            .standard("second"));
    keys.add(
        Key.of(
                "timezone",
                Kind.TEXT,
                "Whose clocks bounds without an offset, weights, days and what is written follow.")
            .otherwise("the dataset's")
            .example("Europe/Berlin"));
    keys.addAll(CalendarKeys.ofMoments());
    keys.addAll(Sampling.keys());
    return keys;
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    Optional<Sampling> sampling = Sampling.read(column, CalendarReader.keys(column.section()));
    if (sampling.isEmpty()) {
      return Optional.empty();
    }
    int faults = column.faults().count();
    Zone zone = column.zone();
    String granularity =
        column
            .section()
            .choice("granularity", List.copyOf(GRANULARITIES.keySet()))
            .orElse("second");
    long unit = GRANULARITIES.getOrDefault(granularity, 1_000_000L);
    LongBounds asked = LongBounds.read(column, new ValueType.DateTimeType(0, zone), "start", "end");
    long now = column.asOf();
    long start =
        asked.min() != null
            ? asked.min()
            : Math.min(now, asked.max() == null ? now : asked.max())
                - DateType.DEFAULT_DAYS * Moments.DAY;
    long end = end(column, zone, unit, Math.max(now, start));
    // Days of clocks that change are no multiples of a unit, and counted out one by one.
    Optional<CalendarWeights> weights =
        CalendarReader.ofMoments(column.section())
            .or(
                () ->
                    unit == Moments.DAY && !zone.isSteady(start, end)
                        ? Optional.of(CalendarWeights.NONE)
                        : Optional.empty());
    if (column.faults().count() > faults) {
      return Optional.empty();
    }
    if (end < start) {
      column.section().fault("end", "lies before the start");
      return Optional.empty();
    }
    LongBounds steps = new LongBounds(0L, (end - start) / unit);
    double seconds = unit / 1e6;
    Moment moment = new Moment(sampling.get(), start, steps, unit, zone);
    if (!sampling.get().reaches(column, 0, steps.high() * seconds, seconds)) {
      return Optional.empty();
    }
    return weights.isPresent()
        ? weighted(column, moment, end, weights.get())
        : Optional.<Generator>of(moment)
            .filter(g -> Distinct.fits(column, moment.sampling(), steps))
            .filter(g -> moment.sampling().keepsOrder(column, g::kernel));
  }

  private static Optional<Generator> weighted(
      ColumnContext column, Moment moment, long end, CalendarWeights weights) {
    Sampling sampling = moment.sampling();
    long unit = moment.unit();
    return WeightedMoments.counted(
            column,
            sampling,
            () ->
                CalendarBuilder.build(
                    weights,
                    moment.zone(),
                    moment.start(),
                    end,
                    unit,
                    Rescaled.by(unit / 1e6, sampling.distribution())))
        .map(
            calendar ->
                new WeightedMoments(
                    moment.type(),
                    sampling,
                    weights,
                    calendar,
                    moment.zone(),
                    moment.start(),
                    1,
                    moment.describe()))
        .filter(generator -> generator.fits(column))
        .map(Function.identity());
  }

  /** The last moment: of a date alone its last, but never beyond what a constraint allows. */
  private static long end(ColumnContext column, Zone zone, long unit, long otherwise) {
    ValueType type = new ValueType.DateTimeType(0, zone);
    Optional<Node> stated = column.section().value("end");
    Node promised = column.constraints().max();
    long end =
        stated
            .map(n -> BoundReader.of(n, type, false, column.faults()).orElse(otherwise))
            .orElse(promised == null ? otherwise : Long.MAX_VALUE);
    if (isDate(stated)) {
      end = zone.momentOf(end + zone.offsetAt(end) + Moments.DAY) - unit;
    }
    return promised == null
        ? end
        : Math.min(end, BoundReader.of(promised, type, false, column.faults()).orElse(end));
  }

  private static boolean isDate(Optional<Node> node) {
    return node.isPresent()
        && node.get() instanceof Scalar scalar
        && scalar.text().strip().length() == "2024-01-01".length();
  }

  private record Moment(Sampling sampling, long start, LongBounds steps, long unit, Zone zone)
      implements Sampled {
    @Override
    public ValueType type() {
      return new ValueType.DateTimeType(unit % 1_000_000 == 0 ? 0 : unit % 1000 == 0 ? 3 : 6, zone);
    }

    @Override
    public Kernel kernel(CellContext cell) {
      if (sampling.distribution() == null) {
        return AffineKernel.of(LongDraws.of(sampling, steps, cell), start, unit);
      }
      // Parameters are in seconds, steps in the granularity: a distribution of seconds, rounded to
      // steps.
      double seconds = unit / 1e6;
      return AffineKernel.of(LongDraws.scaled(sampling, steps, seconds, cell), start, unit);
    }

    @Override
    public Optional<Ranks> ranks() {
      return sampling.ranks(d -> Ranks.of(Rescaled.by(unit / 1e6, d), steps, start, unit));
    }

    @Override
    public Optional<Choices> choices() {
      return sampling.distribution() == null
          ? LongDraws.choices(sampling, steps, start, unit)
          : Optional.empty();
    }

    @Override
    public OptionalDouble weightOf(long value) {
      return LongDraws.weightOf(sampling, steps, unit / 1e6, start, unit, value);
    }

    @Override
    public Optional<Marginal> marginal() {
      return LongDraws.marginal(sampling, steps, unit / 1e6, start, unit);
    }

    @Override
    public String describe() {
      Long last = steps.max();
      String days = sampling.describe(text(start), text(start + (last == null ? 0 : last) * unit));
      return zone.isUtc() ? days : days + ", " + zone.name();
    }

    /** A text that doesn't follow time is in no order that a file could keep. */
    @Override
    public boolean ascending() {
      return zone.isUtc() && Sampled.super.ascending();
    }

    private String text(long micros) {
      return zone.isUtc()
          ? Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString()
          : Ticks.text(type(), micros);
    }
  }
}
