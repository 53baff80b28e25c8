package io.datagen.plugin.parquet;

import io.datagen.api.text.TextBuffer;
import java.util.Arrays;

/** The slots of one leaf for some rows, collected from pages. One thread owns it. */
final class LeafBatch {
  private int[] definition = new int[0];
  private int[] repetition = new int[0];
  private long[] longs = new long[0];
  private final TextBuffer bytes = new TextBuffer();
  private int[] offsets = new int[1];
  private int slots;
  private int values;

  void clear() {
    slots = 0;
    values = 0;
    bytes.clear();
  }

  int slots() {
    return slots;
  }

  /** Definition levels by slot. */
  int[] definition() {
    return definition;
  }

  /** Repetition levels by slot. */
  int[] repetition() {
    return repetition;
  }

  int values() {
    return values;
  }

  /** Numbers by value. */
  long[] longs() {
    return longs;
  }

  /** Byte strings, one behind another. */
  byte[] bytes() {
    return bytes.bytes();
  }

  /** Where byte strings start and end. */
  int[] offsets() {
    return offsets;
  }

  /** Adds a page's slots, the first of whose values is {@code firstValue}. */
  void add(DecodedPage page, int from, int to, int firstValue, int maxDefinition) {
    int count = to - from;
    ensureSlots(count);
    if (page.definition().length == 0) {
      Arrays.fill(definition, slots, slots + count, maxDefinition);
    } else {
      System.arraycopy(page.definition(), from, definition, slots, count);
    }
    if (page.repetition().length == 0) {
      Arrays.fill(repetition, slots, slots + count, 0);
    } else {
      System.arraycopy(page.repetition(), from, repetition, slots, count);
    }
    int defined = 0;
    for (int i = slots; i < slots + count; i++) {
      defined += definition[i] == maxDefinition ? 1 : 0;
    }
    slots += count;
    addValues(page.values(), firstValue, defined);
  }

  private void addValues(PageValues from, int first, int count) {
    if (from.isNumeric()) {
      if (longs.length < values + count) {
        longs = Arrays.copyOf(longs, Math.max(values + count, 2 * longs.length));
      }
      System.arraycopy(from.longs, first, longs, values, count);
      values += count;
      return;
    }
    if (offsets.length < values + count + 1) {
      offsets = Arrays.copyOf(offsets, Math.max(values + count + 1, 2 * offsets.length));
    }
    for (int i = first; i < first + count; i++) {
      bytes.append(from.bytes, from.starts[i], from.ends[i] - from.starts[i]);
      offsets[++values] = bytes.length();
    }
  }

  private void ensureSlots(int more) {
    if (definition.length < slots + more) {
      int capacity = Math.max(slots + more, 2 * definition.length);
      definition = Arrays.copyOf(definition, capacity);
      repetition = Arrays.copyOf(repetition, capacity);
    }
  }
}
