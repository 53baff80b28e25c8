package io.datagen.plugin.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.datagen.api.vector.Vector;
import java.io.IOException;

/** Reads an object whose members are columns of the row, and which is no column itself. */
final class DataReader extends CellReader {
  private final ObjectReader object;

  /** The last row in which it was an object. */
  private int last = -1;

  DataReader(ObjectReader object) {
    this.object = object;
  }

  @Override
  boolean add(JsonParser parser, JsonToken token, Reading reading) throws IOException {
    if (token == JsonToken.START_OBJECT) {
      last = count();
      object.read(parser, last, reading);
    } else {
      reading.problem("its data is no object");
      parser.skipChildren();
    }
    return true;
  }

  /** Whether an object was read in the row. */
  boolean isObject(int row) {
    return last == row;
  }

  @Override
  void addNothing() {}

  @Override
  void cut(int kept) {
    last = Math.min(last, kept - 1);
  }

  @Override
  void move(Vector vector) {
    throw new IllegalStateException("data is no column");
  }
}
