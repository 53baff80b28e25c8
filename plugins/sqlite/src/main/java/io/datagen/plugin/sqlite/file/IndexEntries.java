package io.datagen.plugin.sqlite.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The entries that a chunk of rows adds to one index, made on a worker's thread. */
public final class IndexEntries {
  final Entries entries = new Entries(new SortMemory());
  final IntegerKeys integers = new IntegerKeys();

  private final RecordColumn[] keys;
  private final RecordBatch records;
  private final boolean integerKey;
  private final RecordColumn rowids;
  private int[] places = new int[0];

  /**
   * Of an index.
   *
   * @param keys its columns
   * @param rowids the rows' numbers
   * @param integerKey whether the one column nearly always holds integers
   */
  public IndexEntries(List<RecordColumn> keys, RecordColumn rowids, boolean integerKey) {
    this(keys, joined(keys, rowids), rowids, integerKey);
  }

  private IndexEntries(
      List<RecordColumn> keys,
      List<RecordColumn> columns,
      RecordColumn rowids,
      boolean integerKey) {
    this.keys = keys.toArray(new RecordColumn[0]);
    this.records = new RecordBatch(columns);
    this.rowids = rowids;
    this.integerKey = integerKey;
  }

  private static List<RecordColumn> joined(List<RecordColumn> keys, RecordColumn last) {
    List<RecordColumn> columns = new ArrayList<>(keys);
    columns.add(last);
    return columns;
  }

  /**
   * Of a table without rowids, or of an index of one.
   *
   * @param keys what entries are sorted by: no two rows have the same, and null counts as a value
   * @param columns what entries hold, the keys first
   */
  public static IndexEntries ofRows(List<RecordColumn> keys, List<RecordColumn> columns) {
    return new IndexEntries(keys, columns, new RecordColumn(), false);
  }

  /** Adds the rows that the columns hold now. */
  public void add(int rows) throws IOException {
    if (!integerKey) {
      measure(rows);
      add(0, rows);
      return;
    }
    int[] types = keys[0].types();
    long[] values = keys[0].bits();
    long[] numbers = rowids.bits();
    if (allIntegers(types, rows)) {
      integers.addAll(values, numbers, rows);
      return;
    }
    boolean measured = false;
    for (int row = 0; row < rows; row++) {
      if (SerialType.isInteger(types[row])) {
        integers.add(values[row], numbers[row]);
      } else {
        if (!measured) {
          measure(rows);
          measured = true;
        }
        add(row, row + 1);
      }
    }
  }

  private static boolean allIntegers(int[] types, int rows) {
    boolean all = true;
    for (int row = 0; row < rows; row++) {
      all &= SerialType.isInteger(types[row]);
    }
    return all;
  }

  private void measure(int rows) throws IOException {
    if (records.measure(rows) >= 0) {
      throw new IOException("a key is longer than SQLite's limit");
    }
    if (places.length < rows) {
      places = new int[rows];
    }
  }

  private void add(int from, int to) throws IOException {
    int first = from;
    byte[] bytes = entries.last();
    for (int row = from; row < to; row++) {
      int place = addEntry(row);
      if (entries.last() != bytes) {
        // Records are written together as long as they go into one array.
        records.write(first, row, bytes, places);
        bytes = entries.last();
        first = row;
      }
      for (RecordColumn key : keys) {
        place = SortKey.put(bytes, place, key, row);
      }
      places[row] = place;
    }
    records.write(first, to, bytes, places);
  }

  /** Makes room for a row's entry; returns where its key goes. */
  private int addEntry(int row) throws IOException {
    int length = 0;
    boolean hasNull = false;
    for (RecordColumn key : keys) {
      length = Math.addExact(length, SortKey.length(key, row));
      hasNull |= key.types()[row] == SerialType.NULL;
    }
    return entries.add(length, (int) records.payload(row), hasNull);
  }

  /** Forgets all. */
  void clear() {
    entries.clear();
    integers.clear();
  }
}
