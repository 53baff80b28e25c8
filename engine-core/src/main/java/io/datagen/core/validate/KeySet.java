package io.datagen.core.validate;

/**
 * The keys of a table as read, at bounded memory. Integers that go up by one step are kept as
 * start, step and count, at any number; others as 64-bit hashes (integers' own are bijective, so
 * they never collide) with the rows they stood in, as many as the budget allows. One thread fills
 * it; then any may ask.
 */
final class KeySet {
  private static final int FIRST_SLOTS = 1 << 12;
  private static final int BYTES_A_SLOT = Long.BYTES + Integer.BYTES;

  private final MemoryBudget budget;
  private boolean sequence;
  private long start;
  private long step;
  private long count;
  private long[] hashes = new long[0];
  private int[] rows = new int[0];
  private boolean full;

  /**
   * @param integers whether the keys are single integers, so that they may be a sequence
   */
  KeySet(MemoryBudget budget, boolean integers) {
    this.budget = budget;
    this.sequence = integers;
  }

  /**
   * Whether keys were let go for want of memory, so that only those that are held can be judged.
   */
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
    return sequence ? count : hashes.length;
  }

  /**
   * Adds a key.
   *
   * @param value the integer itself, of a set of integers
   * @param hash of the key; {@link Cells#mix} of an integer
   * @return -1 where it is new, else the row it stood in first
   */
  long add(long value, long hash, long row) {
    if (full) {
      return -1;
    }
    if (sequence) {
      if (count == 0) {
        start = value;
      } else if (count == 1 && value != start && value - start > 0) {
        step = value - start;
      }
      if (count == 0 || step > 0 && value == start + count * step) {
        count++;
        return -1;
      }
      spill();
    }
    return full ? -1 : insert(hash, row);
  }

  private void spill() {
    sequence = false;
    long held = count;
    count = 0;
    for (long i = 0; i < held && !full; i++) {
      insert(Cells.mix(start + i * step), i);
    }
  }

  private long insert(long hash, long row) {
    // A zero marks an empty slot; the one key that hashes to it shares the next one's.
    long stored = hash == 0 ? 1 : hash;
    if (count * 3 >= hashes.length * 2L && !grow()) {
      return -1;
    }
    int slot = slot(stored);
    if (hashes[slot] == stored) {
      return rows[slot];
    }
    hashes[slot] = stored;
    rows[slot] = (int) Math.min(row, Integer.MAX_VALUE);
    count++;
    return -1;
  }

  private int slot(long stored) {
    int mask = hashes.length - 1;
    int slot = (int) (stored >>> 32) & mask;
    while (hashes[slot] != 0 && hashes[slot] != stored) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private boolean grow() {
    long slots = Math.max(FIRST_SLOTS, hashes.length * 2L);
    if (slots > 1 << 29 || !budget.take(slots * BYTES_A_SLOT)) {
      release();
      full = true;
      return false;
    }
    long[] oldHashes = hashes;
    int[] oldRows = rows;
    hashes = new long[(int) slots];
    rows = new int[(int) slots];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        rows[slot] = oldRows[i];
      }
    }
    budget.give((long) oldHashes.length * BYTES_A_SLOT);
    return true;
  }

  /** The slot of a key, or -1 where it is not held. */
  long find(long value, long hash) {
    if (sequence) {
      long distance = value - start;
      if (count == 0 || distance < 0 || step == 0 && distance != 0) {
        return -1;
      }
      long place = step == 0 ? 0 : distance / step;
      return place < count && start + place * step == value ? place : -1;
    }
    if (hashes.length == 0) {
      return -1;
    }
    long stored = hash == 0 ? 1 : hash;
    int slot = slot(stored);
    return hashes[slot] == stored ? slot : -1;
  }

  /** The row in which the key of a slot stood first, or -1 where the slot is empty. */
  long row(long slot) {
    if (sequence) {
      return slot;
    }
    return hashes[(int) slot] == 0 ? -1 : rows[(int) slot];
  }

  /** Gives the memory back. */
  void release() {
    budget.give((long) hashes.length * BYTES_A_SLOT);
    hashes = new long[0];
    rows = new int[0];
  }
}
