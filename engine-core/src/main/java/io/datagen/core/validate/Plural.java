package io.datagen.core.validate;

/** Counts in sentences. */
final class Plural {
  private Plural() {}

  /** {@code 1 row is damaged}, {@code 2 rows are damaged}. */
  static String of(long count, String one, String more) {
    return count + " " + (count == 1 ? one : more);
  }
}
