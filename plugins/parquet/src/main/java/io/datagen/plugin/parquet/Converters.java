package io.datagen.plugin.parquet;

import io.datagen.api.schema.ValueType;
import java.util.Optional;
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
    return found
        .logical()
        .map(logical -> logical.isSetSTRING() || logical.isSetENUM() || logical.isSetJSON())
        .orElse(!found.element().isSetConverted_type());
  }

  private static CellConverter number(ValueType value, FileNode found) {
    Optional<LogicalType> logical = found.logical();
    if (value instanceof ValueType.TimeType) {
      return logical
          .filter(LogicalType::isSetTIME)
          .map(l -> moment(l.getTIME().getUnit(), found))
          .orElseGet(() -> new TokenConverter(found));
    }
    if (value instanceof ValueType.DateTimeType) {
      return logical
          .filter(LogicalType::isSetTIMESTAMP)
          .map(l -> moment(l.getTIMESTAMP().getUnit(), found))
          .orElseGet(() -> new TokenConverter(found));
    }
    return isSame(value, found) ? new LongConverter(found, 1, 1) : new TokenConverter(found);
  }

  /** Whether numbers mean what is expected, whatever their width. */
  private static boolean isSame(ValueType value, FileNode found) {
    Optional<LogicalType> logical = found.logical();
    Type type = found.element().getType();
    boolean whole = type == Type.INT32 || type == Type.INT64;
    if (value instanceof ValueType.BooleanType) {
      return type == Type.BOOLEAN;
    }
    if (value instanceof ValueType.DecimalType decimal) {
      return whole
          && logical
              .filter(LogicalType::isSetDECIMAL)
              .filter(l -> l.getDECIMAL().getScale() == decimal.scale())
              .isPresent();
    }
    if (value instanceof ValueType.DateType) {
      return logical.filter(LogicalType::isSetDATE).isPresent();
    }
    return whole && logical.map(LogicalType::isSetINTEGER).orElse(true);
  }

  private static CellConverter moment(TimeUnit unit, FileNode found) {
    return new LongConverter(found, unit.isSetMILLIS() ? MILLIS : 1, unit.isSetNANOS() ? NANOS : 1);
  }
}
