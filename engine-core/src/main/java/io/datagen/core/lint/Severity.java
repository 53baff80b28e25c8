package io.datagen.core.lint;

import java.util.Locale;

/** How much a hint matters. */
public enum Severity {
  /** The data are likely not what is meant. */
  WARNING,
  /** A matter of style, or of how lifelike data look. */
  INFO;

  /** In lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
