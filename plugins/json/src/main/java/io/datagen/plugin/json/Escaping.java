package io.datagen.plugin.json;

import io.datagen.api.text.ByteWords;
import java.nio.charset.StandardCharsets;

/**
 * What RFC 8259 demands inside a string: quotes, backslashes and control characters are escaped,
 * everything else is UTF-8 as it is.
 */
final class Escaping {
  private static final long TWOS = ByteWords.repeat(2);
  private static final long LIMITS = ByteWords.repeat(0x21);
  private static final long ONES = ByteWords.repeat(1);
  private static final long BACKSLASHES = ByteWords.repeat('\\');
  private static final long HIGH_BITS = ByteWords.repeat(0x80);

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /** By byte: the letter behind the backslash, {@code u} for six characters, 0 for none. */
  private static final byte[] LETTERS = new byte[256];

  static {
    for (int control = 0; control < 0x20; control++) {
      LETTERS[control] = 'u';
    }
    LETTERS['\b'] = 'b';
    LETTERS['\t'] = 't';
    LETTERS['\n'] = 'n';
    LETTERS['\f'] = 'f';
    LETTERS['\r'] = 'r';
    LETTERS['"'] = '"';
    LETTERS['\\'] = '\\';
  }

  private Escaping() {}

  /**
   * Not 0 if any byte of the word needs an escape. With bit 1 turned over, a quote and the control
   * characters are the bytes below 0x21.
   */
  private static long special(long word) {
    long turned = word ^ TWOS;
    long slashes = word ^ BACKSLASHES;
    return ((turned - LIMITS) | (slashes - ONES)) & ~word & HIGH_BITS;
  }

  /** Whether anything in {@code text[from .. to)} needs an escape; reads up to 8 bytes behind. */
  static boolean isNeeded(byte[] text, int from, int to) {
    int i = from;
    long found = 0;
    for (; to - i > 8; i += 8) {
      found |= special(ByteWords.getLong(text, i));
    }
    return (found | specialInLast(ByteWords.getLong(text, i), to - i)) != 0;
  }

  /** Of the first {@code count} bytes of a word, 0 to 8. */
  private static long specialInLast(long word, int count) {
    return count == 0 ? 0 : special(word) & (-1L >>> ((8 - count) << 3));
  }

  /** Bytes that a text takes with its escapes. */
  static long width(byte[] text, int from, int to) {
    long width = (long) to - from;
    for (int i = from; i < to; i++) {
      byte letter = LETTERS[text[i] & 0xFF];
      width += letter == 0 ? 0 : letter == 'u' ? 5 : 1;
    }
    return width;
  }

  /**
   * Writes a text. Eight bytes at a time are copied and searched at once; only where something was
   * found is it written again. Up to 8 bytes behind the text are read.
   */
  static int put(byte[] out, int at, byte[] text, int from, int to) {
    int i = from;
    int end = at;
    long found = 0;
    for (; to - i > 8; i += 8, end += 8) {
      long word = ByteWords.getLong(text, i);
      found |= special(word);
      ByteWords.putLong(out, end, word);
    }
    long word = ByteWords.getLong(text, i);
    found |= specialInLast(word, to - i);
    ByteWords.putLong(out, end, word);
    return found == 0 ? at + to - from : putEscaped(out, at, text, from, to);
  }

  private static int putEscaped(byte[] out, int at, byte[] text, int from, int to) {
    int end = at;
    for (int i = from; i < to; i++) {
      byte b = text[i];
      byte letter = LETTERS[b & 0xFF];
      if (letter == 0) {
        out[end++] = b;
        continue;
      }
      out[end++] = '\\';
      out[end++] = letter;
      if (letter == 'u') {
        out[end++] = '0';
        out[end++] = '0';
        out[end++] = HEX[b >> 4];
        out[end++] = HEX[b & 15];
      }
    }
    return end;
  }
}
