package io.datagen.core.kernel;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.ListVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.StructVector;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import java.util.Arrays;

/**
 * Rows of several vectors of one type, put together into one. Strings may come as bytes or as codes
 * of any dictionary where they go into bytes.
 */
public final class Merging {
  /** For a row that comes from none of the vectors: it becomes null. */
  public static final int NONE = -1;

  private Merging() {}

  /** Row {@code rows[i]} of a vector becomes row i. */
  public static void gather(Vector from, int[] rows, int size, Vector out) {
    merge(new Vector[] {from}, new int[size], rows, size, out);
  }

  /**
   * Row {@code rows[i]} of the vector {@code which[i]} becomes row i.
   *
   * @param which vectors' places, or {@link #NONE}
   */
  public static void merge(Vector[] from, int[] which, int[] rows, int size, Vector out) {
    out.reset(size);
    boolean nulls = false;
    for (Vector part : from) {
      nulls |= part.validity().hasNulls();
    }
    if (out instanceof LongVector longs) {
      longs(from, which, rows, size, longs.values());
    } else if (out instanceof DoubleVector doubles) {
      doubles(from, which, rows, size, doubles.values());
    } else if (out instanceof DictionaryVector codes) {
      codes(from, which, rows, size, codes);
    } else if (out instanceof BytesVector bytes) {
      texts(from, which, rows, size, bytes);
    } else if (out instanceof StructVector struct) {
      structs(from, which, rows, size, struct);
    } else {
      lists(from, which, rows, size, (ListVector) out);
    }
    for (int i = 0; i < size; i++) {
      if (which[i] == NONE || nulls && from[which[i]].validity().isNull(rows[i])) {
        Vectors.setNull(out, i);
      }
    }
  }

  private static void longs(Vector[] from, int[] which, int[] rows, int size, long[] out) {
    long[][] values = new long[from.length][];
    Arrays.setAll(values, p -> ((LongVector) from[p]).values());
    for (int i = 0; i < size; i++) {
      out[i] = which[i] == NONE ? 0 : values[which[i]][rows[i]];
    }
  }

  private static void doubles(Vector[] from, int[] which, int[] rows, int size, double[] out) {
    double[][] values = new double[from.length][];
    Arrays.setAll(values, p -> ((DoubleVector) from[p]).values());
    for (int i = 0; i < size; i++) {
      out[i] = which[i] == NONE ? 0 : values[which[i]][rows[i]];
    }
  }

  /** Of one dictionary, or they would need to be bytes. */
  private static void codes(
      Vector[] from, int[] which, int[] rows, int size, DictionaryVector out) {
    out.setDictionary(((DictionaryVector) from[0]).dictionary());
    int[] codes = out.codes();
    for (int i = 0; i < size; i++) {
      codes[i] = which[i] == NONE ? 0 : ((DictionaryVector) from[which[i]]).codes()[rows[i]];
    }
  }

  private static void texts(Vector[] from, int[] which, int[] rows, int size, BytesVector out) {
    int[] offsets = out.offsets();
    int length = 0;
    boolean plain = true;
    for (Vector part : from) {
      plain &= part instanceof BytesVector bytes && bytes.plain();
    }
    for (int i = 0; i < size; i++) {
      int part = which[i];
      if (part == NONE || from[part].validity().isNull(rows[i])) {
        plain = false;
      } else if (from[part] instanceof DictionaryVector codes) {
        Dictionary texts = codes.dictionary();
        int code = codes.codes()[rows[i]];
        length = append(texts.bytes(), texts.offsets(), code, out, length);
      } else {
        BytesVector texts = (BytesVector) from[part];
        length = append(texts.bytes(), texts.offsets(), rows[i], out, length);
      }
      offsets[i + 1] = length;
    }
    out.setPlain(plain);
  }

  private static int append(byte[] bytes, int[] offsets, int row, BytesVector out, int length) {
    int more = offsets[row + 1] - offsets[row];
    System.arraycopy(bytes, offsets[row], out.ensure(length + more), length, more);
    return length + more;
  }

  private static void structs(Vector[] from, int[] which, int[] rows, int size, StructVector out) {
    Vector[] fields = new Vector[from.length];
    for (int f = 0; f < out.fields().size(); f++) {
      int field = f;
      Arrays.setAll(fields, p -> ((StructVector) from[p]).fields().get(field));
      merge(fields, which, rows, size, out.fields().get(f));
      for (int i = 0; i < size; i++) {
        if (which[i] != NONE && ((StructVector) from[which[i]]).presence(f).isNull(rows[i])) {
          out.presence(f).setNull(i);
        }
      }
    }
  }

  private static void lists(Vector[] from, int[] which, int[] rows, int size, ListVector out) {
    int[] offsets = out.offsets();
    for (int i = 0; i < size; i++) {
      offsets[i + 1] = offsets[i];
      if (which[i] != NONE && from[which[i]].validity().isValid(rows[i])) {
        int[] spans = ((ListVector) from[which[i]]).offsets();
        offsets[i + 1] += spans[rows[i] + 1] - spans[rows[i]];
      }
    }
    int[] whichItems = new int[offsets[size]];
    int[] items = new int[offsets[size]];
    for (int i = 0; i < size; i++) {
      for (int item = offsets[i]; item < offsets[i + 1]; item++) {
        whichItems[item] = which[i];
        items[item] = ((ListVector) from[which[i]]).offsets()[rows[i]] + item - offsets[i];
      }
    }
    Vector[] lists = new Vector[from.length];
    Arrays.setAll(lists, p -> ((ListVector) from[p]).items());
    merge(lists, whichItems, items, items.length, out.items());
  }
}
