package io.datagen.core.validate;

import io.datagen.api.vector.Vector;

/** What a column promises of each of its cells. Immutable. */
public interface ColumnRule {
  /** The check it belongs to: {@code min_max}, {@code allowed}. */
  String check();

  /** The column. */
  String column();

  /** What it demands, in a few words: {@code at least 18}. */
  String describe();

  /**
   * The first place from {@code from} up to but not {@code to} that breaks it, or {@code to}. Nulls
   * break none but {@code not_null}; a token is judged as a null is.
   */
  int next(Vector vector, int from, int to);
}
