package io.datagen.plugin.json;

/** From Java's characters to UTF-8. */
final class Utf16 {
  private Utf16() {}

  /**
   * Writes characters as UTF-8, three bytes each at the most.
   *
   * @return the place behind, or -1 if half of a surrogate pair stands alone
   */
  static int put(byte[] out, int at, char[] text, int from, int to) {
    int end = at;
    int i = from;
    while (i < to && text[i] < 0x80) {
      out[end++] = (byte) text[i++];
    }
    for (; i < to; i++) {
      char c = text[i];
      if (c < 0x80) {
        out[end++] = (byte) c;
      } else if (c < 0x800) {
        out[end++] = (byte) (0xC0 | c >> 6);
        out[end++] = (byte) (0x80 | c & 0x3F);
      } else if (!Character.isSurrogate(c)) {
        out[end++] = (byte) (0xE0 | c >> 12);
        out[end++] = (byte) (0x80 | c >> 6 & 0x3F);
        out[end++] = (byte) (0x80 | c & 0x3F);
      } else if (i + 1 < to && Character.isSurrogatePair(c, text[i + 1])) {
        int point = Character.toCodePoint(c, text[++i]);
        out[end++] = (byte) (0xF0 | point >> 18);
        out[end++] = (byte) (0x80 | point >> 12 & 0x3F);
        out[end++] = (byte) (0x80 | point >> 6 & 0x3F);
        out[end++] = (byte) (0x80 | point & 0x3F);
      } else {
        return -1;
      }
    }
    return end;
  }
}
