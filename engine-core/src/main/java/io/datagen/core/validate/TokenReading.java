package io.datagen.core.validate;

import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.DoubleParser;
import io.datagen.api.text.LongParser;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Tokens;
import io.datagen.api.vector.Vector;

/**
 * Reads expected tokens as a reader will: a {@code 999} put into an integer column as noise comes
 * back from a file as the integer it looks like. One thread owns it.
 */
final class TokenReading {
  private final LongParser[] longs;
  private final DoubleParser doubles = new DoubleParser();

  TokenReading(TableSchema table) {
    longs = new LongParser[table.columns().size()];
    for (int c = 0; c < longs.length; c++) {
      ValueType type = table.columns().get(c).type();
      if (io.datagen.api.vector.Vectors.of(type) instanceof LongVector) {
        longs[c] = LongParser.of(type);
      }
    }
  }

  /** Turns tokens that look like values of their column into these, in place. */
  void apply(Batch batch) {
    for (int c = 0; c < longs.length; c++) {
      Vector vector = batch.column(c);
      Tokens tokens = vector.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        byte[] text = tokens.text(i);
        int row = tokens.row(i);
        if (vector.validity().isValid(row)) {
          continue;
        }
        if (vector instanceof LongVector v && longs[c].parse(text, 0, text.length)) {
          v.values()[row] = longs[c].value();
          v.validity().setValid(row);
        } else if (vector instanceof DoubleVector v && doubles.parse(text, 0, text.length)) {
          v.values()[row] = doubles.value();
          v.validity().setValid(row);
        }
      }
    }
  }
}
