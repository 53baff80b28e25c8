package io.datagen.core.column;

import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Permutation;
import java.util.function.Supplier;

/** A list's values in a random order, each at one row at the most. */
final class ShuffleKernel implements Kernel {
  /** Puts the value at a place of the list into a row. */
  private interface Put {
    void at(Vector out, int row, int place);
  }

  private final Permutation permutation;
  private final Supplier<Vector> vectors;
  private final Put put;

  private ShuffleKernel(Permutation permutation, Supplier<Vector> vectors, Put put) {
    this.permutation = permutation;
    this.vectors = vectors;
    this.put = put;
  }

  static Kernel of(Permutation permutation, Dictionary values) {
    return new ShuffleKernel(
        permutation,
        () -> {
          DictionaryVector vector = new DictionaryVector();
          vector.setDictionary(values);
          return vector;
        },
        (out, row, place) -> ((DictionaryVector) out).codes()[row] = place);
  }

  static Kernel of(Permutation permutation, long[] values) {
    return new ShuffleKernel(
        permutation,
        LongVector::new,
        (out, row, place) -> ((LongVector) out).values()[row] = values[place]);
  }

  static Kernel of(Permutation permutation, double[] values) {
    return new ShuffleKernel(
        permutation,
        DoubleVector::new,
        (out, row, place) -> ((DoubleVector) out).values()[row] = values[place]);
  }

  @Override
  public Vector newVector() {
    return vectors.get();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    out.reset(rows.size());
    // A list that a user typed is short, and so is a table whose column is unique over it: no
    // batching needed.
    for (int i = 0; i < rows.size(); i++) {
      put.at(out, i, (int) permutation.at(rows.at(i)));
    }
  }
}
