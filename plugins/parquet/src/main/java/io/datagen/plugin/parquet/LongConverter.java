package io.datagen.plugin.parquet;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;

/** Numbers that differ from the expected ones by their unit at the most. */
final class LongConverter implements CellConverter {
  private final TokenConverter tokens;
  private final boolean unsigned;
  private final long factor;
  private final long divisor;

  /**
   * For a leaf.
   *
   * @param factor what makes its unit ours
   * @param divisor or what it must be divided by, without a rest
   */
  LongConverter(FileNode found, long factor, long divisor) {
    tokens = new TokenConverter(found);
    this.factor = factor;
    this.divisor = divisor;
    unsigned =
        found.logical().filter(l -> l.isSetINTEGER() && !l.getINTEGER().isIsSigned()).isPresent();
  }

  @Override
  public void convert(LeafBatch batch, int[] cells, int count, Vector into) {
    long[] from = batch.longs();
    long[] values = ((LongVector) into).values();
    boolean same = factor == 1 && divisor == 1 && !unsigned;
    for (int i = 0; i < count; i++) {
      if (cells[i] == NULL) {
        into.validity().setNull(i);
      } else if (same) {
        values[i] = from[cells[i]];
      } else {
        long value = from[cells[i]];
        boolean wide = Math.multiplyHigh(value, factor) != value * factor >> 63;
        if (wide || value % divisor != 0 || unsigned && value < 0) {
          tokens.add(batch, cells[i], i, into);
        } else {
          values[i] = value * factor / divisor;
        }
      }
    }
  }
}
