package io.datagen.api.vector;

import java.util.Arrays;

/**
 * UTF-8 strings, one after another. Row i is {@code bytes[offsets[i] .. offsets[i + 1])}; a null
 * row is empty. The array is always at least {@link #PADDING} bytes longer than the text, so that
 * encoders may copy whole words past a string's end.
 */
public final class BytesVector extends Vector {
  /** Readable bytes after the last string. */
  public static final int PADDING = 64;

  private byte[] bytes = new byte[PADDING];
  private int[] offsets = new int[1];
  private boolean plain;

  /** The bytes; the array changes when {@link #ensure} grows it. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where strings start and end, {@code size() + 1} of them, the first 0. */
  public int[] offsets() {
    return offsets;
  }

  /**
   * Makes room for {@code length} bytes of text in all, keeping what is there; returns the array.
   */
  public byte[] ensure(int length) {
    if (bytes.length - PADDING < length) {
      bytes = Arrays.copyOf(bytes, Math.max(length, bytes.length * 2 - PADDING) + PADDING);
    }
    return bytes;
  }

  /**
   * Whether every string is known to consist of ASCII letters, digits, spaces inside, and {@code -
   * _ . @ : / +} only, at least one of them but where it is null, so that no format needs to quote
   * or escape it. False says nothing.
   */
  public boolean plain() {
    return plain;
  }

  /** Says that all strings are plain; {@link #reset} takes it back. */
  public void setPlain(boolean plain) {
    this.plain = plain;
  }

  @Override
  void reserve(int size) {
    plain = false;
    if (offsets.length < size + 1) {
      offsets = new int[size + 1];
    }
    offsets[0] = 0;
  }

  @Override
  void grow(int before, int size) {
    if (offsets.length < size + 1) {
      offsets = Arrays.copyOf(offsets, roomFor(size + 1, offsets.length));
    }
    // Where an added row is not filled at once, it is empty.
    Arrays.fill(offsets, before + 1, size + 1, offsets[before]);
  }

  @Override
  void appendValues(Vector other, int before) {
    BytesVector from = (BytesVector) other;
    int start = offsets[before];
    int length = from.offsets[from.size()];
    System.arraycopy(from.bytes, 0, ensure(Math.addExact(start, length)), start, length);
    for (int i = 1; i <= from.size(); i++) {
      offsets[before + i] = start + from.offsets[i];
    }
    plain = from.plain && (before == 0 || plain);
  }

  @Override
  void copyValues(Vector other) {
    BytesVector from = (BytesVector) other;
    System.arraycopy(from.offsets, 0, offsets, 0, size() + 1);
    System.arraycopy(from.bytes, 0, ensure(offsets[size()]), 0, offsets[size()]);
    plain = from.plain;
  }
}
