package io.datagen.plugin.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.StructVector;
import io.datagen.api.vector.Vector;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/** Reads structs; a field whose key is not there is absent. */
final class StructReader extends CellReader {
  private final ObjectReader object;
  private final List<CellReader> fields;
  private final BitSet[] absent;

  StructReader(ValueType.StructType type, String path) {
    fields =
        type.fields().stream()
            .map(field -> CellReader.of(field, path + "." + field.name()))
            .toList();
    List<String> keys = type.fields().stream().map(ColumnSchema::name).toList();
    object = new ObjectReader(keys, fields, "column " + path + " ");
    absent = new BitSet[type.fields().size()];
    for (int f = 0; f < absent.length; f++) {
      absent[f] = new BitSet();
    }
  }

  @Override
  boolean add(JsonParser parser, JsonToken token, Reading reading) throws IOException {
    if (token != JsonToken.START_OBJECT) {
      return false;
    }
    object.read(parser, count(), reading);
    addNothing();
    return true;
  }

  /** Gives every field a cell that has none yet. */
  @Override
  void addNothing() {
    for (int f = 0; f < absent.length; f++) {
      if (fields.get(f).count() == count()) {
        fields.get(f).addNull();
        absent[f].set(count());
      }
    }
  }

  @Override
  void cut(int kept) {
    object.cutTo(kept);
    for (BitSet field : absent) {
      field.clear(kept, count());
    }
  }

  @Override
  void move(Vector vector) {
    StructVector struct = (StructVector) vector;
    for (int f = 0; f < absent.length; f++) {
      fields.get(f).moveTo(struct.fields().get(f));
      for (int i = absent[f].nextSetBit(0); i >= 0; i = absent[f].nextSetBit(i + 1)) {
        struct.presence(f).setNull(i);
      }
      absent[f].clear();
    }
  }
}
