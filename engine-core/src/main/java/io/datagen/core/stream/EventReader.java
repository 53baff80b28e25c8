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
    for (int from = 0; from < size; ) {
      long number = rows.at(from) / EventModel.BLOCK;
      if (timesOnly) {
        block.loadTimes(number);
      } else {
        block.load(number);
      }
      int to = endOfBlock(rows, from, number);
      for (int f = 0; f < fields.length; f++) {
        copy(fields[f], rows, from, to, out[f]);
      }
      from = to;
    }
  }

  /** Where the first of these rows is that lies in another block. */
  private static int endOfBlock(Rows rows, int from, long block) {
    if (rows.isRange()) {
      return (int) Math.min(rows.size(), (block + 1) * EventModel.BLOCK - rows.first());
    }
    long[] indices = rows.indices();
    int to = from + 1;
    while (to < rows.size() && indices[to] / EventModel.BLOCK == block) {
      to++;
    }
    return to;
  }

  private void copy(EventField field, Rows rows, int from, int to, Vector out) {
    if (out instanceof DictionaryVector vector) {
      int[] codes = field == EventField.TYPE ? block.types : block.sources;
      gather(codes, rows, from, to, vector.codes());
      return;
    }
    long[] values =
        switch (field) {
          case TIME -> block.times;
          case USER -> block.users;
          case SESSION -> block.sessions;
          default -> throw new IllegalStateException(field + " is not the stream's");
        };
    gather(values, rows, from, to, ((LongVector) out).values());
  }

  private static void gather(long[] values, Rows rows, int from, int to, long[] out) {
    if (rows.isRange()) {
      System.arraycopy(values, place(rows.first() + from), out, from, to - from);
      return;
    }
    long[] indices = rows.indices();
    for (int i = from; i < to; i++) {
      out[i] = values[place(indices[i])];
    }
  }

  private static void gather(int[] values, Rows rows, int from, int to, int[] out) {
    if (rows.isRange()) {
      System.arraycopy(values, place(rows.first() + from), out, from, to - from);
      return;
    }
    long[] indices = rows.indices();
    for (int i = from; i < to; i++) {
      out[i] = values[place(indices[i])];
    }
  }

  private static int place(long row) {
    return (int) (row % EventModel.BLOCK);
  }

  /** When a row arrived, in milliseconds since 1970-01-01. */
  public long arrival(long row) {
    block.loadTimes(row / EventModel.BLOCK);
    return block.arrivals[place(row)];
  }

  /** The stream as declared. */
  public EventStream stream() {
    return model.stream();
  }
}
