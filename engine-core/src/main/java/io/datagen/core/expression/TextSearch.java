package io.datagen.core.expression;

/**
 * Finds texts in texts, in time that grows with the sum of their lengths: place by place, and,
 * where the comparisons that led to nothing pile up ({@code aaa..ab} in {@code aaa..a}), after
 * Knuth, Morris and Pratt (Fast Pattern Matching in Strings, 1977). Place by place alone takes the
 * product of both lengths there. One thread owns it.
 */
final class TextSearch {
  /** Comparisons in vain that are free. */
  private static final int PATIENCE = 256;

  private int[] borders = {};

  /** Where in the row's bytes of a text, from a place on, the row of the other is found, or -1. */
  int find(TextOperation text, int from, TextOperation part, int row) {
    int last = text.ends[row] - part.length(row);
    int inVain = 0;
    for (int at = from; at <= last; at++) {
      int same = same(text.bytes, at, part, row);
      if (same == part.length(row)) {
        return at;
      }
      inVain += same;
      if (inVain > PATIENCE + 4 * (at - from) + 2 * part.length(row)) {
        return findByBorders(text, at + 1, part, row);
      }
    }
    return -1;
  }

  /** How many bytes of the part stand there. */
  private static int same(byte[] text, int at, TextOperation part, int row) {
    int length = part.length(row);
    int start = part.starts[row];
    int same = 0;
    while (same < length && text[at + same] == part.bytes[start + same]) {
      same++;
    }
    return same;
  }

  private int findByBorders(TextOperation text, int from, TextOperation part, int row) {
    int length = part.length(row);
    int start = part.starts[row];
    byte[] wanted = part.bytes;
    fillBorders(wanted, start, length);
    int same = 0;
    for (int at = from; at < text.ends[row]; at++) {
      while (same > 0 && text.bytes[at] != wanted[start + same]) {
        same = borders[same - 1];
      }
      if (text.bytes[at] == wanted[start + same] && ++same == length) {
        return at + 1 - length;
      }
    }
    return -1;
  }

  /** Of each beginning, how long a shorter one of it is its end, too. */
  private void fillBorders(byte[] wanted, int start, int length) {
    if (borders.length < length) {
      borders = new int[length];
    }
    borders[0] = 0;
    int border = 0;
    for (int i = 1; i < length; i++) {
      while (border > 0 && wanted[start + i] != wanted[start + border]) {
        border = borders[border - 1];
      }
      if (wanted[start + i] == wanted[start + border]) {
        border++;
      }
      borders[i] = border;
    }
  }
}
