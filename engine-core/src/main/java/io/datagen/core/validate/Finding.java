package io.datagen.core.validate;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, at its place.
 *
 * @param table it is in, or null where it is the whole artifact's
 * @param row of the table from 0, or -1 where it is no row's
 * @param column or null where it is a whole row's
 * @param key of the row where it has one: {@code order_id=17}
 * @param expected text of what should stand there, or null
 * @param found text of what does, or null
 * @param message one sentence that says it all
 */
public record Finding(
    @Nullable String table,
    long row,
    @Nullable String column,
    @Nullable String key,
    @Nullable String expected,
    @Nullable String found,
    String message) {

  /** Something that is wrong with a whole table or artifact. */
  public static Finding of(@Nullable String table, String message) {
    return new Finding(table, -1, null, null, null, null, message);
  }
}
