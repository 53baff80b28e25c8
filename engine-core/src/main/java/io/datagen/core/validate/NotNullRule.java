package io.datagen.core.validate;

import io.datagen.api.vector.Vector;

/** No null. */
record NotNullRule(String column) implements ColumnRule {
  @Override
  public String check() {
    return "not_null";
  }

  @Override
  public String describe() {
    return "a value";
  }

  @Override
  public int next(Vector vector, int from, int to) {
    if (!vector.validity().hasNulls()) {
      return to;
    }
    int i = from;
    while (i < to && !Cells.isNull(vector, i)) {
      i++;
    }
    return i;
  }
}
