package io.datagen.core.expression;

/** Code points of UTF-8. */
final class Characters {
  private Characters() {}

  /** How many. */
  static int count(byte[] bytes, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      // All bytes but those that continue a character.
      count += (bytes[i] & 0xc0) == 0x80 ? 0 : 1;
    }
    return count;
  }

  /** The place behind so many of them, of which there are enough. */
  static int skip(byte[] bytes, int from, int to, int count) {
    int at = from;
    for (int left = count; left > 0; left--) {
      at++;
      while (at < to && (bytes[at] & 0xc0) == 0x80) {
        at++;
      }
    }
    return at;
  }

  static boolean isAscii(byte[] bytes, int from, int to) {
    int all = 0;
    for (int i = from; i < to; i++) {
      all |= bytes[i];
    }
    return all >= 0;
  }
}
