package io.datagen.plugin.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.LongParser;
import io.datagen.api.vector.Vector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Gathers the cells of one column, field or list's items. Nobody knows beforehand how many there
 * are (lists), and the last ones are taken back where their row turns out to be damaged; so they
 * are gathered here, and go into a vector when a batch is done.
 */
abstract class CellReader {
  private final BitSet nulls = new BitSet();
  private final List<HeldToken> tokens = new ArrayList<>();
  private int count;

  private record HeldToken(int cell, byte[] text) {}

  /**
   * The reader of a column or field.
   *
   * @param path of it, for messages
   */
  static CellReader of(ColumnSchema column, String path) {
    ValueType type = column.type();
    if (type instanceof ValueType.IntegerType) {
      return new ExactNumberReader(0);
    }
    if (type instanceof ValueType.DecimalType decimal) {
      return new ExactNumberReader(decimal.scale());
    }
    if (type instanceof ValueType.FloatType) {
      return new DoubleReader(false);
    }
    if (type instanceof ValueType.BooleanType) {
      return new BooleanReader();
    }
    if (type instanceof ValueType.StringType || type instanceof ValueType.UuidType) {
      return new StringReader(type instanceof ValueType.UuidType, path);
    }
    if (type instanceof ValueType.StructType struct) {
      return new StructReader(struct, path);
    }
    if (type instanceof ValueType.ListType list) {
      return new ListReader(list, path);
    }
    return new TextLongReader(LongParser.of(type));
  }

  /** The reader of a column whose values are all written as strings. */
  static CellReader ofText(ColumnSchema column) {
    ValueType type = column.type();
    if (type instanceof ValueType.FloatType) {
      return new DoubleReader(true);
    }
    CellReader reader = of(column, column.name());
    return reader instanceof ExactNumberReader || reader instanceof BooleanReader
        ? new TextLongReader(LongParser.of(type))
        : reader;
  }

  /** How many cells there are. */
  final int count() {
    return count;
  }

  /** Adds the value whose first token is the parser's current one, and leaves its last. */
  final void read(JsonParser parser, Reading reading) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      addNull();
    } else if (add(parser, token, reading)) {
      count++;
    } else {
      tokens.add(new HeldToken(count, RawText.of(parser)));
      addNull();
    }
  }

  /** Adds a null. */
  final void addNull() {
    nulls.set(count);
    addNothing();
    count++;
  }

  /** Keeps the first {@code kept} cells only, and nothing of one that was begun behind them. */
  final void cutTo(int kept) {
    nulls.clear(kept, count);
    while (!tokens.isEmpty() && tokens.get(tokens.size() - 1).cell() >= kept) {
      tokens.remove(tokens.size() - 1);
    }
    cut(kept);
    count = kept;
  }

  /** Moves all cells into a vector, and has none left. */
  final void moveTo(Vector vector) {
    vector.reset(count);
    move(vector);
    for (int i = nulls.nextSetBit(0); i >= 0; i = nulls.nextSetBit(i + 1)) {
      vector.validity().setNull(i);
    }
    for (HeldToken token : tokens) {
      vector.tokens().add(token.cell(), token.text());
    }
    nulls.clear();
    tokens.clear();
    count = 0;
  }

  /**
   * Puts the value at {@link #count()}, if it is one of the type; otherwise leaves the parser where
   * it was.
   */
  abstract boolean add(JsonParser parser, JsonToken token, Reading reading) throws IOException;

  /** Puts what stands under a null at {@link #count()}. */
  abstract void addNothing();

  /** Forgets what nested readers hold beyond the first {@code kept} cells. */
  void cut(int kept) {}

  /** Puts the values into a vector of as many rows. */
  abstract void move(Vector vector);
}
