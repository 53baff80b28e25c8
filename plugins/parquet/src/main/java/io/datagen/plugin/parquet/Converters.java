package io.datagen.plugin.parquet;

import io.datagen.api.schema.ValueType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.Type;

/** Finds the converter from what a file has to what is expected; tokens where there is none. */
final class Converters {
  private static final long MILLIS = 1_000;
  private static final long NANOS = 1_000;

  private Converters() {}

  static CellConverter of(Node expected, FileNode found) {
    Type type = found.element().getType();
    boolean number = PageValues.isNumber(type);
    ValueType value = expected.type();
    if (expected.isText()) {
      return type == Type.BYTE_ARRAY ? TextConverter.of(value) : new TokenConverter(found);
    }
    if (value instanceof ValueType.StringType) {
      return type == Type.BYTE_ARRAY && isText(found)
          ? new StringConverter()
          : new TokenConverter(found);
    }
    if (value instanceof ValueType.UuidType) {
      return type == Type.FIXED_LEN_BYTE_ARRAY
              && found.element().getType_length() == UuidBytes.LENGTH
          ? new UuidConverter()
          : new TokenConverter(found);
    }
    if (value instanceof ValueType.FloatType) {
      return type == Type.DOUBLE || type == Type.FLOAT
          ? new DoubleConverter(found)
          : new TokenConverter(found);
    }
    return number ? number(value, found) : new TokenConverter(found);
  }

  private static boolean isText(FileNode found) {
    LogicalType logical = found.element().getLogicalType();
    return logical == null
        ? !found.element().isSetScale()
        : logical.isSetSTRING() || logical.isSetENUM() || logical.isSetJSON();
  }

  private static CellConverter number(ValueType value, FileNode found) {
    LogicalType logical = found.element().getLogicalType();
    Type type = found.element().getType();
    boolean whole = type == Type.INT32 || type == Type.INT64;
    boolean plain = whole && (logical == null || logical.isSetINTEGER());
    boolean fits =
        value instanceof ValueType.BooleanType
            ? type == Type.BOOLEAN
            : value instanceof ValueType.IntegerType || value instanceof ValueType.DurationType
                ? plain && !isDecimal(found)
                : value instanceof ValueType.DecimalType decimal
                    ? whole && isDecimal(found) && found.element().getScale() == decimal.scale()
                    : value instanceof ValueType.DateType && logical != null && logical.isSetDATE();
    if (fits) {
      return new LongConverter(found, 1, 1);
    }
    if (value instanceof ValueType.TimeType && logical != null && logical.isSetTIME()) {
      return moment(logical.getTIME().getUnit(), found);
    }
    if (value instanceof ValueType.DateTimeType && logical != null && logical.isSetTIMESTAMP()) {
      return moment(logical.getTIMESTAMP().getUnit(), found);
    }
    return new TokenConverter(found);
  }

  private static boolean isDecimal(FileNode found) {
    return found.element().isSetScale();
  }

  private static CellConverter moment(TimeUnit unit, FileNode found) {
    return new LongConverter(found, unit.isSetMILLIS() ? MILLIS : 1, unit.isSetNANOS() ? NANOS : 1);
  }
}
