package io.datagen.core.plan;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.relationship.FanOut;
import io.datagen.core.schema.Table;
import io.datagen.core.seed.Permutation;

/** A column's part of a composite key. */
final class KeyPartKernel implements Kernel {
  /** The part of one row. */
  private interface Part {
    long of(long row);
  }

  private final Part part;

  private KeyPartKernel(Part part) {
    this.part = part;
  }

  static Kernel of(CompositeKeys.Role role, Table table, FanOuts fanOuts, Streams streams) {
    if (role instanceof CompositeKeys.Role.Place place) {
      FanOut fanOut = fanOuts.of(place.relationship());
      long first = place.domain().first();
      // A child without a parent has no place; its key is null and so repeats nothing.
      return new KeyPartKernel(row -> first + Math.max(0, fanOut.placeOf(row)));
    }
    CompositeKeys.Role.Digit digit = (CompositeKeys.Role.Digit) role;
    Permutation permutation =
        Permutation.of(streams.compositeKey(table, digit.key()), digit.product());
    long first = digit.domain().first();
    long size = digit.domain().size();
    long weight = digit.weight();
    return new KeyPartKernel(row -> first + permutation.at(row) / weight % size);
  }

  @Override
  public Vector newVector() {
    return new LongVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    int size = rows.size();
    out.reset(size);
    long[] values = ((LongVector) out).values();
    for (int i = 0; i < size; i++) {
      values[i] = part.of(rows.at(i));
    }
  }
}
