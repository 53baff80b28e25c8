package io.datagen.core.validate;

import io.datagen.api.schema.ValueType;
import io.datagen.api.text.CellText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.ListVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.StructVector;
import io.datagen.api.vector.Vector;
import io.datagen.core.digest.CellHash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Single cells: whether two are equal, what they hash to, how they read. Equal cells have equal
 * hashes, whatever kinds of vector they lie in. A text token in a string column equals that string,
 * since no reader can tell them apart.
 */
final class Cells {
  private static final int LONGEST_TEXT = 120;

  private Cells() {}

  /** Whether a cell that was found is the one that was expected, {@code b}'s. */
  static boolean equal(Vector a, int i, Vector b, int j) {
    if (isText(a) && isText(b)) {
      return equalText(a, i, b, j);
    }
    boolean valid = a.validity().isValid(i);
    if (valid != b.validity().isValid(j)) {
      return sameNoise(a, i, b, j);
    }
    if (!valid) {
      return Arrays.equals(a.tokens().at(i), b.tokens().at(j)) || sameNoise(a, i, b, j);
    }
    if (a instanceof LongVector x && b instanceof LongVector y) {
      return x.values()[i] == y.values()[j];
    }
    if (a instanceof DoubleVector x && b instanceof DoubleVector y) {
      return x.values()[i] == y.values()[j];
    }
    if (a instanceof StructVector x && b instanceof StructVector y) {
      return equalStruct(x, i, y, j);
    }
    if (a instanceof ListVector x && b instanceof ListVector y) {
      return equalList(x, i, y, j);
    }
    return false;
  }

  /**
   * Whether a declared token is there in another guise: a store may take one that looks like a
   * number for that number (SQLite's affinities do), or keep as text what a reader would take for a
   * value. Where none was declared, a text that looks like the value is not the value.
   */
  private static boolean sameNoise(Vector found, int i, Vector expected, int j) {
    byte[] declared = expected.tokens().at(j);
    if (declared == null) {
      return false;
    }
    byte[] token = found.tokens().at(i);
    return Arrays.equals(declared, token)
        || number(found, i, token) == number(expected, j, declared);
  }

  private static double number(Vector vector, int row, byte @Nullable [] token) {
    if (token != null) {
      try {
        return Double.parseDouble(new String(token, StandardCharsets.UTF_8).strip());
      } catch (NumberFormatException e) {
        return Double.NaN;
      }
    }
    if (vector.validity().isNull(row)) {
      return Double.NaN;
    }
    return vector instanceof LongVector longs
        ? (double) longs.values()[row]
        : vector instanceof DoubleVector doubles ? doubles.values()[row] : Double.NaN;
  }

  private static boolean equalText(Vector a, int i, Vector b, int j) {
    if (isNull(a, i) || isNull(b, j)) {
      return isNull(a, i) && isNull(b, j);
    }
    return Arrays.equals(array(a, i), start(a, i), end(a, i), array(b, j), start(b, j), end(b, j));
  }

  /** An absent field is as good as a null one: Parquet, for one, can't tell them apart. */
  private static boolean equalStruct(StructVector a, int i, StructVector b, int j) {
    for (int f = 0; f < a.fields().size(); f++) {
      if (!equal(a.fields().get(f), i, b.fields().get(f), j)) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalList(ListVector a, int i, ListVector b, int j) {
    int length = a.offsets()[i + 1] - a.offsets()[i];
    if (length != b.offsets()[j + 1] - b.offsets()[j]) {
      return false;
    }
    for (int k = 0; k < length; k++) {
      if (!equal(a.items(), a.offsets()[i] + k, b.items(), b.offsets()[j] + k)) {
        return false;
      }
    }
    return true;
  }

  static long hash(Vector vector, int row) {
    if (isText(vector)) {
      return isNull(vector, row)
          ? CellHash.NULL
          : hash(array(vector, row), start(vector, row), end(vector, row));
    }
    if (vector.validity().isNull(row)) {
      byte[] token = vector.tokens().at(row);
      return token == null ? CellHash.NULL : ~hash(token, 0, token.length);
    }
    if (vector instanceof LongVector longs) {
      return mix(longs.values()[row]);
    }
    if (vector instanceof DoubleVector doubles) {
      return hash(doubles.values()[row]);
    }
    return hashNested(vector, row);
  }

  static long hash(double value) {
    return CellHash.of(value);
  }

  private static long hashNested(Vector vector, int row) {
    long hash = 1;
    if (vector instanceof StructVector struct) {
      for (int f = 0; f < struct.fields().size(); f++) {
        hash = combine(hash, hash(struct.fields().get(f), row));
      }
    } else if (vector instanceof ListVector list) {
      for (int i = list.offsets()[row]; i < list.offsets()[row + 1]; i++) {
        hash = combine(hash, hash(list.items(), i));
      }
    }
    return hash;
  }

  static long combine(long hash, long next) {
    return CellHash.combine(hash, next);
  }

  static long mix(long z) {
    return CellHash.mix(z);
  }

  static long hash(byte[] bytes, int from, int to) {
    return CellHash.of(bytes, from, to);
  }

  /** The cell as text, cut where it is long; {@code null} for a null. */
  static String text(ValueType type, Vector vector, int row) {
    if (isNull(vector, row)) {
      return "null";
    }
    String text = fullText(type, vector, row);
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
  }

  static String fullText(ValueType type, Vector vector, int row) {
    TextBuffer out = new TextBuffer();
    CellText.append(out, type, vector, row);
    return out.toString();
  }

  /** Whether neither a value nor a token stands there. */
  static boolean isNull(Vector vector, int row) {
    return vector.validity().isNull(row) && vector.tokens().at(row) == null;
  }

  static boolean isText(Vector vector) {
    return vector instanceof BytesVector || vector instanceof DictionaryVector;
  }

  /** The array that holds a text cell that is not null. */
  static byte[] array(Vector vector, int row) {
    byte[] token = vector.validity().isNull(row) ? vector.tokens().at(row) : null;
    if (token != null) {
      return token;
    }
    return vector instanceof DictionaryVector d
        ? d.dictionary().bytes()
        : ((BytesVector) vector).bytes();
  }

  static int start(Vector vector, int row) {
    if (vector.validity().isNull(row)) {
      return 0;
    }
    return vector instanceof DictionaryVector d
        ? d.dictionary().offsets()[d.codes()[row]]
        : ((BytesVector) vector).offsets()[row];
  }

  static int end(Vector vector, int row) {
    byte[] token = vector.validity().isNull(row) ? vector.tokens().at(row) : null;
    if (token != null) {
      return token.length;
    }
    return vector instanceof DictionaryVector d
        ? d.dictionary().offsets()[d.codes()[row] + 1]
        : ((BytesVector) vector).offsets()[row + 1];
  }
}
