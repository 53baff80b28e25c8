package io.datagen.core.lint;

import java.util.ArrayList;
import java.util.List;

/** The list of rules. A new one is a line in its family. */
public final class Rules {
  private Rules() {}

  /** All of them. */
  public static List<Rule> all() {
    List<Rule> all = new ArrayList<>();
    all.addAll(KeyRules.ALL);
    all.addAll(TypeRules.ALL);
    all.addAll(ValueRules.ALL);
    all.addAll(IgnoreRule.ALL);
    return all;
  }
}
