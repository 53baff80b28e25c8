package io.datagen.core.digest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.datagen.api.vector.ListVector;
import io.datagen.api.vector.Vector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Hashes lists: their items in order. */
final class ListHasher extends CellHasher {
  private static final long EMPTY = 0x1b873593cc9e2d51L;

  private final CellHasher items;

  ListHasher(CellHasher items) {
    this.items = items;
  }

  @Override
  long hash(Vector vector, int row) {
    if (vector.validity().isNull(row)) {
      return CellHash.NULL;
    }
    ListVector list = (ListVector) vector;
    long hash = EMPTY;
    for (int i = list.offsets()[row]; i < list.offsets()[row + 1]; i++) {
      hash = CellHash.combine(hash, items.hash(list.items(), i));
    }
    return hash;
  }

  @Override
  long hash(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return CellHash.NULL;
    }
    if (json.currentToken() != JsonToken.START_ARRAY) {
      byte[] text = json.getText().getBytes(StandardCharsets.UTF_8);
      json.skipChildren();
      return CellHash.of(text, 0, text.length);
    }
    long hash = EMPTY;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      hash = CellHash.combine(hash, items.hash(json));
    }
    return hash;
  }
}
