package io.datagen.core.expression;

/** Results carried as doubles. */
abstract non-sealed class DoubleOperation extends Operation {
  final double[] values = new double[Slice.CAPACITY];
}
