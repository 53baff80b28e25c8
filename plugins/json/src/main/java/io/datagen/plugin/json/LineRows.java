package io.datagen.plugin.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.datagen.api.format.TableReader.ReadProblem;
import io.datagen.api.line.InputWindow;
import io.datagen.api.text.Utf8;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of lines, each an object. One parser goes through all lines of the window, as making
 * one costs as much as parsing a short row; behind a line that it fails at, another one starts.
 * Whatever is wrong with a line, it is a row and the next line is the next row.
 */
final class LineRows implements RowSource {
  private final InputWindow window;
  private final RowReader rows;
  private final JsonFactory factory = Parsers.newFactory();
  private final LineIndex lines = new LineIndex();
  private final Reading reading;
  private long firstLine = 1;
  private boolean utf8;
  private @Nullable JsonParser parser;

  /** Where the parser's input starts in the window's array. */
  private int origin;

  LineRows(InputWindow window, RowReader rows) throws IOException {
    this.window = window;
    this.rows = rows;
    reading = new Reading(window.name(), this::line);
    window.skipMark();
  }

  private long line() {
    return firstLine + reading.row();
  }

  @Override
  public int read(long row, Consumer<ReadProblem> problems) throws IOException {
    lines.find(window);
    reading.begin(row, problems);
    utf8 = Utf8.isValid(window.bytes(), window.start(), window.start() + lines.length());
    int count = 0;
    while (count < lines.count() && !reading.isFull()) {
      reading.startRow(count);
      String fault = fault(count);
      if (fault != null) {
        rows.fail(count, reading);
        reading.problem(fault);
        endParser();
      } else if (lines.isCutOff(count)) {
        reading.problem("has no line end: the file may be cut off");
      }
      count++;
    }
    endParser();
    if (count > 0) {
      firstLine += count;
      window.consume(lines.next(count - 1));
    }
    return count;
  }

  /** Reads a line; returns what is wrong with it, or null. */
  private @Nullable String fault(int row) throws IOException {
    int from = window.start() + lines.start(row);
    int to = window.start() + lines.end(row);
    String fault = LineFault.beforeParsing(window.bytes(), from, to, utf8);
    if (fault != null) {
      return fault;
    }
    return isObject(row, from, to) ? null : LineFault.of(factory, window.bytes(), from, to);
  }

  /** Reads a line; returns whether it is one object and no more. */
  private boolean isObject(int row, int from, int to) throws IOException {
    JsonParser in = parser;
    if (in == null) {
      origin = from;
      in = factory.createParser(window.bytes(), from, window.start() + lines.length() - from);
      parser = in;
    }
    try {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      rows.read(in, row, reading);
    } catch (JsonProcessingException e) {
      return false;
    }
    int end = origin + (int) in.currentLocation().getByteOffset();
    return end <= to && LineFault.isBlank(window.bytes(), end, to);
  }

  private void endParser() throws IOException {
    if (parser != null) {
      parser.close();
      parser = null;
    }
  }

  @Override
  public void close() throws IOException {
    endParser();
    window.close();
  }
}
