package io.datagen.api.vector;

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
  void copyValues(Vector other) {
    System.arraycopy(((LongVector) other).values, 0, values, 0, size());
  }
}
