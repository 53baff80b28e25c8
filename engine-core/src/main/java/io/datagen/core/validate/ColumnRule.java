package io.datagen.core.validate;

import io.datagen.core.constraint.CellTest;

/**
 * What a column promises of each of its cells.
 *
 * @param column the written column
 * @param test the same that generating is held to
 */
public record ColumnRule(String column, CellTest test) {

  /** The check it belongs to: {@code min_max}, {@code allowed}. */
  String check() {
    return switch (test.name()) {
      case "min", "max" -> "min_max";
      case "primary_key" -> "not_null";
      default -> test.name();
    };
  }
}
