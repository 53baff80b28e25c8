package io.datagen.core.derived;

import io.datagen.api.text.ByteWords;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Row numbers that stand for keys: a hash of the key's values, the same however they are held. Two
 * keys share a number with a chance of 2^-62 (2^-45 where cells hold lists), and then no more than
 * their draws. One thread owns it.
 */
final class KeyRows {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  /** Starts the hash of a row that has no key, so that it is none of a key's. */
  private static final long NO_KEY = 0x632BE59BD9B4E019L;

  private static final long START = 0xD6E8FEB86659FD93L;

  private final long items;
  private final long mask;
  private final Rows keys = new Rows();
  private @Nullable Dictionary known;
  private long[] byCode = new long[0];

  /**
   * @param items most list items of a cell: these have row numbers, too, which must not overflow
   */
  KeyRows(long items) {
    this.items = items;
    this.mask = items == 0 ? (1L << 62) - 1 : (1L << 45) - 1;
  }

  /** The numbers of these rows' keys; good until the next call. */
  Rows of(Rows rows, Vector[] columns) {
    int size = rows.size();
    long[] hashes = keys.setSelection(size);
    java.util.Arrays.fill(hashes, 0, size, START);
    for (Vector column : columns) {
      add(column, hashes, size);
    }
    for (Vector column : columns) {
      if (column.validity().hasNulls()) {
        for (int i = 0; i < size; i++) {
          if (column.validity().isNull(i)) {
            hashes[i] = mix(NO_KEY + rows.at(i) * GAMMA);
          }
        }
      }
    }
    for (int i = 0; i < size; i++) {
      hashes[i] &= mask;
    }
    return keys;
  }

  private void add(Vector column, long[] hashes, int size) {
    if (column instanceof LongVector longs) {
      long[] values = longs.values();
      for (int i = 0; i < size; i++) {
        hashes[i] = mix(hashes[i] * GAMMA + values[i]);
      }
    } else if (column instanceof DoubleVector doubles) {
      double[] values = doubles.values();
      for (int i = 0; i < size; i++) {
        hashes[i] = mix(hashes[i] * GAMMA + Double.doubleToLongBits(values[i] + 0.0));
      }
    } else if (column instanceof DictionaryVector texts) {
      long[] hashed = hashes(texts.dictionary());
      for (int i = 0; i < size; i++) {
        if (texts.validity().isValid(i)) {
          hashes[i] = mix(hashes[i] * GAMMA + hashed[texts.codes()[i]]);
        }
      }
    } else {
      BytesVector texts = (BytesVector) column;
      int[] offsets = texts.offsets();
      for (int i = 0; i < size; i++) {
        hashes[i] =
            mix(hashes[i] * GAMMA + hash(texts.bytes(), offsets[i], offsets[i + 1] - offsets[i]));
      }
    }
  }

  private long[] hashes(Dictionary dictionary) {
    if (known != dictionary) {
      known = dictionary;
      byCode = new long[dictionary.size()];
      int[] offsets = dictionary.offsets();
      for (int i = 0; i < byCode.length; i++) {
        byCode[i] = hash(dictionary.bytes(), offsets[i], offsets[i + 1] - offsets[i]);
      }
    }
    return byCode;
  }

  /** Eight bytes at a time; behind a text there are always so many to read. */
  private static long hash(byte[] bytes, int from, int length) {
    long hash = mix(START + length);
    int at = 0;
    for (; at + 8 <= length; at += 8) {
      hash = mix(hash * GAMMA + ByteWords.getLong(bytes, from + at));
    }
    int rest = length - at;
    return rest == 0
        ? hash
        : mix(hash * GAMMA + (ByteWords.getLong(bytes, from + at) & -1L >>> 64 - 8 * rest));
  }

  /** Stafford's mix 13, as in {@link io.datagen.core.seed.Stream}. */
  private static long mix(long z) {
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }

  KeyRows forThread() {
    return new KeyRows(items);
  }
}
