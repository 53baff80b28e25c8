package io.datagen.core.person;

import io.datagen.api.vector.Rows;
import io.datagen.core.seed.Stream;

/** An entry of the run that belongs to another list's entry: one of the state's postal codes. */
final class GroupedCodes implements Codes {
  private final Codes groups;
  private final Stream stream;

  /** Where group g's run starts; it ends where the next one's starts. */
  private final int[] starts;

  GroupedCodes(Codes groups, Stream stream, int[] ends) {
    this.groups = groups;
    this.stream = stream;
    this.starts = new int[ends.length + 1];
    System.arraycopy(ends, 0, starts, 1, ends.length);
  }

  @Override
  public void fill(Rows rows, int[] codes, Scratch scratch) {
    groups.fill(rows, codes, scratch);
    int count = rows.size();
    long[] draws = scratch.draws(count);
    stream.fill(rows, draws);
    for (int i = 0; i < count; i++) {
      int start = starts[codes[i]];
      codes[i] = start + (int) Stream.below(draws[i], starts[codes[i] + 1] - start);
    }
  }
}
