package io.datagen.core.stream;

import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;

/** Reads events, any and in any order; neighbours are cheap. One thread owns it. */
public final class EventReader {
  private final EventModel model;
  private final EventBlock block;

  EventReader(EventModel model) {
    this.model = model;
    this.block = new EventBlock(model);
  }

  /** A vector of the kind that a field's values go into. */
  public static Vector newVector(EventField field) {
    return field == EventField.TYPE || field == EventField.SOURCE
        ? new DictionaryVector()
        : new LongVector();
  }

  /**
   * Fills a vector for each field, of those that the stream itself makes. Users of a table are its
   * rows from 0, others numbers from 1.
   */
  public void fill(Rows rows, EventField[] fields, Vector[] out) {
    int size = rows.size();
    for (int f = 0; f < fields.length; f++) {
      out[f].reset(size);
      if (out[f] instanceof DictionaryVector vector) {
        vector.setDictionary(fields[f] == EventField.TYPE ? model.types() : model.sources());
      }
    }
    boolean timesOnly = fields.length == 1 && fields[0] == EventField.TIME;
    for (int i = 0; i < size; ) {
      long row = rows.at(i);
      long number = row / EventModel.BLOCK;
      int from = (int) (row % EventModel.BLOCK);
      if (timesOnly) {
        block.loadTimes(number);
      } else {
        block.load(number);
      }
      int count = rows.isRange() ? Math.min(size - i, EventModel.BLOCK - from) : 1;
      for (int f = 0; f < fields.length; f++) {
        copy(fields[f], from, out[f], i, count);
      }
      i += count;
    }
  }

  private void copy(EventField field, int from, Vector out, int to, int count) {
    if (out instanceof DictionaryVector vector) {
      int[] codes = field == EventField.TYPE ? block.types : block.sources;
      System.arraycopy(codes, from, vector.codes(), to, count);
      return;
    }
    long[] values =
        switch (field) {
          case TIME -> block.times;
          case USER -> block.users;
          case SESSION -> block.sessions;
          default -> throw new IllegalStateException(field + " is not the stream's");
        };
    System.arraycopy(values, from, ((LongVector) out).values(), to, count);
  }

  /** When a row arrived, in milliseconds since 1970-01-01. */
  public long arrival(long row) {
    block.loadTimes(row / EventModel.BLOCK);
    return block.arrivals[(int) (row % EventModel.BLOCK)];
  }

  /** The stream as declared. */
  public EventStream stream() {
    return model.stream();
  }
}
