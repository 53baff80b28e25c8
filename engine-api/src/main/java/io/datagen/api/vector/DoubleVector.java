package io.datagen.api.vector;

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
  void copyValues(Vector other) {
    System.arraycopy(((DoubleVector) other).values, 0, values, 0, size());
  }
}
