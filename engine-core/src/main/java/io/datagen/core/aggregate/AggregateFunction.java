package io.datagen.core.aggregate;

import io.datagen.api.schema.ValueType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code function:} of an aggregate may be. */
public enum AggregateFunction {
  /** Of numbers and durations; 0 where there are none. */
  SUM,
  /** How many children there are, or have a value in the column; 0 where there are none. */
  COUNT,
  /** Of whatever has an order; null where there is none. */
  MIN,
  /** As {@link #MIN}. */
  MAX,
  /** The mean of numbers, a float; null where there are none. */
  AVG;

  private static final int DIGITS = 18;
  private static final long GREATEST_DECIMAL = 999_999_999_999_999_999L;

  /** As a schema writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All of them, as a schema writes them. */
  public static List<String> words() {
    return Arrays.stream(values()).map(AggregateFunction::word).toList();
  }

  /** The function of that name. */
  public static AggregateFunction of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether a parent without children has a value. */
  public boolean everyParentHasOne() {
    return this == SUM || this == COUNT;
  }

  /**
   * The type of the result, or empty where the function can't be had of such values.
   *
   * @param values the children's; those that are counted may have any type
   * @param round digits that a float result is rounded to, or -1
   */
  public Optional<ValueType> result(ValueType values, int round) {
    if (this == COUNT) {
      return Optional.of(new ValueType.IntegerType());
    }
    if (values instanceof ValueType.StructType || values instanceof ValueType.ListType) {
      return Optional.empty();
    }
    if (this == AVG) {
      return isNumber(values) ? Optional.of(new ValueType.FloatType(round)) : Optional.empty();
    }
    if (values instanceof ValueType.FloatType of) {
      return Optional.of(new ValueType.FloatType(narrower(of.scale(), round)));
    }
    if (this == MIN || this == MAX) {
      return Optional.of(values);
    }
    if (values instanceof ValueType.DecimalType decimal) {
      return Optional.of(new ValueType.DecimalType(DIGITS, decimal.scale()));
    }
    if (values instanceof ValueType.BooleanType) {
      return Optional.of(new ValueType.IntegerType());
    }
    return values instanceof ValueType.IntegerType || values instanceof ValueType.DurationType
        ? Optional.of(values)
        : Optional.empty();
  }

  private static int narrower(int scale, int round) {
    return round < 0 ? scale : scale < 0 ? round : Math.min(scale, round);
  }

  private static boolean isNumber(ValueType type) {
    return type instanceof ValueType.IntegerType
        || type instanceof ValueType.BooleanType
        || type instanceof ValueType.DecimalType
        || type instanceof ValueType.FloatType;
  }

  /** What computes it, of values of a type that {@link #result} has something for. */
  public Accumulator accumulator(ValueType values, int round) {
    if (this == COUNT) {
      return new Counts();
    }
    boolean floats = values instanceof ValueType.FloatType;
    int scale =
        values instanceof ValueType.FloatType of
            ? of.scale()
            : values instanceof ValueType.DecimalType of ? of.scale() : 0;
    if (this == AVG) {
      return scale < 0 ? new ExactSum(true, round) : new ScaledSum(true, scale, round);
    }
    if (this == SUM) {
      return !floats
          ? new LongSum(
              values instanceof ValueType.DecimalType ? GREATEST_DECIMAL : Long.MAX_VALUE, scale)
          : scale < 0
              ? new ExactSum(false, round)
              : new ScaledSum(false, scale, round < scale ? round : -1);
    }
    if (floats) {
      return new DoubleExtreme(this == MAX, round);
    }
    return values instanceof ValueType.StringType || values instanceof ValueType.UuidType
        ? new TextExtreme(this == MAX)
        : new LongExtreme(this == MAX);
  }
}
