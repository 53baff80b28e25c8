package io.datagen.core.plan;

import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.aggregate.AggregateRowException;
import io.datagen.core.constraint.ViolationException;
import io.datagen.core.kernel.Buffers;
import io.datagen.core.relationship.FanOut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Computes aggregates of the children of rows, on one thread. The children are made in slices, so
 * that memory depends neither on how many a parent has nor on how many parents are asked for.
 */
final class ChildCells {
  /** Children made at once. */
  private static final int SLICE = 4096;

  /** Parents whose aggregates a thread keeps, where they are looked up again and again. */
  static final int MOST_KEPT = 1 << 20;

  private final CellProgram.Step.FromChildren step;
  private final FanOut fanOut;
  private final Evaluation child;
  private final List<RunningAggregate> aggregates = new ArrayList<>();
  private final Rows parents = new Rows();
  private final Rows some = new Rows();
  private final Rows children = new Rows();
  private final int[] owners = new int[SLICE];
  private int[] of = new int[0];
  private long[] counts = new long[0];
  private long[] scratch = new long[0];

  /** Children computed so far. */
  private long spent;

  /** Whether the aggregates of all parents are kept. */
  private boolean whole;

  ChildCells(CellProgram.Step.FromChildren step) {
    this.step = step;
    this.fanOut = step.fanOut();
    this.child = step.child().open();
    step.aggregates().forEach(a -> aggregates.add(new RunningAggregate(a, child)));
  }

  /** The vector of the step's i-th aggregate. */
  Vector output(int i) {
    return aggregates.get(i).out();
  }

  void fill(Rows rows) {
    if (rows.isRange()) {
      whole = false;
      compute(rows.first(), rows.size());
    } else if (whole || spent > fanOut.children() && fanOut.parents() <= MOST_KEPT) {
      lookUp(rows);
    } else {
      distinct(rows);
      compute();
    }
    for (int i = 0; i < aggregates.size(); i++) {
      finish(i, rows, rows.size());
    }
  }

  private void compute(long first, int size) {
    parents.setRange(first, size);
    of = Buffers.atLeast(of, size);
    for (int i = 0; i < size; i++) {
      of[i] = i;
    }
    compute();
  }

  /**
   * Where children look up what they and their siblings add up to, each would compute all its
   * siblings: once as many were computed as there are, all parents' sums are kept.
   */
  private void lookUp(Rows rows) {
    if (!whole) {
      compute(0, (int) fanOut.parents());
      whole = true;
    }
    of = Buffers.atLeast(of, rows.size());
    for (int i = 0; i < rows.size(); i++) {
      of[i] = (int) rows.indices()[i];
    }
  }

  private void compute() {
    int size = parents.size();
    counts = Buffers.atLeast(counts, size);
    scratch = Buffers.atLeast(scratch, fanOut.scratch(Math.max(size, SLICE)));
    if (size > 0) {
      fanOut.counts(parents, counts, scratch);
    }
    aggregates.forEach(a -> a.begin(size));
    if (aggregates.stream().anyMatch(RunningAggregate::readsChildren)) {
      for (int parent = 0; parent < size; ) {
        parent = counts[parent] > SLICE ? large(parent) : small(parent, size);
      }
    }
  }

  private void finish(int i, Rows rows, int size) {
    try {
      aggregates.get(i).finish(counts, of, size);
    } catch (AggregateRowException e) {
      throw new ViolationException(
          step.aggregates().get(i).cell() + ": row " + rows.at(e.row()) + ": " + e.getMessage());
    }
  }

  /** The rows without repeats, and which of them each is. */
  private void distinct(Rows rows) {
    int size = rows.size();
    of = Buffers.atLeast(of, size);
    long[] sorted = parents.setSelection(size);
    System.arraycopy(rows.indices(), 0, sorted, 0, size);
    Arrays.sort(sorted, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (distinct == 0 || sorted[i] != sorted[distinct - 1]) {
        sorted[distinct++] = sorted[i];
      }
    }
    for (int i = 0; i < size; i++) {
      of[i] = Arrays.binarySearch(sorted, 0, distinct, rows.indices()[i]);
    }
    parents.setSelection(distinct);
  }

  /** The children of as many parents as fill a slice; returns the first parent that is left. */
  private int small(int first, int end) {
    int total = 0;
    int parent = first;
    while (parent < end && counts[parent] <= SLICE - total) {
      int before = total;
      total += (int) counts[parent];
      Arrays.fill(owners, before, total, parent);
      parent++;
    }
    long[] taken = some.setSelection(parent - first);
    for (int i = first; i < parent; i++) {
      taken[i - first] = parents.at(i);
    }
    fanOut.children(some, children.setSelection(total), scratch);
    add(total);
    return parent;
  }

  /** The children of a parent that has more than a slice holds; returns the parent after it. */
  private int large(int parent) {
    long row = parents.at(parent);
    Arrays.fill(owners, parent);
    for (long from = 0; from < counts[parent]; from += SLICE) {
      int size = (int) Math.min(SLICE, counts[parent] - from);
      long[] rows = children.setSelection(size);
      for (int i = 0; i < size; i++) {
        rows[i] = fanOut.child(row, from + i);
      }
      add(size);
    }
    return parent + 1;
  }

  private void add(int size) {
    if (size > 0) {
      spent += size;
      child.evaluate(children);
      aggregates.forEach(a -> a.add(children, owners));
    }
  }
}
