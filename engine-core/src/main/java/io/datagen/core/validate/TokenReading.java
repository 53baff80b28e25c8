package io.datagen.core.validate;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.DoubleParser;
import io.datagen.api.text.LongParser;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.ListVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.StructVector;
import io.datagen.api.vector.Tokens;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import java.util.List;

/**
 * Reads expected tokens as a reader will: a {@code 999} put into an integer column as noise comes
 * back from a file as the integer it looks like. One thread owns it.
 */
final class TokenReading {
  /** Reads the tokens of a vector, and of those inside it. */
  private interface Reading {
    void apply(Vector vector);
  }

  private final List<Reading> columns;
  private final DoubleParser doubles = new DoubleParser();

  TokenReading(TableSchema table) {
    columns = readings(table.columns());
  }

  /** Turns tokens that look like values of their column into these, in place. */
  void apply(Batch batch) {
    for (int c = 0; c < columns.size(); c++) {
      columns.get(c).apply(batch.column(c));
    }
  }

  private List<Reading> readings(List<ColumnSchema> columns) {
    return columns.stream().map(c -> reading(c.type())).toList();
  }

  private Reading reading(ValueType type) {
    if (type instanceof ValueType.StructType struct) {
      List<Reading> fields = readings(struct.fields());
      return vector -> {
        for (int f = 0; f < fields.size(); f++) {
          fields.get(f).apply(((StructVector) vector).fields().get(f));
        }
      };
    }
    if (type instanceof ValueType.ListType list) {
      Reading item = reading(list.item().type());
      return vector -> item.apply(((ListVector) vector).items());
    }
    if (type instanceof ValueType.FloatType) {
      return vector -> readDoubles((DoubleVector) vector);
    }
    if (Vectors.of(type) instanceof LongVector) {
      LongParser longs = LongParser.of(type);
      return vector -> readLongs(longs, (LongVector) vector);
    }
    return text -> {};
  }

  private static void readLongs(LongParser parser, LongVector vector) {
    Tokens tokens = vector.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      byte[] text = tokens.text(i);
      int row = tokens.row(i);
      if (vector.validity().isNull(row) && parser.parse(text, 0, text.length)) {
        vector.values()[row] = parser.value();
        vector.validity().setValid(row);
      }
    }
  }

  private void readDoubles(DoubleVector vector) {
    Tokens tokens = vector.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      byte[] text = tokens.text(i);
      int row = tokens.row(i);
      if (vector.validity().isNull(row) && doubles.parse(text, 0, text.length)) {
        vector.values()[row] = doubles.value();
        vector.validity().setValid(row);
      }
    }
  }
}
