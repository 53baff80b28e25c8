package io.datagen.core.expression;

import io.datagen.api.schema.ValueType;
import io.datagen.api.schema.ValueType.BooleanType;
import io.datagen.api.schema.ValueType.DateTimeType;
import io.datagen.api.schema.ValueType.DateType;
import io.datagen.api.schema.ValueType.DecimalType;
import io.datagen.api.schema.ValueType.DurationType;
import io.datagen.api.schema.ValueType.FloatType;
import io.datagen.api.schema.ValueType.IntegerType;
import io.datagen.api.schema.ValueType.ListType;
import io.datagen.api.schema.ValueType.StringType;
import io.datagen.api.schema.ValueType.StructType;
import io.datagen.api.schema.ValueType.TimeType;
import io.datagen.api.schema.ValueType.UuidType;

/** What expressions ask about types. */
final class Types {
  static final ValueType INTEGER = new IntegerType();
  static final ValueType FLOAT = new FloatType(-1);
  static final ValueType BOOLEAN = new BooleanType();
  static final ValueType TEXT = new StringType();
  static final ValueType DATE = new DateType();
  static final ValueType TIME = new TimeType();
  static final ValueType DURATION = new DurationType();

  /** Digits that a scaled long is sure to hold. */
  static final int DIGITS = 18;

  private Types() {}

  /** Whether values are a long to count with: true is 1, as in Python. */
  static boolean isWhole(ValueType type) {
    return type instanceof IntegerType || type instanceof BooleanType;
  }

  static boolean isFloat(ValueType type) {
    return type instanceof FloatType;
  }

  static boolean isDecimal(ValueType type) {
    return type instanceof DecimalType;
  }

  static boolean isNumber(ValueType type) {
    return isWhole(type) || isFloat(type) || isDecimal(type);
  }

  static boolean isText(ValueType type) {
    return type instanceof StringType || type instanceof UuidType;
  }

  static boolean isBoolean(ValueType type) {
    return type instanceof BooleanType;
  }

  static boolean isDate(ValueType type) {
    return type instanceof DateType;
  }

  static boolean isDateTime(ValueType type) {
    return type instanceof DateTimeType;
  }

  static boolean isMoment(ValueType type) {
    return isDate(type) || isDateTime(type);
  }

  static boolean isDuration(ValueType type) {
    return type instanceof DurationType;
  }

  static boolean isTime(ValueType type) {
    return type instanceof TimeType;
  }

  static boolean isNested(ValueType type) {
    return type instanceof StructType || type instanceof ListType;
  }

  /** Digits after the point, of a decimal or a whole number. */
  static int scale(ValueType type) {
    return type instanceof DecimalType decimal ? decimal.scale() : 0;
  }

  /** For messages: {@code a date}. */
  static String name(ValueType type) {
    if (type instanceof DecimalType decimal) {
      return "a decimal(" + decimal.precision() + ", " + decimal.scale() + ")";
    }
    if (type instanceof IntegerType) {
      return "an integer";
    }
    if (isText(type)) {
      return "a text";
    }
    if (type instanceof DateTimeType) {
      return "a date-time";
    }
    if (type instanceof StructType) {
      return "an object";
    }
    if (type instanceof ListType) {
      return "an array";
    }
    String name = type.getClass().getSimpleName();
    return "a "
        + name.substring(0, name.length() - "Type".length()).toLowerCase(java.util.Locale.ROOT);
  }
}
