package io.datagen.core.code;

/** A kind of text whose values are numbered. Immutable. */
interface Code {
  /** How many numbers there are, at most 2^62; each stands for as many values as any other. */
  long places();

  /** Bytes of the longest value. */
  int widest();

  /** Whether no value needs quotes or escapes anywhere. */
  default boolean plain() {
    return true;
  }

  /** Whether a number stands for several values, so that a draw must choose among them. */
  default boolean spreads() {
    return false;
  }

  /**
   * Writes a value, and up to seven bytes of anything behind; returns where it ends.
   *
   * @param draw chooses among the number's values, 0 where there is one
   */
  int write(byte[] bytes, int at, long place, long draw);
}
