package io.datagen.core.column;

import io.datagen.core.source.Faults;
import io.datagen.core.source.Position;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of CSV text (RFC 4180: commas, double quotes, a quote within doubled; lines end in LF
 * or CRLF), one at a time. Blank lines count for nothing. One thread owns it.
 */
final class CsvRecords {
  private static final int END = -1;

  private final Reader text;
  private final String file;
  private final Faults faults;
  private final StringBuilder cell = new StringBuilder();
  private int next;
  private int line = 1;
  private int start = 1;

  CsvRecords(Reader text, String file, Faults faults) throws IOException {
    this.text = text;
    this.file = file;
    this.faults = faults;
    next = text.read();
    if (next == '\uFEFF') {
      next = text.read();
    }
  }

  /** Where the last record begins. */
  Position position() {
    return new Position(file, start, 1);
  }

  /** The next record's cells, or null at the end and after a fault that leaves no sense. */
  @Nullable List<String> read() throws IOException {
    while (next == '\n' || next == '\r') {
      pass();
    }
    if (next == END) {
      return null;
    }
    start = line;
    List<String> cells = new ArrayList<>();
    while (true) {
      if (!cell()) {
        return null;
      }
      cells.add(cell.toString());
      if (next != ',') {
        return cells;
      }
      pass();
    }
  }

  private void pass() throws IOException {
    line += next == '\n' ? 1 : 0;
    next = text.read();
  }

  /** Reads a cell up to what ends it; whether that went well. */
  private boolean cell() throws IOException {
    cell.setLength(0);
    if (next == '"') {
      return quoted();
    }
    while (next != ',' && next != '\n' && next != END) {
      cell.append((char) next);
      pass();
    }
    int length = cell.length();
    if (next != ',' && length > 0 && cell.charAt(length - 1) == '\r') {
      cell.setLength(length - 1);
    }
    return true;
  }

  private boolean quoted() throws IOException {
    pass();
    while (next != END) {
      if (next == '"') {
        pass();
        if (next != '"') {
          return ended();
        }
      }
      cell.append((char) next);
      pass();
    }
    faults.add(position(), "", "a quote that begins here is never closed");
    return false;
  }

  /** Behind a closing quote nothing but the cell's end may stand. */
  private boolean ended() throws IOException {
    if (next == '\r') {
      pass();
    }
    if (next == ',' || next == '\n' || next == END) {
      return true;
    }
    faults.add(
        new Position(file, line, 1),
        "",
        "text stands behind a closing quote; write a quote within a value twice");
    return false;
  }
}
