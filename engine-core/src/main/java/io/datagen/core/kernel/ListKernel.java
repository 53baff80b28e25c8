package io.datagen.core.kernel;

import io.datagen.api.vector.Batch;
import io.datagen.api.vector.ListVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;

/**
 * Lists. Item j of row r is cell {@code r * most + j} of a table that nobody sees, so that the
 * items of any rows are made by the same kernels as columns are, and a list that grows keeps the
 * items it had.
 */
public final class ListKernel implements Kernel {
  private static final Vector[] NO_INPUTS = {};

  private final Kernel sizes;
  private final Kernel items;
  private final int most;
  private final LongVector counts;
  private final Vector part;
  private final Rows slice = new Rows();

  /**
   * A kernel.
   *
   * @param sizes how many items a row has, 0 to {@code most}, in a {@link LongVector}
   * @param items by their number in the unseen table
   */
  public ListKernel(Kernel sizes, Kernel items, int most) {
    this.sizes = sizes;
    this.items = items;
    this.most = most;
    this.counts = (LongVector) sizes.newVector();
    this.part = items.newVector();
  }

  @Override
  public Vector newVector() {
    return new ListVector(items.newVector());
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    ListVector list = (ListVector) out;
    int size = rows.size();
    list.reset(size);
    sizes.fill(rows, NO_INPUTS, counts);
    int[] offsets = list.offsets();
    int total = 0;
    for (int i = 0; i < size; i++) {
      total = Math.addExact(total, (int) counts.values()[i]);
      offsets[i + 1] = total;
    }
    if (total > 0 && total <= Batch.CAPACITY) {
      number(rows, offsets, 0, 0, total);
      items.fill(slice, NO_INPUTS, list.items());
    } else if (total > 0) {
      // In slices that stay in a core's cache, and whose kernels need small buffers.
      int row = 0;
      for (int from = 0; from < total; from += Batch.CAPACITY) {
        row = number(rows, offsets, row, from, Math.min(from + Batch.CAPACITY, total));
        items.fill(slice, NO_INPUTS, part);
        list.items().append(part);
      }
    }
  }

  /**
   * Makes the slice hold the numbers of items from {@code from} on.
   *
   * @param row where to look for the first of them
   * @return where to look for the next one
   */
  private int number(Rows rows, int[] offsets, int row, int from, int to) {
    long[] numbers = slice.setSelection(to - from);
    int item = from;
    int r = row;
    while (item < to) {
      int end = Math.min(offsets[r + 1], to);
      long first = rows.at(r) * most - offsets[r];
      for (; item < end; item++) {
        numbers[item - from] = first + item;
      }
      r += item == offsets[r + 1] ? 1 : 0;
    }
    return r;
  }

  @Override
  public Kernel forThread() {
    return new ListKernel(sizes.forThread(), items.forThread(), most);
  }
}
