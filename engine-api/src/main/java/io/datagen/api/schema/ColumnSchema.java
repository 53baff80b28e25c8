package io.datagen.api.schema;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column, a struct's field or a list's item.
 *
 * @param name as declared
 * @param type of its values
 * @param nullable whether a null may stand in what is written, dirt included
 * @param optional of a struct's field: may be absent, which is not the same as null where a format
 *     can tell
 * @param ascending strictly increasing with the row, so that a file in row order is in this
 *     column's order
 * @param sqlType the user's own SQL type, or null
 * @param description free text, or null
 */
public record ColumnSchema(
    String name,
    ValueType type,
    boolean nullable,
    boolean optional,
    boolean ascending,
    @Nullable String sqlType,
    @Nullable String description) {

  public ColumnSchema {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
  }

  /** A plain column: nothing but a name, a type and whether it may be null. */
  public static ColumnSchema of(String name, ValueType type, boolean nullable) {
    return new ColumnSchema(name, type, nullable, false, false, null, null);
  }
}
