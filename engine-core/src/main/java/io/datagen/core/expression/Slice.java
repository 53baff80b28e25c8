package io.datagen.core.expression;

import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The rows that operations compute at a time: few enough that all intermediate results stay in a
 * core's cache. One thread owns it.
 */
final class Slice {
  static final int CAPACITY = 1_024;

  private final String text;
  private final Rows part = Rows.range(0, 0);
  private Rows rows = part;
  private Vector[] inputs = {};
  private int from;
  private int size;
  private @Nullable Live live;

  /**
   * @param text the whole expression, for messages
   */
  Slice(String text) {
    this.text = text;
  }

  /** Moves to {@code size} rows that start at place {@code from} of a batch. */
  void move(Rows rows, Vector[] inputs, int from, int size) {
    this.rows = rows;
    this.inputs = inputs;
    this.from = from;
    this.size = size;
    // Left behind where a row's fault broke off an earlier slice.
    this.live = null;
  }

  int size() {
    return size;
  }

  /** The place in the batch of the first row. */
  int from() {
    return from;
  }

  Vector input(int index) {
    return inputs[index];
  }

  /** The rows of this slice only. */
  Rows rows() {
    if (rows.isRange()) {
      part.setRange(rows.first() + from, size);
    } else {
      System.arraycopy(rows.indices(), from, part.setSelection(size), 0, size);
    }
    return part;
  }

  long row(int i) {
    return rows.at(from + i);
  }

  /** The rows whose results are wanted, or null for all. */
  @Nullable Live live() {
    return live;
  }

  void setLive(@Nullable Live live) {
    this.live = live;
  }

  boolean isLive(int i) {
    return live == null || live.at(i);
  }

  ExpressionRowException fault(int i, String reason) {
    return new ExpressionRowException(row(i), text, reason);
  }
}
