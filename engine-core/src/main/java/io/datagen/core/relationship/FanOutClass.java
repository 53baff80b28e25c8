package io.datagen.core.relationship;

/**
 * Parents with equally many children.
 *
 * @param children of each parent, at least 0
 * @param parents at least 1
 */
public record FanOutClass(long children, long parents) {
  public FanOutClass {
    if (children < 0 || parents < 1) {
      throw new IllegalArgumentException(parents + " parents with " + children + " children");
    }
  }
}
