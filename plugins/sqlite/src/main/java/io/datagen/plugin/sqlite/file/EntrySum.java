package io.datagen.plugin.sqlite.file;

import io.datagen.api.text.ByteWords;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * What a set of index entries comes to, in whatever order they are added: their number and the sum
 * of their hashes. Values that are equal to SQLite hash alike, however they are stored. One thread
 * owns it.
 */
public final class EntrySum {
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private long count;
  private long sum;
  private long[] hashes = new long[0];

  /**
   * Adds entries.
   *
   * @param keys the columns of their keys
   * @param from the first row
   * @param to the row behind the last
   */
  public void add(List<StoredColumn> keys, long[] rowids, int from, int to) {
    if (hashes.length < to) {
      hashes = new long[to];
    }
    System.arraycopy(rowids, from, hashes, from, to - from);
    for (StoredColumn key : keys) {
      for (int row = from; row < to; row++) {
        hashes[row] = mix(mix(hashes[row]) + hash(key, row));
      }
    }
    for (int row = from; row < to; row++) {
      sum += mix(hashes[row]);
    }
    count += to - from;
  }

  /** Whether two sets are one, but for chances of one in 2^64. */
  public boolean equalTo(EntrySum other) {
    return count == other.count && sum == other.sum;
  }

  private static long hash(StoredColumn column, int row) {
    byte kind = column.kind(row);
    switch (kind) {
      case StoredColumn.INTEGER -> {
        return mix(column.integer(row));
      }
      case StoredColumn.REAL -> {
        double real = column.real(row);
        long integer = (long) real;
        return integer == real && Math.abs(real) < 0x1p63
            ? mix(integer)
            : mix(column.integer(row)) + 1;
      }
      case StoredColumn.TEXT, StoredColumn.BLOB -> {
        return bytes(column.bytes(), column.start(row), column.end(row)) + kind;
      }
      default -> {
        return kind;
      }
    }
  }

  /** Of bytes, eight at a time; as many more can be read. */
  private static long bytes(byte[] bytes, int start, int end) {
    long hash = (long) end - start;
    int at = start;
    for (; at + 8 <= end; at += 8) {
      hash = mix(hash + ByteWords.getLong(bytes, at));
    }
    if (at < end) {
      long mask = -1L >>> 8 * (8 - (end - at));
      hash = mix(hash + (ByteWords.getLong(bytes, at) & mask));
    }
    return hash;
  }

  private static long mix(long value) {
    long mixed = (value ^ value >>> 32) * MULTIPLIER;
    mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
    return mixed ^ mixed >>> 32;
  }

  /**
   * Whether entries ascend strictly as an index's must.
   *
   * @param unique whether keys without a null must differ by themselves, without their rowids
   */
  public static boolean ascends(List<StoredColumn> keys, long[] rowids, int rows, boolean unique) {
    for (int row = 1; row < rows; row++) {
      int order = 0;
      boolean hasNull = false;
      for (int i = 0; i < keys.size() && order == 0; i++) {
        order = compare(keys.get(i), row - 1, row);
        hasNull |= keys.get(i).kind(row) == StoredColumn.NULL;
      }
      if (order > 0 || order == 0 && (rowids[row - 1] >= rowids[row] || unique && !hasNull)) {
        return false;
      }
    }
    return true;
  }

  /** SQLite's order: nulls, numbers, texts by their bytes, blobs. */
  static int compare(StoredColumn column, int one, int other) {
    int rank = Integer.compare(rank(column.kind(one)), rank(column.kind(other)));
    if (rank != 0) {
      return rank;
    }
    if (column.kind(one) == StoredColumn.INTEGER && column.kind(other) == StoredColumn.INTEGER) {
      return Long.compare(column.integer(one), column.integer(other));
    }
    return switch (rank(column.kind(one))) {
      case 0 -> 0;
      case 1 -> compareNumbers(column, one, other);
      default ->
          Arrays.compareUnsigned(
              column.bytes(),
              column.start(one),
              column.end(one),
              column.bytes(),
              column.start(other),
              column.end(other));
    };
  }

  private static int compareNumbers(StoredColumn column, int one, int other) {
    if (column.kind(one) == column.kind(other)) {
      // Adding 0 makes the two zeros one.
      return Double.compare(column.real(one) + 0.0, column.real(other) + 0.0);
    }
    double left = number(column, one);
    double right = number(column, other);
    if (Double.isInfinite(left) || Double.isInfinite(right)) {
      return Double.compare(left, right);
    }
    return exact(column, one).compareTo(exact(column, other));
  }

  private static double number(StoredColumn column, int row) {
    return column.kind(row) == StoredColumn.INTEGER ? column.integer(row) : column.real(row);
  }

  private static BigDecimal exact(StoredColumn column, int row) {
    return column.kind(row) == StoredColumn.INTEGER
        ? BigDecimal.valueOf(column.integer(row))
        : new BigDecimal(column.real(row));
  }

  private static int rank(byte kind) {
    return switch (kind) {
      case StoredColumn.NULL -> 0;
      case StoredColumn.INTEGER, StoredColumn.REAL -> 1;
      case StoredColumn.TEXT -> 2;
      default -> 3;
    };
  }
}
