package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import io.datagen.core.source.Moments;
import java.util.List;
import java.util.Optional;

/** {@code time}: a time of day, by any distribution of seconds since midnight. */
final class TimeType implements ColumnType {
  @Override
  public String name() {
    return "time";
  }

  @Override
  public String summary() {
    return "A time of day.";
  }

  @Override
  public List<Key> keys() {
    return Ticks.keys(
        Key.of("min", Kind.TIME, "The earliest time.").standard("00:00:00"),
        Key.of("max", Kind.TIME, "The latest time, which counts.")
            .otherwise("the last one of the day"));
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    ValueType type = new ValueType.TimeType();
    return Ticks.Frame.read(column, type)
        .flatMap(
            frame -> {
              Long min = frame.asked().min();
              Long max = frame.asked().max();
              return Ticks.of(
                  column,
                  type,
                  frame,
                  min == null ? Long.valueOf(0) : min,
                  max == null ? Long.valueOf(Moments.DAY - 1) : max);
            });
  }
}
