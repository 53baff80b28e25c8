package io.datagen.plugin.json;

import io.datagen.api.line.InputWindow;
import io.datagen.api.text.ByteWords;
import io.datagen.api.vector.Batch;
import java.io.IOException;

/** Where the next lines of a window start and end, relative to the window's start. */
final class LineIndex {
  private static final long LINE_FEEDS = ByteWords.repeat('\n');

  /** Where each line's line feed is. */
  private final int[] ends = new int[Batch.CAPACITY];

  private int count;
  private boolean cutOff;

  /** Finds all whole lines of the window, as many as fit a batch; none at the end of the file. */
  void find(InputWindow window) throws IOException {
    count = 0;
    cutOff = false;
    if (window.start() > 0 && !window.finished()) {
      window.fill();
    }
    scan(window);
    while (count == 0 && !window.finished()) {
      window.fill();
      scan(window);
    }
    if (count == 0 && window.length() > 0) {
      ends[count++] = window.length();
      cutOff = true;
    }
  }

  private void scan(InputWindow window) {
    byte[] bytes = window.bytes();
    int base = window.start();
    int length = window.length();
    int at = 0;
    while (at < length && count < ends.length) {
      long match = ByteWords.matches(ByteWords.getLong(bytes, base + at), LINE_FEEDS);
      if (match == 0) {
        at += 8;
        continue;
      }
      at += Long.numberOfTrailingZeros(match) >>> 3;
      if (at < length) {
        ends[count++] = at++;
      }
    }
  }

  /** How many lines. */
  int count() {
    return count;
  }

  /** Where the line starts. */
  int start(int line) {
    return line == 0 ? 0 : next(line - 1);
  }

  /** Where the line ends. */
  int end(int line) {
    return ends[line];
  }

  /** Where the next line starts. */
  int next(int line) {
    return ends[line] + 1;
  }

  /** Whether the line is the file's last and has no line feed. */
  boolean isCutOff(int line) {
    return cutOff && line == count - 1;
  }

  /** Bytes of all these lines. */
  int length() {
    return count == 0 ? 0 : ends[count - 1];
  }
}
