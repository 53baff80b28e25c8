package io.datagen.core.expression;

import io.datagen.api.text.TextBuffer;
import java.util.Arrays;

/** Writes an operation's texts one after another into a buffer that is kept. */
final class TextBuilder {
  /**
   * Bytes of one text. Formulas feed on each other's columns, so that without a limit ten short
   * ones could fill any memory.
   */
  static final int LONGEST = 1 << 16;

  private final TextOperation owner;
  private byte[] bytes = new byte[4096];
  private int length;
  private int row;
  private int start;

  TextBuilder(TextOperation owner) {
    this.owner = owner;
  }

  /** The operation whose texts these are. */
  TextOperation owner() {
    return owner;
  }

  /** Forgets the last slice's texts. */
  void clear() {
    length = 0;
    owner.bytes = bytes;
  }

  void start(int row) {
    owner.starts[row] = length;
    this.row = row;
    this.start = length;
  }

  void end(int row) {
    owner.ends[row] = length;
  }

  /** Bytes so far, of all texts. */
  int length() {
    return length;
  }

  /**
   * Makes room for so many bytes and {@link TextBuffer#PADDING} more; returns the array, to be
   * written from {@link #length()} on.
   */
  byte[] ensure(int more) {
    int needed = Math.addExact(length + TextBuffer.PADDING, more);
    if (bytes.length < needed) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
      owner.bytes = bytes;
    }
    return bytes;
  }

  /** Says how far the text has come. */
  void setLength(int length) {
    this.length = length;
  }

  void append(TextOperation text, int row) {
    append(text.bytes, text.starts[row], text.ends[row]);
  }

  void append(byte[] text, int from, int to) {
    if (length - start > LONGEST - (to - from)) {
      // A row that nobody wants goes on without its text, which is undefined.
      owner.fault(row, "the text grows beyond " + LONGEST + " bytes");
      return;
    }
    ensure(to - from);
    System.arraycopy(text, from, bytes, length, to - from);
    length += to - from;
  }

  void append(byte[] text) {
    append(text, 0, text.length);
  }

  void append(int character) {
    ensure(1);
    bytes[length++] = (byte) character;
  }
}
