package io.datagen.core.plan;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import io.datagen.core.relationship.FanOut;
import java.util.Arrays;

/** Computes cells of the parents of rows, on one thread. */
final class ParentCells {
  private final CellProgram.Step.FromParent step;
  private final LookedUpCells parent;
  private final LongVector places = new LongVector();
  private final LongVector rows = new LongVector();
  private final Rows parents = new Rows();
  private boolean[] orphan = new boolean[0];
  private long[] scratch = new long[0];

  ParentCells(CellProgram.Step.FromParent step) {
    this.step = step;
    this.parent = new LookedUpCells(step.parent(), step.fanOut().parents());
  }

  /** The vector of the step's i-th output. */
  Vector output(int i) {
    return parent.output(i);
  }

  /** Which of its parent's children each row is, if the step wants it. */
  LongVector places() {
    return places;
  }

  /** The rows of the parents, 0 where there is none, if the step wants them. */
  LongVector rows() {
    return rows;
  }

  void fill(Rows children) {
    int size = children.size();
    places.reset(size);
    rows.reset(size);
    if (step.fanOut().parents() == 0) {
      for (int i = 0; i < step.outputs().length; i++) {
        Vectors.setAllNull(parent.output(i), size);
      }
      Arrays.fill(places.values(), 0, size, FanOut.NO_PARENT);
      return;
    }
    find(children);
    if (step.orphans()) {
      markOrphans(parents.indices(), size);
    }
    if (step.rows() != CellProgram.NONE) {
      System.arraycopy(parents.indices(), 0, rows.values(), 0, size);
    }
    parent.evaluate(parents);
    if (step.orphans()) {
      for (int i = 0; i < step.outputs().length; i++) {
        nullOrphans(parent.output(i), size);
      }
    }
  }

  private void find(Rows children) {
    int size = children.size();
    long[] indices = parents.setSelection(size);
    if (scratch.length < step.fanOut().scratch(size)) {
      scratch = new long[step.fanOut().scratch(size)];
      orphan = new boolean[size];
    }
    if (step.places() == CellProgram.NONE) {
      step.fanOut().parents(children, indices, scratch);
    } else {
      step.fanOut().parents(children, indices, places.values(), scratch);
    }
  }

  private void nullOrphans(Vector vector, int size) {
    for (int i = 0; i < size; i++) {
      if (orphan[i]) {
        Vectors.setNull(vector, i);
      }
    }
  }

  /**
   * Lets children without a parent read row 0 for the moment; what they read is nulled afterwards.
   */
  private void markOrphans(long[] indices, int size) {
    for (int i = 0; i < size; i++) {
      orphan[i] = indices[i] < 0;
      indices[i] = Math.max(indices[i], 0);
    }
  }
}
