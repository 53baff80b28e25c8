package io.datagen.api.text;

/** UUIDs as 36 characters. */
public final class UuidText {
  private UuidText() {}

  /** Makes the letters of a UUID lower case, in place; returns whether it is one. */
  public static boolean normalise(byte[] text, int from, int to) {
    if (to - from != 36) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      byte b = text[from + i];
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      int lower = b | 0x20;
      boolean hex = (b >= '0' && b <= '9') || (lower >= 'a' && lower <= 'f');
      if (dash ? b != '-' : !hex) {
        return false;
      }
      if (b >= 'A' && b <= 'F') {
        text[from + i] = (byte) lower;
      }
    }
    return true;
  }
}
