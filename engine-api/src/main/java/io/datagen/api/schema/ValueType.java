package io.datagen.api.schema;

import java.util.List;

/**
 * The type of a value, and with it the kind of vector that carries it.
 *
 * <table>
 * <caption>Types and their vectors</caption>
 * <tr><td>integer, boolean (0 or 1), decimal (scaled), date (days since 1970-01-01), time of day, date-time
 * and duration (microseconds)</td><td>{@link io.datagen.api.vector.LongVector}</td></tr>
 * <tr><td>float</td><td>{@link io.datagen.api.vector.DoubleVector}</td></tr>
 * <tr><td>string, uuid (36 characters)</td><td>{@link io.datagen.api.vector.BytesVector} or
 * {@link io.datagen.api.vector.DictionaryVector}, changing from batch to batch if need be</td></tr>
 * <tr><td>struct</td><td>{@link io.datagen.api.vector.StructVector}</td></tr>
 * <tr><td>list</td><td>{@link io.datagen.api.vector.ListVector}</td></tr>
 * </table>
 */
public sealed interface ValueType {

  /** A 64-bit signed integer. */
  record IntegerType() implements ValueType {}

  /**
   * An IEEE 754 double.
   *
   * @param scale digits after the point to which every clean value is rounded, or -1 for none
   */
  record FloatType(int scale) implements ValueType {
    public FloatType {
      if (scale < -1 || scale > 15) {
        throw new IllegalArgumentException("scale " + scale);
      }
    }
  }

  /**
   * An exact decimal, carried as {@code value * 10^scale} in 64 bits.
   *
   * @param precision digits in all, 1 to 18
   * @param scale digits after the point, 0 to precision
   */
  record DecimalType(int precision, int scale) implements ValueType {
    public DecimalType {
      if (precision < 1 || precision > 18 || scale < 0 || scale > precision) {
        throw new IllegalArgumentException("decimal(" + precision + ", " + scale + ")");
      }
    }
  }

  /** True or false. */
  record BooleanType() implements ValueType {}

  /** Unicode text, UTF-8 in the vectors. */
  record StringType() implements ValueType {}

  /** A UUID, as its 36 characters in lower case. */
  record UuidType() implements ValueType {}

  /** A calendar date. */
  record DateType() implements ValueType {}

  /** A time of day. */
  record TimeType() implements ValueType {}

  /**
   * A moment, in microseconds since 1970-01-01T00:00:00Z.
   *
   * @param fraction digits of the second that text formats write: 0, 3 or 6
   * @param zone whose time text formats write, with its offset; values are moments whatever it is
   */
  record DateTimeType(int fraction, Zone zone) implements ValueType {
    /** In UTC. */
    public DateTimeType(int fraction) {
      this(fraction, Zone.UTC);
    }

    public DateTimeType {
      if (fraction != 0 && fraction != 3 && fraction != 6) {
        throw new IllegalArgumentException("fraction " + fraction);
      }
    }
  }

  /** A length of time in microseconds. */
  record DurationType() implements ValueType {}

  /** Named fields, at least one. */
  record StructType(List<ColumnSchema> fields) implements ValueType {
    public StructType {
      fields = List.copyOf(fields);
      if (fields.isEmpty()) {
        throw new IllegalArgumentException("a struct without fields");
      }
    }
  }

  /** A list of items of one type. */
  record ListType(ColumnSchema item) implements ValueType {}
}
