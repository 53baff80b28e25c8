package io.datagen.core.digest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.DoubleParser;
import io.datagen.api.text.LongParser;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Hashes cells that hold no others. Text that reads as a value of the type is that value: a noise
 * token {@code 17} among integers is 17 in CSV, text in JSON and a number again in SQLite.
 */
final class ScalarHasher extends CellHasher {
  private final boolean text;
  private final double unit;
  private final @Nullable LongParser longs;
  private final DoubleParser doubles = new DoubleParser();

  ScalarHasher(ValueType type) {
    text = type instanceof ValueType.StringType || type instanceof ValueType.UuidType;
    boolean isDouble = type instanceof ValueType.FloatType;
    longs = text || isDouble ? null : LongParser.of(type);
    // What 1.0 is in the type's own unit; 0 where a number of other spelling is no value.
    unit =
        type instanceof ValueType.IntegerType
            ? 1
            : type instanceof ValueType.DecimalType decimal
                ? Double.parseDouble("1e" + decimal.scale())
                : 0;
  }

  @Override
  long hash(Vector vector, int row) {
    if (vector.validity().isNull(row)) {
      byte[] token = vector.tokens().at(row);
      return token == null ? CellHash.NULL : hash(token, 0, token.length);
    }
    if (vector instanceof LongVector v) {
      return CellHash.mix(v.values()[row]);
    }
    if (vector instanceof DoubleVector v) {
      return CellHash.of(v.values()[row]);
    }
    if (vector instanceof DictionaryVector v) {
      int code = v.codes()[row];
      int[] offsets = v.dictionary().offsets();
      return CellHash.of(v.dictionary().bytes(), offsets[code], offsets[code + 1]);
    }
    BytesVector v = (BytesVector) vector;
    return CellHash.of(v.bytes(), v.offsets()[row], v.offsets()[row + 1]);
  }

  @Override
  long hash(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return CellHash.NULL;
    }
    byte[] bytes = json.getText().getBytes(StandardCharsets.UTF_8);
    boolean nested = json.currentToken().isStructStart();
    json.skipChildren();
    return nested ? CellHash.of(bytes, 0, bytes.length) : hash(bytes, 0, bytes.length);
  }

  /** Of a cell's text. */
  long hash(byte[] bytes, int from, int to) {
    if (!text && longs == null && doubles.parse(bytes, from, to)) {
      return CellHash.of(doubles.value());
    }
    if (longs != null && longs.parse(bytes, from, to)) {
      return CellHash.mix(longs.value());
    }
    if (!text && (longs == null || unit > 0)) {
      double value = number(new String(bytes, from, to - from, StandardCharsets.UTF_8));
      if (longs == null && !Double.isNaN(value)) {
        return CellHash.of(value);
      }
      double units = value * unit;
      if (longs != null && Math.rint(units) == units && Math.abs(units) < 0x1p53) {
        return CellHash.mix((long) units);
      }
    }
    return CellHash.of(bytes, from, to);
  }

  /** A number in another spelling, {@code 1e3} say, or NaN. */
  private static double number(String spelling) {
    try {
      return Double.parseDouble(spelling.strip());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
