package io.datagen.plugin.parquet;

import io.datagen.api.text.TextBuffer;
import io.datagen.plugin.parquet.encoding.RunEncoder;
import java.util.Arrays;

/**
 * The levels of a chunk's slots that are in no page yet. A flat column without nulls keeps none.
 */
final class Levels {
  private final int maxDefinition;
  private final int maxRepetition;
  private byte[] definition = new byte[0];
  private byte[] repetition = new byte[0];
  private int[] scratch = new int[0];
  private int count;
  private boolean complete = true;

  Levels(int maxDefinition, int maxRepetition) {
    this.maxDefinition = maxDefinition;
    this.maxRepetition = maxRepetition;
  }

  void clear() {
    count = 0;
    complete = true;
  }

  int count() {
    return count;
  }

  /** Whether every slot has a value and is a row. */
  boolean isComplete() {
    return complete && maxRepetition == 0;
  }

  boolean isRow(int slot) {
    return maxRepetition == 0 || repetition[slot] == 0;
  }

  boolean isDefined(int slot) {
    return complete || definition[slot] == maxDefinition;
  }

  /** Adds rows of a flat column, all with values. */
  void addDefined(int rows) {
    if (!complete) {
      ensure(count + rows);
      Arrays.fill(definition, count, count + rows, (byte) maxDefinition);
    }
    count += rows;
  }

  /** Adds a row of a flat column. */
  void add(boolean defined) {
    if (complete && !defined) {
      ensure(count);
      Arrays.fill(definition, 0, count, (byte) maxDefinition);
      complete = false;
    }
    if (!complete) {
      ensure(count + 1);
      definition[count] = (byte) (defined ? maxDefinition : maxDefinition - 1);
    }
    count++;
  }

  /** Adds the slots of a nested column. */
  void add(Slots slots) {
    complete = false;
    ensure(count + slots.count());
    System.arraycopy(slots.definition(), 0, definition, count, slots.count());
    if (maxRepetition > 0) {
      System.arraycopy(slots.repetition(), 0, repetition, count, slots.count());
    }
    count += slots.count();
  }

  private void ensure(int size) {
    if (definition.length < size) {
      int capacity = Math.max(size, 2 * definition.length);
      definition = Arrays.copyOf(definition, capacity);
      if (maxRepetition > 0) {
        repetition = Arrays.copyOf(repetition, capacity);
      }
    }
  }

  /** Appends the encoded definition levels, nothing where there are none. */
  void encodeDefinition(TextBuffer out, int from, int to) {
    if (maxDefinition == 0) {
      return;
    }
    if (complete) {
      RunEncoder.appendRun(out, maxDefinition, to - from, RunEncoder.width(maxDefinition));
    } else {
      encode(out, definition, from, to, maxDefinition);
    }
  }

  /** Appends the encoded repetition levels, nothing where there are none. */
  void encodeRepetition(TextBuffer out, int from, int to) {
    if (maxRepetition > 0) {
      encode(out, repetition, from, to, maxRepetition);
    }
  }

  private void encode(TextBuffer out, byte[] levels, int from, int to, int max) {
    if (scratch.length < to - from) {
      scratch = new int[to - from];
    }
    for (int i = from; i < to; i++) {
      scratch[i - from] = levels[i];
    }
    RunEncoder.append(out, scratch, 0, to - from, RunEncoder.width(max));
  }
}
