package io.datagen.core.plan;

import io.datagen.api.vector.Batch;
import io.datagen.api.vector.ListVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.StructVector;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import io.datagen.core.corruption.DirtListener;
import io.datagen.core.kernel.Buffers;
import io.datagen.core.relationship.FanOut;
import java.util.ArrayList;
import java.util.List;

/**
 * The nested rows of parents: a list a parent, of its children in the order of their places, each
 * as its own table would have it, dirt included. They are made in slices that fit a core's cache
 * and put together column by column. One thread owns it.
 */
final class NestedView {
  private final FanOut fanOut;
  private final TableView child;
  private final Batch slice;
  private final int sliceRows;
  private final Rows rows = new Rows();
  private final StructVector structs;
  private final ListVector list;
  private long[] counts = new long[0];
  private long[] children = new long[0];
  private long[] scratch = new long[0];

  NestedView(NestedTable nested) {
    fanOut = nested.fanOut();
    child = nested.table().open();
    slice = child.newBatch();
    sliceRows = nested.table().batchRows();
    List<Vector> fields = new ArrayList<>();
    for (int c = 0; c < slice.table().columns().size(); c++) {
      fields.add(Vectors.like(slice.column(c)));
    }
    structs = new StructVector(fields);
    list = new ListVector(structs);
  }

  /** The lists of the parents that {@link #fill} was given last. */
  ListVector list() {
    return list;
  }

  /**
   * Makes the lists of these parents.
   *
   * @param column what the listener knows the lists as; it hears of dirt inside them by the
   *     parent's place
   */
  void fill(Rows parents, int column, DirtListener listener) {
    int total = count(parents);
    children = Buffers.atLeast(children, total);
    scratch = Buffers.atLeast(scratch, fanOut.scratch(total));
    fanOut.children(parents, children, scratch);
    for (int from = 0; from < total; from += sliceRows) {
      int size = Math.min(sliceRows, total - from);
      int first = from;
      System.arraycopy(children, from, rows.setSelection(size), 0, size);
      child.fill(
          rows,
          slice,
          listener == DirtListener.NONE
              ? listener
              : (place, inner, kind) -> listener.dirty(parentOf(first + place), column, kind));
      structs.append(slice);
    }
  }

  private int count(Rows parents) {
    int size = parents.size();
    list.reset(size);
    counts = Buffers.atLeast(counts, size);
    scratch = Buffers.atLeast(scratch, fanOut.scratch(size));
    fanOut.counts(parents, counts, scratch);
    int[] offsets = list.offsets();
    long total = 0;
    for (int i = 0; i < size; i++) {
      total += counts[i];
      offsets[i + 1] = Math.toIntExact(total);
    }
    return (int) total;
  }

  /** The parent's place of an item. */
  private int parentOf(int item) {
    int[] offsets = list.offsets();
    int low = 0;
    int high = list.size() - 1;
    while (low < high) {
      int middle = low + high + 1 >>> 1;
      if (offsets[middle] <= item) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
