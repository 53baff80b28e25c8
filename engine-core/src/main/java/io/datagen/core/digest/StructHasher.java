package io.datagen.core.digest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.StructVector;
import io.datagen.api.vector.Vector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Hashes structs inside lists: their fields in declared order. */
final class StructHasher extends CellHasher {
  private final List<String> names;
  private final CellHasher[] fields;

  StructHasher(ValueType.StructType type) {
    names = type.fields().stream().map(ColumnSchema::name).toList();
    fields = type.fields().stream().map(f -> of(f.type())).toArray(CellHasher[]::new);
  }

  @Override
  long hash(Vector vector, int row) {
    if (vector.validity().isNull(row)) {
      return CellHash.NULL;
    }
    StructVector struct = (StructVector) vector;
    long hash = fields.length;
    for (int f = 0; f < fields.length; f++) {
      hash = CellHash.combine(hash, fields[f].hash(struct.fields().get(f), row));
    }
    return hash;
  }

  @Override
  long hash(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return CellHash.NULL;
    }
    if (json.currentToken() != JsonToken.START_OBJECT) {
      byte[] text = json.getText().getBytes(StandardCharsets.UTF_8);
      json.skipChildren();
      return CellHash.of(text, 0, text.length);
    }
    long[] hashes = new long[fields.length];
    Arrays.fill(hashes, CellHash.NULL);
    long hash = fields.length;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      int field = names.indexOf(json.currentName());
      json.nextToken();
      if (field < 0) {
        hash++;
        json.skipChildren();
      } else {
        hashes[field] = fields[field].hash(json);
      }
    }
    for (long field : hashes) {
      hash = CellHash.combine(hash, field);
    }
    return hash;
  }
}
