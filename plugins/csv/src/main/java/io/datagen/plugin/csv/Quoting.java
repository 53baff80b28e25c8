package io.datagen.plugin.csv;

import io.datagen.api.text.ByteWords;
import java.util.Arrays;

/**
 * Writes strings, in quotes where a reader would take them for something else: what holds the
 * delimiter, a quote or a line end, what is empty, what is the null text, and what starts with a
 * byte order mark, which would vanish at the start of a file.
 */
final class Quoting {
  private static final long QUOTES = ByteWords.repeat('"');
  private static final long CARRIAGE_RETURNS = ByteWords.repeat('\r');
  private static final long LINE_FEEDS = ByteWords.repeat('\n');

  private static final long TWOS = ByteWords.repeat(2);
  private static final long LIMITS = ByteWords.repeat(0x21);
  private static final long HIGH_BITS = ByteWords.repeat(0x80);

  private static final long MARK = 0xBFBBEFL;
  private static final long THREE_BYTES = 0xFFFFFFL;

  private final long delimiters;
  private final byte[] nullText;

  /** Whether every string is quoted. */
  final boolean always;

  Quoting(Dialect dialect) {
    delimiters = ByteWords.repeat(dialect.delimiter);
    nullText = dialect.nullText;
    always = dialect.quoteStyle != Dialect.QuoteStyle.MINIMAL;
  }

  /** Bytes that a string of this length takes at the most. */
  static long width(int length) {
    return 2L * length + 2;
  }

  /** Whether a plain string, of letters, digits and harmless signs, never needs quotes. */
  boolean trustsPlain() {
    return !always && nullText.length == 0;
  }

  /**
   * Writes a string. Eight bytes at a time are copied and searched at once; only where something
   * was found is it written again. Up to 8 bytes behind the text are read.
   */
  int put(byte[] out, int at, byte[] text, int from, int to) {
    if (from == to || always || isMarked(text, from) || isNullText(text, from, to)) {
      return putQuoted(out, at, text, from, to);
    }
    int i = from;
    int end = at;
    long found = 0;
    for (; to - i > 8; i += 8, end += 8) {
      long word = ByteWords.getLong(text, i);
      found |= special(word);
      ByteWords.putLong(out, end, word);
    }
    // The last word, of which up to 7 bytes are no longer the text's.
    long word = ByteWords.getLong(text, i);
    found |= special(word) & (-1L >>> ((8 - (to - i)) << 3));
    ByteWords.putLong(out, end, word);
    return found == 0 ? at + to - from : putQuoted(out, at, text, from, to);
  }

  /**
   * Whether no string in {@code text[from .. to)} holds anything that needs quotes; false says
   * nothing. What strings are like as a whole (empty, the null text, marked) is not looked at, and
   * up to 8 bytes behind are read. All strings of a batch at once, so that copying them needs no
   * search: 14 ns a name become 9.
   */
  boolean isClean(byte[] text, int from, int to) {
    long found = 0;
    int i = from;
    for (; to - i >= 8; i += 8) {
      found |= suspicious(ByteWords.getLong(text, i));
    }
    // What is behind the last byte is made harmless.
    long behind = to == i ? -1L : -1L << ((to - i) << 3);
    return (found | suspicious(ByteWords.getLong(text, i) | behind)) == 0;
  }

  /** Not 0 if a byte is the delimiter, a quote or any control character. */
  private long suspicious(long word) {
    // With bit 1 turned over, quotes and control characters are the bytes below 0x21.
    long low = ((word ^ TWOS) - LIMITS) & ~word & HIGH_BITS;
    return low | ByteWords.matches(word, delimiters);
  }

  /** Whether a string starts with a byte order mark; reads up to 8 bytes. */
  static boolean isMarked(byte[] text, int from) {
    return (ByteWords.getLong(text, from) & THREE_BYTES) == MARK;
  }

  private long special(long word) {
    return ByteWords.matches(word, delimiters)
        | ByteWords.matches(word, QUOTES)
        | ByteWords.matches(word, CARRIAGE_RETURNS)
        | ByteWords.matches(word, LINE_FEEDS);
  }

  private boolean isNullText(byte[] text, int from, int to) {
    return to - from == nullText.length
        && Arrays.equals(text, from, to, nullText, 0, nullText.length);
  }

  /** Writes a string in quotes, its own doubled. */
  static int putQuoted(byte[] out, int at, byte[] text, int from, int to) {
    int end = at;
    out[end++] = '"';
    for (int i = from; i < to; i++) {
      byte b = text[i];
      out[end++] = b;
      if (b == '"') {
        out[end++] = b;
      }
    }
    out[end++] = '"';
    return end;
  }
}
