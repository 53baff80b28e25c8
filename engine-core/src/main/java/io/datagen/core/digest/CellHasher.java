package io.datagen.core.digest;

import com.fasterxml.jackson.core.JsonParser;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Vector;
import java.io.IOException;

/**
 * Hashes cells of one type, in vectors or in JSON text. Equal values have equal hashes wherever
 * they lie; an absent field is a null. One thread owns it.
 */
abstract class CellHasher {
  static CellHasher of(ValueType type) {
    if (type instanceof ValueType.StructType struct) {
      return new StructHasher(struct);
    }
    return type instanceof ValueType.ListType list
        ? new ListHasher(of(list.item().type()))
        : new ScalarHasher(type);
  }

  abstract long hash(Vector vector, int row);

  /** Of the value that the parser is at; afterwards it is at that value's end. */
  abstract long hash(JsonParser json) throws IOException;
}
