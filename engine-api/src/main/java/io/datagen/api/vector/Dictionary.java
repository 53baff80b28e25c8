package io.datagen.api.vector;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An immutable list of strings. Encoders may keep what they derive from one (its quoted forms, say)
 * by identity: a column uses the same instance for all its batches.
 */
public final class Dictionary {
  private final byte[] bytes;
  private final int[] offsets;

  private Dictionary(byte[] bytes, int[] offsets) {
    this.bytes = bytes;
    this.offsets = offsets;
  }

  /** Of these strings, in this order. */
  public static Dictionary of(List<String> values) {
    byte[][] encoded = new byte[values.size()][];
    int length = 0;
    for (int i = 0; i < encoded.length; i++) {
      encoded[i] = values.get(i).getBytes(StandardCharsets.UTF_8);
      length = Math.addExact(length, encoded[i].length);
    }
    byte[] bytes = new byte[length + BytesVector.PADDING];
    int[] offsets = new int[encoded.length + 1];
    for (int i = 0; i < encoded.length; i++) {
      System.arraycopy(encoded[i], 0, bytes, offsets[i], encoded[i].length);
      offsets[i + 1] = offsets[i] + encoded[i].length;
    }
    return new Dictionary(bytes, offsets);
  }

  /** How many strings. */
  public int size() {
    return offsets.length - 1;
  }

  /**
   * The bytes of all, with {@link BytesVector#PADDING} readable ones behind. Not to be written to.
   */
  public byte[] bytes() {
    return bytes;
  }

  /** Where strings start and end, {@code size() + 1} of them. Not to be written to. */
  public int[] offsets() {
    return offsets;
  }

  /** The string at a code; not for hot loops. */
  public String get(int code) {
    return new String(
        bytes, offsets[code], offsets[code + 1] - offsets[code], StandardCharsets.UTF_8);
  }
}
