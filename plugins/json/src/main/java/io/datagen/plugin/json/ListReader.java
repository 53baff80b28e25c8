package io.datagen.plugin.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.ListVector;
import io.datagen.api.vector.Vector;
import java.io.IOException;
import java.util.Arrays;

/** Reads lists. */
final class ListReader extends CellReader {
  private final CellReader items;
  private int[] offsets = new int[64];

  ListReader(ValueType.ListType type, String path) {
    items = CellReader.of(type.item(), path + "[]");
  }

  @Override
  boolean add(JsonParser parser, JsonToken token, Reading reading) throws IOException {
    if (token != JsonToken.START_ARRAY) {
      return false;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.read(parser, reading);
      reading.hold(Reading.ITEM);
    }
    setEnd(items.count());
    return true;
  }

  @Override
  void addNothing() {
    setEnd(offsets[count()]);
  }

  private void setEnd(int end) {
    if (count() + 1 == offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
    }
    offsets[count() + 1] = end;
  }

  @Override
  void cut(int kept) {
    items.cutTo(offsets[kept]);
  }

  @Override
  void move(Vector vector) {
    ListVector lists = (ListVector) vector;
    System.arraycopy(offsets, 0, lists.offsets(), 0, count() + 1);
    items.moveTo(lists.items());
  }
}
