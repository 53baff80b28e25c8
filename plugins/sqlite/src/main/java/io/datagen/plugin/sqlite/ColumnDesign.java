package io.datagen.plugin.sqlite;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;

/**
 * A column of a database table.
 *
 * @param schema what it holds
 * @param declaredType as its DDL has it
 * @param affinity that follows from the declared type
 */
record ColumnDesign(ColumnSchema schema, String declaredType, Affinity affinity) {
  /** Decimal digits that a double always keeps. */
  private static final int EXACT_REAL_DIGITS = 15;

  static ColumnDesign of(ColumnSchema schema, String declaredType, boolean strict) {
    return new ColumnDesign(schema, declaredType, Affinity.of(declaredType, strict));
  }

  String name() {
    return schema.name();
  }

  /**
   * The type that values of a column are declared with where the user gives none.
   *
   * <p>Decimals of up to 15 digits are REAL: SQLite has no decimals, text would compare as text
   * ({@code '9.5' > '10'}), and NUMERIC would make integers of whole amounts, whose division is
   * another. Those of more digits are TEXT all the same, since a REAL would lose the last ones.
   * Dates and times are TEXT rather than DATE, whose affinity is NUMERIC: {@code day >= '2024'}
   * would compare with the number 2024, which is less than any text.
   */
  static String defaultType(ValueType type, boolean strict) {
    if (type instanceof ValueType.IntegerType) {
      return "INTEGER";
    }
    if (type instanceof ValueType.BooleanType) {
      return strict ? "INTEGER" : "BOOLEAN";
    }
    if (type instanceof ValueType.FloatType) {
      return "REAL";
    }
    if (type instanceof ValueType.DecimalType decimal) {
      return decimal.scale() == 0
          ? "INTEGER"
          : decimal.precision() <= EXACT_REAL_DIGITS ? "REAL" : "TEXT";
    }
    return "TEXT";
  }
}
