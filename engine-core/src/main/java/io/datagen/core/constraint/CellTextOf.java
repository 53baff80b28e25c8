package io.datagen.core.constraint;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.Vector;
import java.nio.charset.StandardCharsets;

/** A text cell as a string, for the few columns whose texts are tested. */
final class CellTextOf {
  private CellTextOf() {}

  static String string(Vector vector, int row) {
    if (vector instanceof DictionaryVector coded) {
      return coded.dictionary().get(coded.codes()[row]);
    }
    BytesVector bytes = (BytesVector) vector;
    int start = bytes.offsets()[row];
    return new String(
        bytes.bytes(), start, bytes.offsets()[row + 1] - start, StandardCharsets.UTF_8);
  }
}
