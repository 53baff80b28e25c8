package io.datagen.plugin.csv;

import io.datagen.api.line.InputWindow;

/** The line that a place of the window is in; asked seldom, mostly upwards. */
final class LineCount {
  private long windowLine = 1;
  private long line = 1;
  private int counted;

  /** The line, from 1, of a place in the window. */
  long at(InputWindow window, int place) {
    if (place < counted) {
      line = windowLine;
      counted = 0;
    }
    line += count(window, counted, place);
    counted = place;
    return line;
  }

  /** Says that the window's first bytes are about to be dropped. */
  void consume(InputWindow window, int length) {
    windowLine = at(window, length);
    counted = 0;
  }

  private static int count(InputWindow window, int from, int to) {
    byte[] bytes = window.bytes();
    int lines = 0;
    for (int i = window.start() + from; i < window.start() + to; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return lines;
  }
}
