package io.datagen.core.kernel;

import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.seed.Stream;
import java.util.function.Supplier;

/**
 * Values that differ among neighbouring rows: rows {@code g * group} to {@code g * group + group -
 * 1} draw without putting back. A row's value depends on the draws of the rows before it in its
 * group, and on no others. Meant for rows in order from the start of a group on, of which each
 * takes one draw; others draw for those before them again.
 */
public final class DistinctKernel implements Kernel {
  private final Stream stream;
  private final int group;
  private final ValueList values;
  private final Supplier<Urn> urns;
  private final Urn urn;
  private long[] numbers = new long[0];
  private long[] draws = new long[0];

  /**
   * A kernel.
   *
   * @param group rows that must differ; at most as many as the urns have places
   * @param urns of the values' places; one is made for each thread
   */
  public DistinctKernel(Stream stream, int group, ValueList values, Supplier<Urn> urns) {
    this.stream = stream;
    this.group = group;
    this.values = values;
    this.urns = urns;
    this.urn = urns.get();
  }

  @Override
  public Vector newVector() {
    return values.newVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    int size = rows.size();
    numbers = Buffers.atLeast(numbers, size);
    draws = Buffers.atLeast(draws, size);
    RowNumbers.fill(rows, numbers);
    stream.fill(rows, draws);
    long next = 0;
    long end = 0;
    for (int i = 0; i < size; i++) {
      long row = numbers[i];
      if (row != next || row == end) {
        next = row - row % group;
        end = next + group;
        urn.refill();
        for (; next < row; next++) {
          urn.draw(stream.at(next));
        }
      }
      numbers[i] = urn.draw(draws[i]);
      next++;
    }
    values.fill(numbers, size, out);
  }

  @Override
  public Kernel forThread() {
    return new DistinctKernel(stream, group, values, urns);
  }
}
