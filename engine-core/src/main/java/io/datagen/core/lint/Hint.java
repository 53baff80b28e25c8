package io.datagen.core.lint;

import io.datagen.core.source.Position;

/**
 * Something that might be better.
 *
 * @param rule what it breaks
 * @param position where
 * @param path in the schema
 * @param message what is so, and what to write instead
 */
public record Hint(Rule rule, Position position, String path, String message) {
  @Override
  public String toString() {
    return position
        + ": "
        + rule.severity().word()
        + ": "
        + (path.isEmpty() ? "" : path + ": ")
        + message
        + " ["
        + rule.id()
        + "]";
  }
}
