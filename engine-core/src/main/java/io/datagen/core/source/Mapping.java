package io.datagen.core.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keys with values, in file order. */
public record Mapping(Position position, String path, Map<String, Entry> entries) implements Node {
  public Mapping {
    entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /**
   * A key and its value.
   *
   * @param key where the key stands
   */
  public record Entry(Position key, Node value) {}

  /** The value of a key. */
  public Optional<Node> get(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::value);
  }

  /** The keys, in file order. */
  public Set<String> keys() {
    return entries.keySet();
  }

  /** The path of a key's value. */
  public String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  @Override
  public String describe() {
    return "a mapping";
  }
}
