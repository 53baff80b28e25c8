package io.datagen.plugin.parquet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bounds of strings cut to a length that suits a footer: the lower one is a prefix, the upper one a
 * prefix made greater than all that starts with it.
 */
final class ShortBounds {
  /** Bytes that stay, as in other writers. */
  static final int LENGTH = 64;

  private ShortBounds() {}

  /** Cuts what is too long; what isn't is the very same array. */
  static Bounds of(Physical physical, Bounds bounds) {
    if (physical != Physical.BYTES) {
      return bounds;
    }
    return new Bounds(
        bounds.least().length <= LENGTH ? bounds.least() : prefix(bounds.least()),
        bounds.most().length <= LENGTH ? bounds.most() : above(bounds.most()));
  }

  /** The longest start of a text that fits and cuts no character. */
  private static byte[] prefix(byte[] text) {
    int end = LENGTH;
    while (end > 0 && (text[end] & 0xC0) == 0x80) {
      end--;
    }
    return Arrays.copyOf(text, end);
  }

  /** A text behind all that have this one's start, the text itself where there is none. */
  private static byte[] above(byte[] text) {
    int[] characters = new String(prefix(text), StandardCharsets.UTF_8).codePoints().toArray();
    for (int last = characters.length - 1; last >= 0; last--) {
      int next = characters[last] + 1;
      // Surrogates are no characters.
      next = next == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : next;
      if (next <= Character.MAX_CODE_POINT) {
        characters[last] = next;
        return new String(characters, 0, last + 1).getBytes(StandardCharsets.UTF_8);
      }
    }
    return text;
  }
}
