package org.example.aligned;

import io.datagen.api.text.TextBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What cells look like, so that every value comes back: a null is {@code -}, an empty string {@code
 * \e}, a line end {@code \n} or {@code \r}, a backslash two of them. A blank stands for itself
 * inside, and is {@code \s} at the ends and behind another blank: two blanks end a cell.
 */
final class CellEscape {
  private CellEscape() {}

  static void append(TextBuffer line, TextBuffer cell, boolean isNull) {
    int length = cell.length();
    byte[] bytes = cell.bytes();
    if (isNull) {
      line.append('-');
    } else if (length == 0) {
      line.append("\\e");
    } else if (length == 1 && bytes[0] == '-') {
      line.append("\\-");
    } else {
      for (int i = 0; i < length; i++) {
        boolean edge = i == 0 || i == length - 1 || bytes[i - 1] == ' ';
        switch (bytes[i]) {
          case '\\' -> line.append("\\\\");
          case '\n' -> line.append("\\n");
          case '\r' -> line.append("\\r");
          case ' ' -> line.append(edge ? "\\s" : " ");
          default -> line.append(bytes[i]);
        }
      }
    }
  }

  /** The cells of a line, a null for each null. */
  static List<byte[]> split(byte[] line) {
    List<byte[]> cells = new ArrayList<>();
    int from = 0;
    while (from < line.length) {
      int to = from;
      while (to < line.length && !isGap(line, to)) {
        to++;
      }
      cells.add(unescape(line, from, to));
      from = to;
      while (from < line.length && line[from] == ' ') {
        from++;
      }
    }
    return cells;
  }

  private static boolean isGap(byte[] line, int at) {
    return line[at] == ' ' && (at + 1 == line.length || line[at + 1] == ' ');
  }

  private static byte[] unescape(byte[] line, int from, int to) {
    if (to - from == 1 && line[from] == '-') {
      return null;
    }
    TextBuffer text = new TextBuffer();
    for (int i = from; i < to; i++) {
      if (line[i] != '\\' || i + 1 == to) {
        text.append(line[i]);
        continue;
      }
      i++;
      switch (line[i]) {
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 's' -> text.append(' ');
        case 'e' -> {}
        default -> text.append(line[i]);
      }
    }
    return text.toByteArray();
  }
}
