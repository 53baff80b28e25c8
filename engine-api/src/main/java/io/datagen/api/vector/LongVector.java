package io.datagen.api.vector;

import java.util.Arrays;

/** 64-bit integers: also booleans, scaled decimals, dates, times and durations. */
public final class LongVector extends Vector {
  private long[] values = new long[0];

  /** The values, valid to {@link #size()}; the array changes when the vector grows. */
  public long[] values() {
    return values;
  }

  @Override
  void reserve(int size) {
    if (values.length < size) {
      values = new long[size];
    }
  }

  @Override
  void grow(int before, int size) {
    if (values.length < size) {
      values = Arrays.copyOf(values, roomFor(size, values.length));
    }
  }

  @Override
  void appendValues(Vector other, int before) {
    System.arraycopy(((LongVector) other).values, 0, values, before, other.size());
  }

  @Override
  void copyValues(Vector other) {
    System.arraycopy(((LongVector) other).values, 0, values, 0, size());
  }
}
