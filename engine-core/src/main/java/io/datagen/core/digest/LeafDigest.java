package io.datagen.core.digest;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import org.jspecify.annotations.Nullable;

/** Sums the hashes of one column's cells, modulo 2^64. One thread owns it. */
final class LeafDigest {
  /** Entries that are hashed beforehand at the most: a larger dictionary may be used but once. */
  private static final int LARGEST_DICTIONARY = 1 << 16;

  private final CellHasher hasher;
  private @Nullable Dictionary hashed;
  private long[] entries = new long[0];
  private long sum;

  LeafDigest(ValueType type) {
    hasher = CellHasher.of(type);
  }

  CellHasher hasher() {
    return hasher;
  }

  long sum() {
    return sum;
  }

  void add(long hash) {
    sum += hash;
  }

  void add(Vector vector, int size) {
    boolean nulls = vector.validity().hasNulls();
    if (vector instanceof LongVector longs) {
      sum += sum(longs.values(), size);
    } else if (vector instanceof DoubleVector doubles) {
      sum += sum(doubles.values(), size);
    } else if (vector instanceof BytesVector strings) {
      sum += sum(strings.bytes(), strings.offsets(), size);
    } else if (!nulls
        && vector instanceof DictionaryVector codes
        && codes.dictionary().size() <= LARGEST_DICTIONARY) {
      sum += sum(codes, size);
    } else {
      for (int i = 0; i < size; i++) {
        sum += hasher.hash(vector, i);
      }
      return;
    }
    if (nulls) {
      correctNulls(vector, size);
    }
  }

  /** Takes back what the loops took for values: they are faster without asking, nulls are few. */
  private void correctNulls(Vector vector, int size) {
    for (int i = 0; i < size; i++) {
      if (vector.validity().isNull(i)) {
        sum += hasher.hash(vector, i) - unasked(vector, i);
      }
    }
  }

  private static long unasked(Vector vector, int row) {
    if (vector instanceof LongVector longs) {
      return CellHash.mix(longs.values()[row]);
    }
    if (vector instanceof DoubleVector doubles) {
      return CellHash.of(doubles.values()[row]);
    }
    BytesVector strings = (BytesVector) vector;
    return CellHash.of(strings.bytes(), strings.offsets()[row], strings.offsets()[row + 1]);
  }

  private static long sum(long[] values, int size) {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += CellHash.mix(values[i]);
    }
    return sum;
  }

  private static long sum(double[] values, int size) {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += CellHash.of(values[i]);
    }
    return sum;
  }

  private static long sum(byte[] bytes, int[] offsets, int size) {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += CellHash.of(bytes, offsets[i], offsets[i + 1]);
    }
    return sum;
  }

  private long sum(DictionaryVector vector, int size) {
    Dictionary dictionary = vector.dictionary();
    if (dictionary != hashed) {
      if (entries.length < dictionary.size()) {
        entries = new long[dictionary.size()];
      }
      int[] offsets = dictionary.offsets();
      for (int i = 0; i < dictionary.size(); i++) {
        entries[i] = CellHash.of(dictionary.bytes(), offsets[i], offsets[i + 1]);
      }
      hashed = dictionary;
    }
    int[] codes = vector.codes();
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += entries[codes[i]];
    }
    return sum;
  }
}
