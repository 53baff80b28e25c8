package io.datagen.plugin.parquet;

import java.nio.charset.StandardCharsets;

/** UUIDs as sixteen bytes, highest first. */
final class UuidBytes {
  static final int LENGTH = 16;

  /** Characters of the text form. */
  static final int TEXT_LENGTH = 36;

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private UuidBytes() {}

  /** Reads 36 characters. */
  static void parse(byte[] text, int from, byte[] out, int place) {
    int at = from;
    for (int i = 0; i < LENGTH; i++) {
      if (i == 4 || i == 6 || i == 8 || i == 10) {
        at++;
      }
      out[place + i] = (byte) (digit(text[at]) << 4 | digit(text[at + 1]));
      at += 2;
    }
  }

  /** Of a lower or upper case hexadecimal digit. */
  private static int digit(byte character) {
    return (character & 0x0F) + (character >>> 6) * 9;
  }

  /** Writes 36 characters. */
  static void format(byte[] bytes, int from, byte[] out, int place) {
    int at = place;
    for (int i = 0; i < LENGTH; i++) {
      if (i == 4 || i == 6 || i == 8 || i == 10) {
        out[at++] = '-';
      }
      out[at++] = HEX[bytes[from + i] >> 4 & 15];
      out[at++] = HEX[bytes[from + i] & 15];
    }
  }
}
