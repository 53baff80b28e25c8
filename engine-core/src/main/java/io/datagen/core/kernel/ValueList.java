package io.datagen.core.kernel;

import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;

/** Values that can be counted, each with a place from 0 on. Immutable. */
public interface ValueList {
  /** How many there are; 2^62 at the most. */
  long size();

  /** A new vector of the kind that {@link #fill} fills. */
  Vector newVector();

  /** Resets a vector to {@code size} rows and puts the values at these places into it. */
  void fill(long[] places, int size, Vector out);

  /** Strings, as codes of a dictionary. */
  static ValueList of(Dictionary values) {
    return new Strings(values);
  }

  /** Integers, or whatever else a {@link LongVector} holds. */
  static ValueList of(long... values) {
    return new Longs(values.clone());
  }

  /** Doubles. */
  static ValueList of(double... values) {
    return new Doubles(values.clone());
  }

  /** {@code first}, {@code first + step} and so on. */
  static ValueList sequence(long first, long step, long size) {
    return new Steps(first, step, size);
  }

  /** Of a dictionary. */
  record Strings(Dictionary values) implements ValueList {
    @Override
    public long size() {
      return values.size();
    }

    @Override
    public Vector newVector() {
      return new DictionaryVector();
    }

    @Override
    public void fill(long[] places, int size, Vector out) {
      DictionaryVector vector = (DictionaryVector) out;
      vector.reset(size);
      vector.setDictionary(values);
      int[] codes = vector.codes();
      for (int i = 0; i < size; i++) {
        codes[i] = (int) places[i];
      }
    }
  }

  /** One by one. Classes and not records, since a record of an array would compare its identity. */
  final class Longs implements ValueList {
    private final long[] values;

    private Longs(long[] values) {
      this.values = values;
    }

    @Override
    public long size() {
      return values.length;
    }

    @Override
    public Vector newVector() {
      return new LongVector();
    }

    @Override
    public void fill(long[] places, int size, Vector out) {
      out.reset(size);
      long[] cells = ((LongVector) out).values();
      for (int i = 0; i < size; i++) {
        cells[i] = values[(int) places[i]];
      }
    }
  }

  /** One by one. */
  final class Doubles implements ValueList {
    private final double[] values;

    private Doubles(double[] values) {
      this.values = values;
    }

    @Override
    public long size() {
      return values.length;
    }

    @Override
    public Vector newVector() {
      return new DoubleVector();
    }

    @Override
    public void fill(long[] places, int size, Vector out) {
      out.reset(size);
      double[] cells = ((DoubleVector) out).values();
      for (int i = 0; i < size; i++) {
        cells[i] = values[(int) places[i]];
      }
    }
  }

  /** At equal distances. */
  record Steps(long first, long step, long size) implements ValueList {
    @Override
    public Vector newVector() {
      return new LongVector();
    }

    @Override
    public void fill(long[] places, int count, Vector out) {
      out.reset(count);
      long[] cells = ((LongVector) out).values();
      for (int i = 0; i < count; i++) {
        cells[i] = first + step * places[i];
      }
    }
  }
}
