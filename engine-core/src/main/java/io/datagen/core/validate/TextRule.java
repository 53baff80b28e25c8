package io.datagen.core.validate;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.Vector;
import java.util.function.Predicate;

/**
 * Values whose text passes a test: one of a list, a pattern, a length. A cell is tested as the text
 * that {@link io.datagen.api.text.CellText} makes of it, so a test is told a decimal's own digits.
 *
 * @param test told each value's text, uncut
 */
record TextRule(
    String check, String column, String describe, ValueType type, Predicate<String> test)
    implements ColumnRule {

  @Override
  public int next(Vector vector, int from, int to) {
    for (int i = from; i < to; i++) {
      if (vector.validity().isValid(i) && !test.test(text(vector, i))) {
        return i;
      }
    }
    return to;
  }

  private String text(Vector vector, int row) {
    return vector instanceof DictionaryVector d
        ? d.dictionary().get(d.codes()[row])
        : Cells.fullText(type, vector, row);
  }
}
