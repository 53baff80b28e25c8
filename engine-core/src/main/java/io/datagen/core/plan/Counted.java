package io.datagen.core.plan;

/** A number of things, in words. */
final class Counted {
  private Counted() {}

  /** {@code 1 child}, {@code 2 children}. */
  static String of(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
