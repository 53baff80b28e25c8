package io.datagen.api.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow at their end. One thread owns it. */
public final class TextBuffer {
  /** Bytes behind the text that may be written over without asking for them. */
  public static final int PADDING = 64;

  private static final int LARGEST = Integer.MAX_VALUE - 16;

  private byte[] bytes = new byte[256];
  private int length;

  /** The bytes, the first {@link #length} of them text; the array changes when it grows. */
  public byte[] bytes() {
    return bytes;
  }

  /** How many bytes of text there are. */
  public int length() {
    return length;
  }

  /** Says where the text ends, after writing into {@link #bytes}, or to cut it. */
  public void setLength(int length) {
    this.length = length;
  }

  /** Forgets the text. */
  public void clear() {
    length = 0;
  }

  /** Goes on with another array and no text. */
  public void restart(byte[] bytes) {
    this.bytes = bytes;
    length = 0;
  }

  /**
   * Makes room for {@code more} bytes and {@link #PADDING} behind the text; returns the array.
   *
   * @throws OutOfMemoryError if that is more than an array can hold
   */
  public byte[] ensure(long more) {
    long needed = length + more + PADDING;
    if (needed > bytes.length) {
      if (needed > LARGEST) {
        throw new OutOfMemoryError("text of " + needed + " bytes doesn't fit one array");
      }
      bytes = Arrays.copyOf(bytes, (int) Math.min(LARGEST, Math.max(needed, bytes.length * 2L)));
    }
    return bytes;
  }

  /** Appends a byte. */
  public void append(byte value) {
    ensure(1)[length++] = value;
  }

  /** Appends an ASCII character. */
  public void append(char character) {
    append((byte) character);
  }

  /** Appends bytes. */
  public void append(byte[] text, int from, int count) {
    System.arraycopy(text, from, ensure(count), length, count);
    length += count;
  }

  /** Appends bytes. */
  public void append(byte[] text) {
    append(text, 0, text.length);
  }

  /** Appends a string as UTF-8. */
  public void append(String text) {
    append(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A copy of the text. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  /** The text as a string. */
  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
