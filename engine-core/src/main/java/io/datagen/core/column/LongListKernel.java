package io.datagen.core.column;

import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.AliasTable;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Stream;

/**
 * One of more values than an {@link AliasTable} holds, by weight: a first draw chooses a block of
 * neighbours, a second one a value within it.
 */
final class LongListKernel implements Kernel {
  private final Stream blocks;
  private final Stream within;
  private final AliasTable table;

  /** The weights of a block's values up to each of them. */
  private final double[] sums;

  private final int size;
  private final Dictionary values;

  LongListKernel(Stream blocks, Stream within, double[] weights, Dictionary values) {
    this.blocks = blocks;
    this.within = within;
    this.values = values;
    this.size = (weights.length - 1) / AliasTable.MAX_SIZE + 1;
    this.sums = weights.clone();
    double[] totals = new double[(weights.length - 1) / size + 1];
    for (int i = 0; i < sums.length; i++) {
      sums[i] += i % size == 0 ? 0 : sums[i - 1];
      totals[i / size] = sums[i];
    }
    this.table = AliasTable.of(totals);
  }

  @Override
  public Vector newVector() {
    DictionaryVector vector = new DictionaryVector();
    vector.setDictionary(values);
    return vector;
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    DictionaryVector vector = (DictionaryVector) out;
    vector.reset(rows.size());
    vector.setDictionary(values);
    int[] codes = vector.codes();
    for (int i = 0; i < rows.size(); i++) {
      long row = rows.at(i);
      codes[i] = place(table.at(blocks.at(row)), (within.at(row) >>> 11) * 0x1p-53);
    }
  }

  private int place(int block, double share) {
    int first = block * size;
    int last = Math.min(first + size, sums.length) - 1;
    double wanted = share * sums[last];
    int place = first;
    // Values without weight are passed over: what is wanted lies below the sum, never on it.
    while (place < last && sums[place] <= wanted) {
      place++;
    }
    return place;
  }
}
