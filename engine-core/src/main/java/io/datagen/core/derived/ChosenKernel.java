package io.datagen.core.derived;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.Merging;
import java.util.Arrays;

/**
 * Runs each branch for the rows that take it, and puts the cells together. Texts become bytes,
 * since branches have dictionaries of their own.
 */
final class ChosenKernel implements Kernel {
  private final ValueType type;
  private final Choosing choosing;
  private final PartOfRows[] parts;
  private final boolean[] empty;
  private final Vector[] made;
  private final Vector nothing;
  private int[] which = new int[0];
  private int[] places = new int[0];
  private int[] rank = new int[0];

  /**
   * @param empty branches that make nothing but nulls, of whatever type
   */
  ChosenKernel(ValueType type, Choosing choosing, PartOfRows[] parts, boolean[] empty) {
    this.type = type;
    this.choosing = choosing;
    this.parts = parts;
    this.empty = empty;
    this.made = new Vector[parts.length];
    this.nothing = Vectors.of(type);
  }

  @Override
  public Vector newVector() {
    return Vectors.of(type);
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    int size = rows.size();
    if (which.length < size) {
      which = new int[size];
      places = new int[size];
      rank = new int[size];
    }
    choosing.choose(rows, inputs, which);
    for (int branch = 0; branch < parts.length; branch++) {
      made[branch] = make(branch, rows, inputs);
    }
    Merging.merge(made, which, rank, size, out);
  }

  /** A branch's cells, {@link #rank} saying where each row's is. */
  private Vector make(int branch, Rows rows, Vector[] inputs) {
    int count = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (which[i] == branch) {
        rank[i] = count;
        places[count++] = i;
      }
    }
    if (empty[branch]) {
      for (int i = 0; i < count; i++) {
        which[places[i]] = Merging.NONE;
      }
      return nothing;
    }
    if (count == 0) {
      return nothing;
    }
    return count == rows.size()
        ? parts[branch].all(rows, inputs)
        : parts[branch].some(rows, inputs, places, count);
  }

  @Override
  public Kernel forThread() {
    PartOfRows[] own = new PartOfRows[parts.length];
    Arrays.setAll(own, i -> parts[i].forThread());
    return new ChosenKernel(type, choosing.forThread(), own, empty);
  }
}
