package io.datagen.core.regex;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Short texts, numbered: all that some sets of characters one after another spell, the last
 * character changing fastest.
 *
 * @param words up to eight bytes of UTF-8 each, the first one lowest
 * @param lengths how many bytes
 */
record Labels(long[] words, byte[] lengths) {
  static final int MOST_BYTES = 8;

  static Labels of(List<Letters> places) {
    Labels labels = new Labels(new long[1], new byte[1]);
    for (Letters letters : places) {
      labels = labels.then(letters.codePoints());
    }
    return labels;
  }

  private Labels then(int[] characters) {
    long[] longer = new long[words.length * characters.length];
    byte[] bytes = new byte[longer.length];
    for (int c = 0; c < characters.length; c++) {
      byte[] encoded = Character.toString(characters[c]).getBytes(StandardCharsets.UTF_8);
      long word = 0;
      for (int i = encoded.length - 1; i >= 0; i--) {
        word = word << 8 | encoded[i] & 0xff;
      }
      for (int i = 0; i < words.length; i++) {
        longer[i * characters.length + c] = words[i] | word << 8 * lengths[i];
        bytes[i * characters.length + c] = (byte) (lengths[i] + encoded.length);
      }
    }
    return new Labels(longer, bytes);
  }

  /** Bytes of the widest character of a set. */
  static int widest(Letters letters) {
    int last = letters.pairs().get(letters.pairs().size() - 1)[1];
    return last < 0x80 ? 1 : last < 0x800 ? 2 : last < 0x10000 ? 3 : 4;
  }
}
