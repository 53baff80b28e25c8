package io.datagen.core.distribution;

/** A check that parameters share. */
final class Positive {
  private Positive() {}

  /** The value, if it is finite and above 0. */
  static double check(String name, double value) {
    if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(name + " " + value + " is not a finite number above 0");
    }
    return value;
  }
}
