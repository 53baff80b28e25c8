package io.datagen.core.source;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Keys that stand where they have no meaning, and what other tools call what ours are. */
final class OtherKeys {
  /** The mark of a column's mapping. */
  private static final String CONSTRAINTS = "constraints";

  private static final Set<String> OF_CONSTRAINTS =
      Set.of(
          "unique",
          "not_null",
          "primary_key",
          "allowed",
          "allowed_values",
          "monotonic_increasing",
          "before",
          "after");

  private static final Map<String, String> OF_COLUMNS =
      Map.of(
          "foreign_key", "type: reference, to: table.column",
          "references", "type: reference, to: table.column",
          "nullable", "null_probability: 0.1",
          "required", "constraints: {not_null: true}",
          "mu", "mean: 0",
          "sd", "std: 1",
          "stddev", "std: 1",
          "values", "categories: [a, b]",
          "enum", "categories: [a, b]");

  private OtherKeys() {}

  /** What to write instead of a key, and the keys that may stand there. */
  static String hint(String key, Collection<String> valid) {
    String advice = "";
    if (valid.contains(CONSTRAINTS)) {
      advice =
          OF_CONSTRAINTS.contains(key)
              ? "; it belongs under 'constraints'"
              : OF_COLUMNS.containsKey(key) ? "; write " + OF_COLUMNS.get(key) : "";
    } else if (key.equals("minimum") || key.equals("maximum")) {
      advice = valid.contains("min") ? "; write '" + key.substring(0, 3) + "'" : "";
    }
    return advice.isEmpty()
        ? Nearest.hint(key, valid)
        : advice + (valid.size() > 40 ? "" : " (valid: " + String.join(", ", valid) + ")");
  }
}
