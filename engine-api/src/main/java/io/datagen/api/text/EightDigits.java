package io.datagen.api.text;

/** Reads up to eight digits at once: no loop whose end a processor has to guess. */
final class EightDigits {
  private static final long ZEROS = 0x3030303030303030L;
  private static final long HIGH_NIBBLES = 0xF0F0F0F0F0F0F0F0L;
  private static final long SIXES = 0x0606060606060606L;

  private EightDigits() {}

  /**
   * The number that {@code text[from .. from + length)} spells, or -1 if it isn't all digits.
   *
   * @param length 1 to 8
   * @param text with eight bytes from {@code from} on
   */
  static long parse(byte[] text, int from, int length) {
    int bits = length << 3;
    // The digits in the high bytes, zeros below: as if the text had leading zeros.
    long word = (ByteWords.getLong(text, from) << (64 - bits)) | ((ZEROS >>> (bits - 8)) >>> 8);
    if ((word & HIGH_NIBBLES) != ZEROS || ((word + SIXES) & HIGH_NIBBLES) != ZEROS) {
      return -1;
    }
    long digits = word & 0x0F0F0F0F0F0F0F0FL;
    long pairs = (digits * 10 + (digits >>> 8)) & 0x00FF00FF00FF00FFL;
    long fours = (pairs * 100 + (pairs >>> 16)) & 0x0000FFFF0000FFFFL;
    return (fours * 10_000 + (fours >>> 32)) & 0xFFFFFFFFL;
  }
}
