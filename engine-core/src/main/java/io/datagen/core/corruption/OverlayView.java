package io.datagen.core.corruption;

import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes clean vectors dirty. One thread owns it. */
public final class OverlayView {
  private final List<CellDirt> dirt;
  private final Hits hits = new Hits();

  OverlayView(List<CellDirt> dirt) {
    this.dirt = dirt;
  }

  /**
   * Makes vectors dirty, in place. A nulled cell of a {@link io.datagen.api.vector.BytesVector}
   * keeps its bytes: a null row's value is undefined.
   *
   * @param rows clean ones, a range or any selection
   * @param columns their vectors, in the overlay's order; null where a column is not needed
   */
  public void apply(Rows rows, @Nullable Vector[] columns) {
    apply(rows, columns, DirtListener.NONE);
  }

  /** The same, telling the listener of each cell. */
  public void apply(Rows rows, @Nullable Vector[] columns, DirtListener listener) {
    for (CellDirt d : dirt) {
      d.apply(rows, columns, hits, listener);
    }
  }
}
