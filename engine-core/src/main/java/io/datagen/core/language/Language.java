package io.datagen.core.language;

import java.util.List;

/**
 * The whole of the language.
 *
 * @param sections forms of mappings, the dataset first; among them {@code column}, {@code field}
 *     and {@code item}, whose own keys are those of no type
 * @param types column types with their own keys
 * @param distributions with their parameters
 */
public record Language(List<Keys> sections, List<Keys> types, List<Keys> distributions) {
  public Language {
    sections = List.copyOf(sections);
    types = List.copyOf(types);
    distributions = List.copyOf(distributions);
  }

  /** The form of that name. */
  public Keys section(String name) {
    return sections.stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no form " + name));
  }
}
