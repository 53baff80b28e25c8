package io.datagen.core.source;

import java.util.List;

/** A list. */
public record Sequence(Position position, String path, List<Node> items) implements Node {
  public Sequence {
    items = List.copyOf(items);
  }

  @Override
  public String describe() {
    return "a list";
  }
}
