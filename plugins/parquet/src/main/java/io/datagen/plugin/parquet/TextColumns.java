package io.datagen.plugin.parquet;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;

/**
 * Columns that are written as text: those whose SQL type is TEXT, so that a token of type noise
 * fits beside the values. Strings are text anyway, and nested columns can't hold tokens.
 */
final class TextColumns {
  private TextColumns() {}

  static boolean isText(ColumnSchema column) {
    return "TEXT".equalsIgnoreCase(column.sqlType())
        && !(column.type() instanceof ValueType.StringType)
        && !(column.type() instanceof ValueType.StructType)
        && !(column.type() instanceof ValueType.ListType);
  }
}
