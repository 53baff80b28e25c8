package io.datagen.core.plan;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Buffers;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;

/**
 * The part of a composite key in which the children of one parent differ. All elements of the key's
 * other columns lie in a permuted order, the same for all parents; a parent's children take
 * neighbours in it, from a place of the parent's own on.
 */
final class KeyShareKernel implements Kernel {
  private final Permutation order;
  private final Stream starts;
  private final CompositeKeys.Role.Share share;
  private long[] scratch = new long[0];
  private long[] elements = new long[0];

  KeyShareKernel(Permutation order, Stream starts, CompositeKeys.Role.Share share) {
    this.order = order;
    this.starts = starts;
    this.share = share;
  }

  @Override
  public Vector newVector() {
    return share.values().newVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    int size = rows.size();
    long[] places = ((LongVector) inputs[0]).values();
    long[] parents = ((LongVector) inputs[1]).values();
    elements = Buffers.atLeast(elements, size);
    long product = share.product();
    for (int i = 0; i < size; i++) {
      // A child without a parent has no place; its key is null and so repeats nothing.
      long place = Math.max(0, places[i]);
      elements[i] = (Stream.below(starts.at(parents[i]), product) + place) % product;
    }
    scratch = Buffers.atLeast(scratch, Permutation.scratch(size));
    order.apply(elements, size, scratch);
    long count = share.values().size();
    for (int i = 0; i < size; i++) {
      elements[i] = elements[i] / share.weight() % count;
    }
    share.values().fill(elements, size, out);
  }

  @Override
  public Kernel forThread() {
    return new KeyShareKernel(order, starts, share);
  }
}
