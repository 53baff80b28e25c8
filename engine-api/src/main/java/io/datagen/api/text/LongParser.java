package io.datagen.api.text;

import io.datagen.api.schema.ValueType;

/**
 * Reads text as a value that a {@link io.datagen.api.vector.LongVector} carries. It takes what the
 * {@code put} methods write and other spellings of the same value ({@code 12.5} for {@code 12.50},
 * {@code +7}, {@code TRUE}, a blank for the {@code T} of a moment), and nothing that would lose
 * something ({@code 12.505} is no decimal of scale 2). One thread owns it.
 */
public abstract class LongParser {
  /** What was read last. */
  long value;

  LongParser() {}

  /** The parser for a type that goes into a long. */
  public static LongParser of(ValueType type) {
    if (type instanceof ValueType.IntegerType) {
      return new DecimalParser(0, false);
    }
    if (type instanceof ValueType.DecimalType decimal) {
      return new DecimalParser(decimal.scale(), true);
    }
    if (type instanceof ValueType.BooleanType) {
      return new BooleanParser();
    }
    if (type instanceof ValueType.DateType) {
      return new MomentParser(true, false);
    }
    if (type instanceof ValueType.TimeType) {
      return new MomentParser(false, true);
    }
    if (type instanceof ValueType.DateTimeType) {
      return new MomentParser(true, true);
    }
    if (type instanceof ValueType.DurationType) {
      return new DurationParser();
    }
    throw new IllegalArgumentException(type + " goes into no long");
  }

  /** Reads {@code text[from .. to)}; returns whether it is such a value. */
  public abstract boolean parse(byte[] text, int from, int to);

  /** The value, after {@link #parse} returned true. */
  public final long value() {
    return value;
  }
}
