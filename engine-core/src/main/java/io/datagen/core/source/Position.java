package io.datagen.core.source;

/**
 * A place in a file.
 *
 * @param file as the user named it
 * @param line from 1
 * @param column from 1
 */
public record Position(String file, int line, int column) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }

  /** The place {@code characters} further on the same line. */
  public Position plus(int characters) {
    return new Position(file, line, column + characters);
  }
}
