package io.datagen.core.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The keys that a mapping of one form may have. Immutable. */
public final class Keys {
  private final String name;
  private final String summary;
  private final List<Key> all;
  private final List<Rule> rules;
  private final Set<String> names;

  private Keys(String name, String summary, List<Key> all, List<Rule> rules) {
    this.name = name;
    this.summary = summary;
    this.all = List.copyOf(all);
    this.rules = List.copyOf(rules);
    Set<String> found = new LinkedHashSet<>();
    all.forEach(key -> found.addAll(key.names()));
    this.names = Collections.unmodifiableSet(found);
  }

  /**
   * A form.
   *
   * @param name what {@link Kind#section} calls it; of a type or a distribution, its own name
   * @param summary a sentence
   */
  public static Keys of(String name, String summary, List<Key> keys) {
    return new Keys(name, summary, keys, List.of());
  }

  /** A form. */
  public static Keys of(String name, String summary, Key... keys) {
    return of(name, summary, List.of(keys));
  }

  /** The same with what its keys demand of each other. */
  public Keys with(Rule... more) {
    List<Rule> both = new ArrayList<>(rules);
    both.addAll(Arrays.asList(more));
    return new Keys(name, summary, all, both);
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** One sentence. */
  public String summary() {
    return summary;
  }

  /** The keys, in the order of documentation. */
  public List<Key> all() {
    return all;
  }

  /** What they demand of each other. */
  public List<Rule> rules() {
    return rules;
  }

  /** All that may stand in the mapping, parameters that some key brings along included. */
  public Set<String> names() {
    return names;
  }
}
