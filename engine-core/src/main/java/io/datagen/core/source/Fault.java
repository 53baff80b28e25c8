package io.datagen.core.source;

/**
 * One error in a schema.
 *
 * @param position where
 * @param path in the schema: {@code tables.orders.columns[3].max}
 * @param message what is wrong, and what to write instead
 */
public record Fault(Position position, String path, String message) {
  @Override
  public String toString() {
    return position + ": " + (path.isEmpty() ? "" : path + ": ") + message;
  }
}
