package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
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
        "The earliest time, such as '08:30'; default 00:00:00.",
        "The latest time, which counts; default the last one of the day.");
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
