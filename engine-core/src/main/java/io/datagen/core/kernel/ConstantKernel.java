package io.datagen.core.kernel;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The same value in every cell. */
public final class ConstantKernel implements Kernel {
  /** Puts the value into every row of a vector. */
  private interface Filling {
    void fill(Vector out, int size);
  }

  private final Supplier<Vector> vectors;
  private final Filling filling;

  private ConstantKernel(Supplier<Vector> vectors, Filling filling) {
    this.vectors = vectors;
    this.filling = filling;
  }

  /** An integer, or whatever else a {@link LongVector} holds. */
  public static Kernel of(long value) {
    return new ConstantKernel(
        LongVector::new, (out, size) -> Arrays.fill(((LongVector) out).values(), 0, size, value));
  }

  /** A double. */
  public static Kernel of(double value) {
    return new ConstantKernel(
        DoubleVector::new,
        (out, size) -> Arrays.fill(((DoubleVector) out).values(), 0, size, value));
  }

  /** A string, as code 0 of a dictionary. */
  public static Kernel of(String value) {
    Dictionary dictionary = Dictionary.of(List.of(value));
    return new ConstantKernel(
        DictionaryVector::new,
        (out, size) -> {
          ((DictionaryVector) out).setDictionary(dictionary);
          Arrays.fill(((DictionaryVector) out).codes(), 0, size, 0);
        });
  }

  /** Null, in a vector of the kind that another kernel fills. */
  public static Kernel ofNull(Supplier<Vector> vectors) {
    return new ConstantKernel(
        vectors,
        (out, size) -> {
          for (int i = 0; i < size; i++) {
            out.validity().setNull(i);
          }
          if (out instanceof BytesVector bytes) {
            Arrays.fill(bytes.offsets(), 0, size + 1, 0);
          }
        });
  }

  @Override
  public Vector newVector() {
    return vectors.get();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    out.reset(rows.size());
    filling.fill(out, rows.size());
  }
}
