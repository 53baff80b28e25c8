package io.datagen.core.column;

import io.datagen.api.text.ByteWords;
import io.datagen.api.vector.BytesVector;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * The characters that random texts are made of, and how they come from draws: a draw, taken as a
 * fraction of 2^64, has the characters as its leading digits in the set's base. Immutable.
 */
final class CharacterSet {
  /**
   * Characters from one draw: five of a set of 64 use 30 of its 64 bits, so that none is noticeably
   * favoured.
   */
  static final int PER_DRAW = 5;

  /** As UTF-8. */
  private final byte[][] characters;

  /**
   * Every two characters, the first in the lower byte, where each is one byte; else empty. Two
   * digits at a time are one digit of the base's square.
   */
  private final char[] pairs;

  private final int widest;
  private final boolean plain;

  private CharacterSet(byte[][] characters) {
    this.characters = characters;
    int most = 1;
    boolean allPlain = true;
    for (byte[] character : characters) {
      most = Math.max(most, character.length);
      allPlain &= character.length == 1 && isPlain(character[0]);
    }
    widest = most;
    plain = allPlain;
    pairs = new char[widest == 1 ? characters.length * characters.length : 0];
    for (int i = 0; i < pairs.length; i++) {
      byte first = characters[i / characters.length][0];
      byte second = characters[i % characters.length][0];
      pairs[i] = (char) (second << 8 | first);
    }
  }

  static CharacterSet of(int... codePoints) {
    byte[][] characters = new byte[codePoints.length][];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = Character.toString(codePoints[i]).getBytes(StandardCharsets.UTF_8);
    }
    return new CharacterSet(characters);
  }

  /** How many there are. */
  int size() {
    return characters.length;
  }

  /** Bytes of the widest. */
  int widest() {
    return widest;
  }

  /**
   * Whether texts of these are plain as {@link BytesVector#plain} has it, unless empty. A space
   * isn't, since it may come first or last.
   */
  boolean plain() {
    return plain;
  }

  private static boolean isPlain(byte b) {
    return b >= 'a' && b <= 'z'
        || b >= 'A' && b <= 'Z'
        || b >= '0' && b <= '9'
        || "-_.@:/+".indexOf(b) >= 0;
  }

  /** How many texts of a length there are; of those longer than 64, only that they are many. */
  BigInteger texts(int length) {
    return BigInteger.valueOf(size()).pow(Math.min(length, 64));
  }

  /**
   * Writes the first characters of a draw, at most {@link #PER_DRAW}, and possibly up to eight
   * bytes of anything; returns where the characters end.
   */
  int write(byte[] bytes, int at, long draw, int count) {
    return pairs.length > 0
        ? writePairs(bytes, at, draw, count)
        : writeSingly(bytes, at, draw, count);
  }

  /**
   * Always three pairs in one word, whatever is wanted: with streams derived once, eight characters
   * take 14 ns and not 43, ten to 43 take 36 and not 141.
   */
  private int writePairs(byte[] bytes, int at, long draw, int count) {
    char[] table = pairs;
    long base = table.length;
    long word = table[(int) digit(draw, base)];
    long left = draw * base;
    word |= (long) table[(int) digit(left, base)] << 16;
    left *= base;
    word |= (long) table[(int) digit(left, base)] << 32;
    ByteWords.putLong(bytes, at, word);
    return at + count;
  }

  private int writeSingly(byte[] bytes, int at, long draw, int count) {
    long base = characters.length;
    long left = draw;
    int end = at;
    for (int i = 0; i < count; i++) {
      end = put(bytes, end, characters[(int) digit(left, base)]);
      left *= base;
    }
    return end;
  }

  /** The leading digit of a fraction of 2^64. */
  private static long digit(long fraction, long base) {
    return Math.multiplyHigh(fraction, base) + (fraction >> 63 & base);
  }

  /**
   * Writes a number's digits, the least significant first; returns where they end.
   *
   * @param number at least 0
   */
  int writeNumber(byte[] bytes, int at, long number, int digits) {
    long rest = number;
    int end = at;
    for (int i = 0; i < digits; i++) {
      end = put(bytes, end, characters[(int) (rest % characters.length)]);
      rest /= characters.length;
    }
    return end;
  }

  private static int put(byte[] bytes, int at, byte[] character) {
    int end = at;
    for (byte b : character) {
      bytes[end++] = b;
    }
    return end;
  }
}
