package io.datagen.api.vector;

import java.util.Arrays;

/** Doubles, all finite. */
public final class DoubleVector extends Vector {
  private double[] values = new double[0];

  /** The values, valid to {@link #size()}; the array changes when the vector grows. */
  public double[] values() {
    return values;
  }

  @Override
  void reserve(int size) {
    if (values.length < size) {
      values = new double[size];
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
    System.arraycopy(((DoubleVector) other).values, 0, values, before, other.size());
  }

  @Override
  void copyValues(Vector other) {
    System.arraycopy(((DoubleVector) other).values, 0, values, 0, size());
  }
}
