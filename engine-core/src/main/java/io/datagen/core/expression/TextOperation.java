package io.datagen.core.expression;

/**
 * Results that are texts: row i is {@code bytes[starts[i] .. ends[i])}. The bytes are often another
 * operation's, or the column's, so that cutting a text copies nothing.
 */
abstract non-sealed class TextOperation extends Operation {
  final int[] starts = new int[Slice.CAPACITY];
  final int[] ends = new int[Slice.CAPACITY];
  byte[] bytes = {};

  final int length(int row) {
    return ends[row] - starts[row];
  }

  /** Makes the row empty. */
  final void setEmpty(int row) {
    starts[row] = 0;
    ends[row] = 0;
  }

  final String string(int row) {
    return new String(bytes, starts[row], length(row), java.nio.charset.StandardCharsets.UTF_8);
  }
}
