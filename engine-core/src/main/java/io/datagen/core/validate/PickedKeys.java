package io.datagen.core.validate;

import io.datagen.api.vector.Batch;
import io.datagen.api.vector.LongVector;

/** The keys of some rows of a batch, side by side. Buffers; one thread owns it. */
final class PickedKeys {
  private int[] places = new int[0];
  private long[] rows = new long[0];
  private long[] values = new long[0];
  private long[] hashes = new long[0];
  private long[] slots = new long[0];
  private int size;

  /** Empties it and makes room. */
  void reset(int room) {
    size = 0;
    if (places.length < room) {
      places = new int[room];
      rows = new long[room];
      values = new long[room];
      hashes = new long[room];
      slots = new long[room];
    }
  }

  /** Picks a row. */
  void add(int place, long row) {
    places[size] = place;
    rows[size++] = row;
  }

  /** Picks all rows, and takes their keys. */
  void all(Batch batch, int[] columns, long[] expectedRows) {
    size = batch.size();
    for (int i = 0; i < size; i++) {
      places[i] = i;
    }
    System.arraycopy(expectedRows, 0, rows, 0, size);
    Digests.keys(batch, columns, 0, size, hashes);
    if (batch.column(columns[0]) instanceof LongVector longs) {
      System.arraycopy(longs.values(), 0, values, 0, size);
    }
  }

  /** Takes the keys of the rows picked one by one. */
  void fill(Batch batch, int[] columns) {
    Digests.keys(batch, columns, 0, batch.size(), slots);
    LongVector longs = batch.column(columns[0]) instanceof LongVector v ? v : null;
    for (int i = 0; i < size; i++) {
      hashes[i] = slots[places[i]];
      values[i] = longs == null ? 0 : longs.values()[places[i]];
    }
  }

  int size() {
    return size;
  }

  int place(int i) {
    return places[i];
  }

  /** The first column's integers, where it holds such. */
  long[] values() {
    return values;
  }

  long[] hashes() {
    return hashes;
  }

  /** Of the table. */
  long[] rows() {
    return rows;
  }

  /** For what {@link KeySet#find} finds. */
  long[] slots() {
    return slots;
  }
}
