package io.datagen.plugin.parquet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A nested column's cells as Dremel has them: for each a repetition level, a definition level, and
 * where the value stands in the vector at hand, or -1 where there is none further down.
 */
final class Slots {
  private byte[] repetition = new byte[0];
  private byte[] definition = new byte[0];
  private int[] index = new int[0];
  private int count;

  /**
   * Makes this some rows of a column.
   *
   * @param places of the rows, or null for the first ones
   */
  void setRows(int @Nullable [] places, int rows) {
    ensure(rows);
    Arrays.fill(repetition, 0, rows, (byte) 0);
    Arrays.fill(definition, 0, rows, (byte) 0);
    for (int i = 0; i < rows; i++) {
      index[i] = places == null ? i : places[i];
    }
    count = rows;
  }

  void copyFrom(Slots other) {
    ensure(other.count);
    System.arraycopy(other.repetition, 0, repetition, 0, other.count);
    System.arraycopy(other.definition, 0, definition, 0, other.count);
    System.arraycopy(other.index, 0, index, 0, other.count);
    count = other.count;
  }

  void clear() {
    count = 0;
  }

  void add(int repetitionLevel, int definitionLevel, int at) {
    ensure(count + 1);
    repetition[count] = (byte) repetitionLevel;
    definition[count] = (byte) definitionLevel;
    index[count++] = at;
  }

  int count() {
    return count;
  }

  byte[] repetition() {
    return repetition;
  }

  byte[] definition() {
    return definition;
  }

  int[] index() {
    return index;
  }

  private void ensure(int size) {
    if (index.length < size) {
      int capacity = Math.max(size, 2 * index.length);
      repetition = Arrays.copyOf(repetition, capacity);
      definition = Arrays.copyOf(definition, capacity);
      index = Arrays.copyOf(index, capacity);
    }
  }
}
