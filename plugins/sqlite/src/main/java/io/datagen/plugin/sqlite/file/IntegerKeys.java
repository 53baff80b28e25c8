package io.datagen.plugin.sqlite.file;

import java.util.Arrays;

/**
 * Entries of an index on one column that holds integers, in memory, as two numbers each: 40 bytes
 * with all that sorting needs, where {@link Entries} take about 56, and one sort over the bits in
 * which the values differ.
 */
final class IntegerKeys {
  /** Bytes of memory for each, sorting included. */
  static final int MEMORY = 2 * Long.BYTES + 2 * (Long.BYTES + Integer.BYTES);

  private long[] values = new long[64];
  private long[] rowids = new long[64];
  private int count;

  int count() {
    return count;
  }

  void clear() {
    count = 0;
  }

  void add(long value, long rowid) {
    reserve(count + 1);
    values[count] = value;
    rowids[count++] = rowid;
  }

  void addAll(IntegerKeys other) {
    reserve(count + other.count);
    System.arraycopy(other.values, 0, values, count, other.count);
    System.arraycopy(other.rowids, 0, rowids, count, other.count);
    count += other.count;
  }

  private void reserve(int size) {
    if (values.length < size) {
      values = Arrays.copyOf(values, Math.max(size, values.length * 2));
      rowids = Arrays.copyOf(rowids, values.length);
    }
  }

  /** All in order; equal values in the order they came in, which is that of the rowids. */
  SortedEntries sorted(RadixSort sort) {
    sort.reserve(count);
    // Rowids ascend: where the last isn't far from the first, their distances are sorted with the
    // values. Numbers of entries would have every rowid fetched from anywhere in memory.
    long first = count == 0 ? 0 : rowids[0];
    long span = count == 0 ? 0 : rowids[count - 1] - first;
    boolean near = span >= 0 && span <= Integer.MAX_VALUE;
    long[] keys = sort.keys();
    int[] numbers = sort.numbers();
    for (int i = 0; i < count; i++) {
      // Signed order as unsigned.
      keys[i] = values[i] ^ Long.MIN_VALUE;
      numbers[i] = near ? (int) (rowids[i] - first) : i;
    }
    sort.sort(0, count);
    return new Sorted(sort, near ? new long[0] : rowids, first, count);
  }

  /** Makes the entries as they are asked for. */
  private static final class Sorted extends SortedEntries {
    private final RadixSort sort;
    private final long[] rowids;
    private final long first;
    private final int count;
    private int at;

    /**
     * @param rowids of all, by the numbers that were sorted; none where these are their distances
     *     from the first
     */
    Sorted(RadixSort sort, long[] rowids, long first, int count) {
      this.sort = sort;
      this.rowids = rowids;
      this.first = first;
      this.count = count;
      this.bytes = new byte[64];
    }

    @Override
    boolean next() {
      if (at == count) {
        return false;
      }
      long value = sort.keys()[at] ^ Long.MIN_VALUE;
      int number = sort.numbers()[at++];
      long rowid = rowids.length == 0 ? first + number : rowids[number];
      recordStart = SortKey.putInteger(bytes, keyStart, value);
      int valueType = SerialType.ofInteger(value);
      int rowidType = SerialType.ofInteger(rowid);
      bytes[recordStart] = 3;
      bytes[recordStart + 1] = (byte) valueType;
      bytes[recordStart + 2] = (byte) rowidType;
      int end = SerialType.putNumber(bytes, recordStart + 3, valueType, value);
      recordLength = SerialType.putNumber(bytes, end, rowidType, rowid) - recordStart;
      return true;
    }
  }
}
