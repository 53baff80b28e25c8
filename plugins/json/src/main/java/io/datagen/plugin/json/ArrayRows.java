package io.datagen.plugin.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.datagen.api.format.TableReader.ReadProblem;
import io.datagen.api.vector.Batch;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a file that is one array of objects. What is no such array can't be read further. */
final class ArrayRows implements RowSource {
  private final String name;
  private final Opener file;
  private final RowReader rows;
  private final Reading reading;
  private final InputStream in;
  private final JsonParser parser;
  private boolean ended;
  private @Nullable IOException failure;

  /** Opens the file from its start. */
  interface Opener {
    InputStream open() throws IOException;
  }

  ArrayRows(String name, Opener file, RowReader rows) throws IOException {
    this.name = name;
    this.file = file;
    this.rows = rows;
    in = new Utf8Stream(file.open());
    try {
      parser = Parsers.newFactory().createParser(in);
      reading = new Reading(name, () -> parser.currentTokenLocation().getLineNr());
      begin();
    } catch (IOException e) {
      in.close();
      throw tell(e);
    }
  }

  private void begin() throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw new JsonFault("is empty; it should be an array of objects", null);
    }
    if (first != JsonToken.START_ARRAY) {
      throw fault("should be an array of objects");
    }
  }

  @Override
  public int read(long row, Consumer<ReadProblem> problems) throws IOException {
    if (failure != null) {
      throw failure;
    }
    reading.begin(row, problems);
    int count = 0;
    try {
      while (!ended && count < Batch.CAPACITY && !reading.isFull()) {
        reading.startRow(count);
        if (nextRow()) {
          rows.read(parser, count, reading);
          count++;
        }
      }
    } catch (IOException e) {
      rows.drop(count);
      IOException told = tell(e);
      if (count == 0) {
        throw told;
      }
      // What was read before is told first.
      failure = told;
    }
    return count;
  }

  /** Goes to the next row's brace; returns false behind the last. */
  private boolean nextRow() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.START_OBJECT) {
      return true;
    }
    if (token != JsonToken.END_ARRAY) {
      throw fault("should be an object, as every item of the array");
    }
    if (parser.nextToken() != null) {
      throw fault("stands behind the end of the array");
    }
    ended = true;
    return false;
  }

  /** What is wrong with the current token. */
  private JsonFault fault(String what) throws IOException {
    String text = parser.currentToken().isStructStart() ? "this" : parser.getText();
    String shown = text.length() > 40 ? text.substring(0, 40) + "..." : text;
    return new JsonFault(shown + " " + what, parser.currentTokenLocation());
  }

  /** Something that is JSON and still wrong here. */
  private static final class JsonFault extends JsonProcessingException {
    private static final long serialVersionUID = 1;

    JsonFault(String message, @Nullable JsonLocation place) {
      super(message, place);
    }
  }

  /** The same with the place in the file. */
  private IOException tell(IOException e) {
    if (e instanceof Utf8Stream.BadUtf8Exception bad) {
      return new IOException(name + lineAndColumn(bad.place()) + ": is not UTF-8", e);
    }
    if (e instanceof JsonProcessingException json) {
      String place =
          json.getLocation() == null
              ? ""
              : ", line "
                  + json.getLocation().getLineNr()
                  + ", column "
                  + json.getLocation().getColumnNr();
      return new IOException(name + place + ": " + Parsers.message(json), e);
    }
    return new IOException(name + " can't be read further: " + e.getMessage(), e);
  }

  /** Where a byte stands; nobody counted lines up to it, and so the file is read once more. */
  private String lineAndColumn(long place) {
    long line = 1;
    long column = 1;
    try (InputStream again = new java.io.BufferedInputStream(file.open(), 1 << 16)) {
      for (long i = 0; i < place; i++) {
        boolean end = again.read() == '\n';
        line += end ? 1 : 0;
        column = end ? 1 : column + 1;
      }
    } catch (IOException e) {
      return "";
    }
    return ", line " + line + ", column " + column;
  }

  @Override
  public void close() throws IOException {
    parser.close();
    in.close();
  }
}
