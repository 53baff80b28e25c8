package io.datagen.plugin.parquet;

import io.datagen.api.text.ByteWords;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import io.datagen.plugin.parquet.encoding.BloomFilter;
import io.datagen.plugin.parquet.encoding.DeltaEncoder;
import io.datagen.plugin.parquet.encoding.XxHash64;
import java.util.Arrays;

/** Numbers and booleans; a double is here by its bits. */
final class LongValues implements ChunkValues {
  private final Physical physical;
  private final DictionaryRule rule;
  private final LongDictionary dictionary;
  private final DeltaEncoder deltas = new DeltaEncoder();
  private long[] values = new long[0];
  private int[] indices = new int[0];
  private int size;
  private boolean encoded;

  /**
   * For one leaf.
   *
   * @param dictionary which the leaves of an encoder share: each fills it when its chunk is
   *     complete, and is done with it before the next
   */
  LongValues(Physical physical, DictionaryRule rule, LongDictionary dictionary) {
    this.physical = physical;
    this.rule = physical == Physical.BOOLEAN ? DictionaryRule.OFF : rule;
    this.dictionary = dictionary;
  }

  @Override
  public void clear() {
    size = 0;
    encoded = false;
  }

  private long[] ensure(int more) {
    if (values.length < size + more) {
      values = Arrays.copyOf(values, Math.max(size + more, 2 * values.length));
    }
    return values;
  }

  @Override
  public void addAll(Vector vector, int count) {
    long[] to = ensure(count);
    if (vector instanceof DoubleVector doubles) {
      double[] from = doubles.values();
      for (int i = 0; i < count; i++) {
        to[size + i] = Double.doubleToRawLongBits(from[i]);
      }
    } else {
      System.arraycopy(((LongVector) vector).values(), 0, to, size, count);
    }
    size += count;
  }

  @Override
  public void add(Vector vector, int[] places, int count) {
    long[] to = ensure(count);
    if (vector instanceof DoubleVector doubles) {
      double[] from = doubles.values();
      for (int i = 0; i < count; i++) {
        to[size + i] = Double.doubleToRawLongBits(from[places[i]]);
      }
    } else {
      long[] from = ((LongVector) vector).values();
      for (int i = 0; i < count; i++) {
        to[size + i] = from[places[i]];
      }
    }
    size += count;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public long plainBytes(int from, int to) {
    return (long) (to - from) * physical.width();
  }

  @Override
  public boolean decideDictionary(boolean last) {
    encoded = last && rule != DictionaryRule.OFF && size > 0 && fill();
    return encoded;
  }

  /** Fills the dictionary; gives up as soon as it isn't worth it. */
  private boolean fill() {
    if (physical == Physical.DOUBLE) {
      dictionary.clear();
    } else {
      LongRange range = LongRange.of(values, 0, size);
      dictionary.clear(range.least(), range.most());
    }
    if (indices.length < size) {
      indices = new int[values.length];
    }
    int at = 0;
    while (at < size) {
      int end = Math.min(size, at + DictionaryRule.SAMPLE);
      dictionary.places(values, at, end, indices);
      at = end;
      if (!rule.holds(at, dictionary.size(), dictionaryBytes(), size)) {
        return false;
      }
    }
    return true;
  }

  private long dictionaryBytes() {
    return (long) dictionary.size() * physical.width();
  }

  @Override
  public int dictionarySize() {
    return dictionary.size();
  }

  @Override
  public void dictionary(TextBuffer out) {
    put(out, dictionary.entries(), 0, dictionary.size());
  }

  @Override
  public int[] indices() {
    return indices;
  }

  @Override
  public void plain(TextBuffer out, int from, int to) {
    put(out, values, from, to);
  }

  private void put(TextBuffer out, long[] from, int start, int end) {
    byte[] bytes = out.ensure((long) (end - start) * physical.width());
    int at = out.length();
    switch (physical) {
      case BOOLEAN -> {
        out.setLength(putBits(bytes, at, from, start, end));
        return;
      }
      case INT32 -> {
        for (int i = start; i < end; i++) {
          ByteWords.putInt(bytes, at + 4 * (i - start), (int) from[i]);
        }
      }
      default -> {
        for (int i = start; i < end; i++) {
          ByteWords.putLong(bytes, at + 8 * (i - start), from[i]);
        }
      }
    }
    out.setLength(at + (end - start) * physical.width());
  }

  private static int putBits(byte[] bytes, int place, long[] from, int start, int end) {
    int at = place;
    for (int i = start; i < end; i += 8) {
      int packed = 0;
      for (int bit = 0; bit < Math.min(8, end - i); bit++) {
        packed |= (int) from[i + bit] << bit;
      }
      bytes[at++] = (byte) packed;
    }
    return at;
  }

  @Override
  public boolean hasDelta() {
    return physical == Physical.INT32 || physical == Physical.INT64;
  }

  @Override
  public void delta(TextBuffer out, int from, int to) {
    deltas.append(out, values, from, to, physical == Physical.INT32);
  }

  @Override
  public Bounds bounds(int from, int to) {
    if (physical == Physical.DOUBLE) {
      return doubleBounds(from, to);
    }
    LongRange range = LongRange.of(values, from, to);
    return new Bounds(Order.plain(physical, range.least()), Order.plain(physical, range.most()));
  }

  private Bounds doubleBounds(int from, int to) {
    LongRange range = LongRange.ofDoubles(values, from, to);
    double least = Double.longBitsToDouble(range.least());
    double most = Double.longBitsToDouble(range.most());
    // Readers differ in the order of the two zeros: the bounds enclose both.
    least = least == 0 ? -0.0 : least;
    most = most == 0 ? 0.0 : most;
    return new Bounds(
        Order.plain(physical, Double.doubleToRawLongBits(least)),
        Order.plain(physical, Double.doubleToRawLongBits(most)));
  }

  @Override
  public boolean isAscending() {
    if (physical == Physical.DOUBLE) {
      return false; // Bits of doubles have another order, and keys are none.
    }
    for (int i = 1; i < size; i++) {
      if (values[i] < values[i - 1]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void addTo(BloomFilter filter) {
    long[] from = encoded ? dictionary.entries() : values;
    int count = encoded ? dictionary.size() : size;
    if (physical == Physical.INT32) {
      for (int i = 0; i < count; i++) {
        filter.insert(XxHash64.hash((int) from[i]));
      }
    } else {
      for (int i = 0; i < count; i++) {
        filter.insert(XxHash64.hash(from[i]));
      }
    }
  }

  @Override
  public void forget() {
    size = 0;
  }
}
