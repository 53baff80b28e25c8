package io.datagen.api.text;

/** {@code true} and {@code false} in any case. */
final class BooleanParser extends LongParser {
  private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
  private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};

  @Override
  public boolean parse(byte[] text, int from, int to) {
    boolean yes = equals(TRUE, text, from, to);
    value = yes ? 1 : 0;
    return yes || equals(FALSE, text, from, to);
  }

  private static boolean equals(byte[] word, byte[] text, int from, int to) {
    if (to - from != word.length) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if ((text[from + i] | 0x20) != word[i]) {
        return false;
      }
    }
    return true;
  }
}
