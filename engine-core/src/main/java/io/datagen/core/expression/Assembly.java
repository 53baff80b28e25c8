package io.datagen.core.expression;

import io.datagen.core.seed.Stream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What terms need to become operations: where their columns and streams are. */
final class Assembly {
  private final Map<String, Integer> inputs = new HashMap<>();
  private final Map<String, Stream> streams;

  Assembly(List<String> inputs, Map<String, Stream> streams) {
    for (String input : inputs) {
      this.inputs.put(input, this.inputs.size());
    }
    this.streams = streams;
  }

  int input(String name) {
    return java.util.Objects.requireNonNull(inputs.get(name));
  }

  Stream stream(String role) {
    return java.util.Objects.requireNonNull(streams.get(role));
  }
}
