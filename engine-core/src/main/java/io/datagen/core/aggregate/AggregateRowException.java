package io.datagen.core.aggregate;

/** A row's aggregate that its type can't hold. */
public final class AggregateRowException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int row;

  AggregateRowException(int row, String message) {
    super(message);
    this.row = row;
  }

  /** The row's place among those asked for. */
  public int row() {
    return row;
  }
}
