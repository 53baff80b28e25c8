package io.datagen.plugin.sqlite;

import java.util.Locale;

/**
 * What a column does to a value that is stored in it (<a
 * href="https://www.sqlite.org/datatype3.html#determination_of_column_affinity">§3.1</a>).
 */
enum Affinity {
  /** Text stays, numbers become text. */
  TEXT,
  /** Text that is a number becomes one; a real that is an integer becomes one. */
  NUMERIC,
  /** As {@link #NUMERIC}; the difference shows only in casts. */
  INTEGER,
  /** As {@link #NUMERIC}, but integers read as reals. */
  REAL,
  /** All stays as it is. */
  NONE;

  /** Of a declared type. */
  static Affinity of(String declaredType, boolean strict) {
    String type = declaredType.toUpperCase(Locale.ROOT);
    if (strict && type.equals("ANY")) {
      return NONE;
    }
    if (type.contains("INT")) {
      return INTEGER;
    }
    if (type.contains("CHAR") || type.contains("CLOB") || type.contains("TEXT")) {
      return TEXT;
    }
    if (type.contains("BLOB") || type.isEmpty()) {
      return NONE;
    }
    if (type.contains("REAL") || type.contains("FLOA") || type.contains("DOUB")) {
      return REAL;
    }
    return NUMERIC;
  }

  /** Whether text that is a number becomes one. */
  boolean isNumeric() {
    return this == NUMERIC || this == INTEGER || this == REAL;
  }
}
