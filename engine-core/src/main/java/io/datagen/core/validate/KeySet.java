package io.datagen.core.validate;

/**
 * The keys of a table as read, at bounded memory. Integers that go up by one step are kept as
 * start, step and count, at any number; others as 64-bit hashes (integers' own are bijective, so
 * they never collide) with the rows they stood in, if there is room for as many as the table has.
 * One thread fills it; then any may ask.
 */
final class KeySet {
  /** A slot is two longs side by side, the hash and the row, so that both cost one cache miss. */
  private static final int SLOT = 2;

  /** Slots are touched so many at a time before they are used: their misses then overlap. */
  private static final int STRIDE = 256;

  private final MemoryBudget budget;
  private final long room;
  private boolean sequence;
  private long start;
  private long step;
  private long count;
  private long[] slots = new long[0];
  private long mask;
  private boolean full;
  private long touched;

  /**
   * @param integers whether the keys are single integers, so that they may be a sequence
   * @param room how many keys are to come
   */
  KeySet(MemoryBudget budget, boolean integers, long room) {
    this.budget = budget;
    this.sequence = integers;
    this.room = room;
  }

  /** Hears of a key that is there already. */
  @FunctionalInterface
  interface Repeats {
    /** The i-th key added is that of an earlier row. */
    void repeats(int i, long firstRow);
  }

  /** Whether there was no room, so that nothing is held. */
  boolean overflowed() {
    return full;
  }

  /** Whether the keys are one arithmetic sequence. */
  boolean isSequence() {
    return sequence;
  }

  /** Keys added, equal ones counted once. */
  long size() {
    return count;
  }

  /** Slots that {@link #find} may return, for arrays beside the keys. */
  long slots() {
    return sequence ? count : slots.length / SLOT;
  }

  /**
   * Adds keys.
   *
   * @param values the integers themselves, of a set of integers
   * @param hashes of the keys; {@link Cells#mix} of an integer
   * @param rows they stand in
   */
  void add(long[] values, long[] hashes, long[] rows, int size, Repeats repeats) {
    int from = sequence ? extend(values, size) : 0;
    if (from < size && sequence) {
      spill();
    }
    for (; from < size && !full; from += STRIDE) {
      int to = Math.min(size, from + STRIDE);
      touch(hashes, from, to);
      for (int i = from; i < to && !full; i++) {
        long first = insert(hashes[i], rows[i]);
        if (first >= 0) {
          repeats.repeats(i, first);
        }
      }
    }
  }

  /** Takes values while they go on as a sequence; returns how many. */
  private int extend(long[] values, int size) {
    int i = 0;
    while (i < size) {
      if (count == 0) {
        start = values[i];
      } else if (count == 1) {
        step = values[i] - start;
      }
      if (count > 0 && (step <= 0 || values[i] != start + count * step)) {
        break;
      }
      count++;
      i++;
    }
    return i;
  }

  private void spill() {
    sequence = false;
    long held = count;
    count = 0;
    for (long i = 0; i < held && !full; i++) {
      insert(Cells.mix(start + i * step), i);
    }
  }

  private void touch(long[] hashes, int from, int to) {
    if (slots.length == 0) {
      return;
    }
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += slots[place(hashes[i])];
    }
    touched += sum;
  }

  private int place(long stored) {
    return (int) (stored >>> 16 & mask) * SLOT;
  }

  private long insert(long hash, long row) {
    // A zero marks an empty slot; the one key that hashes to it shares the next one's.
    long stored = hash == 0 ? 1 : hash;
    if (count * 3 >= slots.length && !grow()) {
      return -1;
    }
    int slot = slot(stored);
    if (slots[slot] == stored) {
      return slots[slot + 1];
    }
    slots[slot] = stored;
    slots[slot + 1] = row;
    count++;
    return -1;
  }

  /** The slot that holds the hash, or the empty one where it belongs. */
  private int slot(long stored) {
    int slot = place(stored);
    while (slots[slot] != 0 && slots[slot] != stored) {
      slot = slot + SLOT & slots.length - 1;
    }
    return slot;
  }

  /** At once to the size that the table's rows need; further only if there are more rows. */
  private boolean grow() {
    long needed = Math.max(room + room / 2 + 16, slots.length / SLOT + 1L);
    long length = Long.highestOneBit(needed - 1) * 2 * SLOT;
    if (length > 1 << 30 || !budget.take(length * Long.BYTES)) {
      release();
      full = true;
      return false;
    }
    long[] old = slots;
    slots = new long[(int) length];
    mask = length / SLOT - 1;
    for (int i = 0; i < old.length; i += SLOT) {
      if (old[i] != 0) {
        int slot = slot(old[i]);
        slots[slot] = old[i];
        slots[slot + 1] = old[i + 1];
      }
    }
    budget.give((long) old.length * Long.BYTES);
    return true;
  }

  /** Puts the slot of each key, or -1 where it is not held, into {@code out}. */
  void find(long[] values, long[] hashes, int size, long[] out) {
    if (sequence) {
      for (int i = 0; i < size; i++) {
        out[i] = findInSequence(values[i]);
      }
      return;
    }
    for (int from = 0; from < size; from += STRIDE) {
      int to = Math.min(size, from + STRIDE);
      touch(hashes, from, to);
      for (int i = from; i < to; i++) {
        long stored = hashes[i] == 0 ? 1 : hashes[i];
        int slot = slots.length == 0 ? 0 : slot(stored);
        out[i] = slots.length > 0 && slots[slot] == stored ? slot / SLOT : -1;
      }
    }
  }

  private long findInSequence(long value) {
    long distance = value - start;
    if (count == 0 || distance < 0) {
      return -1;
    }
    if (count == 1) {
      return distance == 0 ? 0 : -1;
    }
    long place = step == 1 ? distance : distance / step;
    return place < count && start + place * step == value ? place : -1;
  }

  /** The row in which the key of a slot stood first, or -1 where the slot is empty. */
  long row(long slot) {
    if (sequence) {
      return slot;
    }
    int at = (int) slot * SLOT;
    return slots[at] == 0 ? -1 : slots[at + 1];
  }

  /** Gives the memory back. */
  void release() {
    budget.give((long) slots.length * Long.BYTES);
    slots = new long[0];
  }

  /** What the touches added up to; asked by nobody, but keeps them from being optimised away. */
  long touched() {
    return touched;
  }
}
