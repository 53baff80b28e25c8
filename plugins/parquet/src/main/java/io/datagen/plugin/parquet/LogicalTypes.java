package io.datagen.plugin.parquet;

import java.util.Optional;
import org.apache.parquet.format.BsonType;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DateType;
import org.apache.parquet.format.DecimalType;
import org.apache.parquet.format.EnumType;
import org.apache.parquet.format.IntType;
import org.apache.parquet.format.JsonType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MicroSeconds;
import org.apache.parquet.format.MilliSeconds;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.TimeType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.jspecify.annotations.Nullable;

/** What a file's element means, also where its writer knew the older converted types alone. */
final class LogicalTypes {
  private LogicalTypes() {}

  static Optional<LogicalType> of(SchemaElement element) {
    LogicalType logical = element.getLogicalType();
    if (logical != null && logical.isSet()) {
      return Optional.of(logical);
    }
    return element.isSetConverted_type()
        ? Optional.ofNullable(of(element.getConverted_type(), element))
        : Optional.empty();
  }

  private static @Nullable LogicalType of(ConvertedType converted, SchemaElement element) {
    return switch (converted) {
      case UTF8 -> LogicalType.STRING(new StringType());
      case ENUM -> LogicalType.ENUM(new EnumType());
      case JSON -> LogicalType.JSON(new JsonType());
      case BSON -> LogicalType.BSON(new BsonType());
      case DECIMAL ->
          LogicalType.DECIMAL(new DecimalType(element.getScale(), element.getPrecision()));
      case DATE -> LogicalType.DATE(new DateType());
      case TIME_MILLIS -> LogicalType.TIME(new TimeType(true, millis()));
      case TIME_MICROS -> LogicalType.TIME(new TimeType(true, micros()));
      case TIMESTAMP_MILLIS -> LogicalType.TIMESTAMP(new TimestampType(true, millis()));
      case TIMESTAMP_MICROS -> LogicalType.TIMESTAMP(new TimestampType(true, micros()));
      case INT_8 -> integer(8, true);
      case INT_16 -> integer(16, true);
      case INT_32 -> integer(32, true);
      case INT_64 -> integer(64, true);
      case UINT_8 -> integer(8, false);
      case UINT_16 -> integer(16, false);
      case UINT_32 -> integer(32, false);
      case UINT_64 -> integer(64, false);
      // Maps, lists and intervals, which no column of ours is read from by their annotation.
      default -> null;
    };
  }

  private static LogicalType integer(int bits, boolean signed) {
    return LogicalType.INTEGER(new IntType((byte) bits, signed));
  }

  private static TimeUnit millis() {
    return TimeUnit.MILLIS(new MilliSeconds());
  }

  private static TimeUnit micros() {
    return TimeUnit.MICROS(new MicroSeconds());
  }
}
