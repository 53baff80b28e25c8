package io.datagen.core.source;

/**
 * One error in a schema.
 *
 * @param position where
 * @param path in the schema: {@code tables.orders.columns[3].max}
 * @param message what is wrong, and what to write instead
 */
public record Fault(Position position, String path, String message) {
  private static final int LONGEST_PATH = 300;
  private static final int LONGEST_MESSAGE = 4000;

  /** On a line; a name or a value as long as its file is cut. */
  @Override
  public String toString() {
    return position
        + ": "
        + (path.isEmpty() ? "" : cut(path, LONGEST_PATH) + ": ")
        + cut(message, LONGEST_MESSAGE);
  }

  private static String cut(String text, int most) {
    return text.length() <= most
        ? text
        : text.substring(0, most / 2) + " ... " + text.substring(text.length() - most / 2);
  }
}
