package io.datagen.plugin.csv;

import io.datagen.api.line.InputWindow;
import io.datagen.api.text.ByteWords;
import java.io.IOException;

/** Finds records and their fields, whatever is in the file. */
final class RecordScanner {
  /** Bytes after which a batch is cut short rather than the window grown. */
  private static final int ENOUGH = 1 << 22;

  private static final long QUOTES = ByteWords.repeat('"');
  private static final long LINE_FEEDS = ByteWords.repeat('\n');

  private final InputWindow window;
  private final long delimiters;
  private final Faults faults;

  /** Where a quoted field starts that the window's end leaves open. */
  private int open;

  private boolean openEscaped;
  private boolean textBehindQuote;

  /** Takes what is wrong with how records are written. */
  interface Faults {
    /**
     * Takes a fault.
     *
     * @param row of those in the index
     * @param place where the record starts
     */
    void add(int row, int place, String message);
  }

  RecordScanner(InputWindow window, byte delimiter, Faults faults) {
    this.window = window;
    delimiters = ByteWords.repeat(delimiter);
    this.faults = faults;
  }

  /** Puts the next records into the index; none are left out but at the end of the file. */
  void find(RecordIndex index) throws IOException {
    index.clear();
    while (!index.isFull()) {
      int place = index.length();
      textBehindQuote = false;
      if (!findRecord(index, window.length())) {
        if (window.finished()) {
          findLast(index);
          return;
        }
        if (index.rows() > 0 && index.length() >= ENOUGH) {
          return;
        }
        window.fill();
      } else if (textBehindQuote) {
        faults.add(index.rows() - 1, place, "has text behind a closing quote");
      }
    }
  }

  /** Finds what is behind the file's last line end, as if there were another. */
  private void findLast(RecordIndex index) {
    int row = index.rows();
    int place = index.length();
    int length = window.length();
    if (place == length) {
      return;
    }
    // There is room behind the window.
    window.bytes()[window.start() + length] = '\n';
    if (findRecord(index, length + 1)) {
      faults.add(row, place, "has no line end: the file may be cut off");
    } else {
      index.addQuotedField(open, length, openEscaped);
      index.endRecord(length);
      faults.add(row, place, "has a quote that is not closed: the file may be cut off");
    }
  }

  /** Finds one record before {@code length}; returns whether it ends there. */
  private boolean findRecord(RecordIndex index, int length) {
    byte[] bytes = window.bytes();
    int base = window.start();
    int limit = base + length;
    int at = base + index.length();
    index.beginRecord();
    while (at < limit) {
      boolean quoted = bytes[at] == '"';
      int end = quoted ? findQuotedEnd(index, bytes, base, at + 1, limit) : at;
      int separator = end < 0 ? limit : find(bytes, end, limit, delimiters, LINE_FEEDS);
      if (separator >= limit) {
        return false;
      }
      boolean last = bytes[separator] == '\n';
      int cut = last && separator > end && bytes[separator - 1] == '\r' ? 1 : 0;
      if (quoted) {
        textBehindQuote |= separator - cut > end;
      } else {
        index.addField(at - base, separator - cut - base);
      }
      at = separator + 1;
      if (last) {
        index.endRecord(at - base);
        return true;
      }
    }
    return false;
  }

  /** Adds the field whose text starts at {@code from}; returns the place behind, or -1. */
  private int findQuotedEnd(RecordIndex index, byte[] bytes, int base, int from, int limit) {
    boolean escaped = false;
    int at = from;
    while (true) {
      at = find(bytes, at, limit, QUOTES, QUOTES);
      // One byte more tells a closing quote from a doubled one.
      if (at + 1 >= limit) {
        open = from - base;
        openEscaped = escaped;
        return -1;
      }
      if (bytes[at + 1] != '"') {
        index.addQuotedField(from - base, at - base, escaped);
        return at + 1;
      }
      escaped = true;
      at += 2;
    }
  }

  /** The first of two bytes, or {@code limit} or behind; reads whole words. */
  private static int find(byte[] bytes, int from, int limit, long one, long other) {
    int at = from;
    while (at < limit) {
      long word = ByteWords.getLong(bytes, at);
      long match = ByteWords.matches(word, one) | ByteWords.matches(word, other);
      if (match != 0) {
        return at + (Long.numberOfTrailingZeros(match) >>> 3);
      }
      at += 8;
    }
    return limit;
  }
}
