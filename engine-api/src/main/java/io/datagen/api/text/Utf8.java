package io.datagen.api.text;

/** Whether bytes are UTF-8. */
public final class Utf8 {
  private Utf8() {}

  /** Whether {@code text[from .. to)} is well-formed: no overlong form, surrogate or stray byte. */
  public static boolean isValid(byte[] text, int from, int to) {
    return firstFault(text, from, to) < 0;
  }

  /** Where the first sequence of {@code text[from .. to)} starts that is not well-formed, or -1. */
  public static int firstFault(byte[] text, int from, int to) {
    int at = from;
    while (at < to) {
      if (at + 8 <= to && ByteWords.nonAscii(ByteWords.getLong(text, at)) == 0) {
        at += 8;
        continue;
      }
      int length = text[at] >= 0 ? 1 : sequenceLength(text, at, to);
      if (length == 0) {
        return at;
      }
      at += length;
    }
    return -1;
  }

  /** Bytes of the sequence that starts here with a byte beyond ASCII, or 0. */
  private static int sequenceLength(byte[] text, int at, int to) {
    int lead = text[at] & 0xFF;
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || to - at < length) {
      return 0;
    }
    int second = text[at + 1] & 0xFF;
    int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most) {
      return 0;
    }
    for (int i = 2; i < length; i++) {
      if ((text[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
