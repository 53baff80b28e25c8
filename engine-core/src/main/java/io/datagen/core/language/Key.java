package io.datagen.core.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A key of a mapping.
 *
 * @param kind what its value is
 * @param description what it means and its unit, in one sentence; not its default
 * @param required whether the mapping can't do without
 * @param standard the value that it has where it is absent, as JSON has it, or null
 * @param otherwise in words, what holds where it is absent and no value says so; or null
 * @param example as schemas write it, or null
 * @param variants where its value names one of several, the keys that each brings along, which
 *     stand beside it
 */
public record Key(
    String name,
    Kind kind,
    String description,
    boolean required,
    @Nullable Object standard,
    @Nullable String otherwise,
    @Nullable Object example,
    List<Keys> variants) {
  public Key {
    variants = List.copyOf(variants);
    if (!description.endsWith(".")) {
      throw new IllegalArgumentException(name + " is not described by a sentence: " + description);
    }
  }

  /** An optional key without default. */
  public static Key of(String name, Kind kind, String description) {
    return new Key(name, kind, description, false, null, null, null, List.of());
  }

  /** The same, needed. */
  public Key needed() {
    return new Key(name, kind, description, true, standard, otherwise, example, variants);
  }

  /** The same with a default: a text, number or boolean. */
  public Key standard(Object value) {
    return new Key(name, kind, description, required, value, null, example, variants);
  }

  /** The same with a default that only words can say. */
  public Key otherwise(@Nullable String words) {
    return new Key(name, kind, description, required, null, words, example, variants);
  }

  /** The same with an example: a text, a number, a list or a map, as JSON has them. */
  public Key example(Object value) {
    // The order of Map.of differs from run to run.
    Object example = value instanceof Map<?, ?> map ? new TreeMap<>(map) : value;
    return new Key(name, kind, description, required, standard, otherwise, example, variants);
  }

  /** The same, naming one of several that have keys of their own. */
  public Key naming(List<Keys> choices) {
    return new Key(name, kind, description, required, standard, otherwise, example, choices);
  }

  /** The same with another sentence. */
  public Key meaning(String sentence) {
    return new Key(name, kind, sentence, required, standard, otherwise, example, variants);
  }

  /** Its name, then those that it brings along, each once. */
  public List<String> names() {
    List<String> names = new ArrayList<>(List.of(name));
    for (Keys variant : variants) {
      variant.names().stream().filter(n -> !names.contains(n)).forEach(names::add);
    }
    return names;
  }
}
