package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import java.util.List;
import java.util.Optional;

/** {@code duration}: a length of time, by any distribution of seconds. */
final class DurationType implements ColumnType {
  private static final long HOUR = 3_600_000_000L;

  @Override
  public String name() {
    return "duration";
  }

  @Override
  public String summary() {
    return "A length of time.";
  }

  @Override
  public List<Key> keys() {
    return Ticks.keys(
        Key.of("min", Kind.SIGNED_DURATION, "The shortest.")
            .otherwise("0, or max where that is negative"),
        Key.of("max", Kind.SIGNED_DURATION, "The longest, which counts.")
            .otherwise("1h where uniform, or min where that is longer, else none"));
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    ValueType type = new ValueType.DurationType();
    return Ticks.Frame.read(column, type)
        .flatMap(
            frame -> {
              Long max = frame.asked().max();
              Long asked = frame.asked().min();
              long min = asked != null ? asked : max == null ? 0 : Math.min(0, max);
              boolean uniform = frame.sampling().distribution() == null;
              return Ticks.of(
                  column,
                  type,
                  frame,
                  min,
                  max == null && uniform ? Long.valueOf(Math.max(HOUR, min)) : max);
            });
  }
}
