package io.datagen.core.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
          "nullable", "constraints: {not_null: true}, or null_probability: 0.1",
          "required", "constraints: {not_null: true}",
          "optional", "null_probability: 0.1",
          "pk", "constraints: {primary_key: true}");

  /** By another tool's key, ours; of several the first that may stand there. */
  private static final Map<String, List<String>> OURS =
      Map.ofEntries(
          Map.entry("mu", List.of("mean")),
          Map.entry("average", List.of("mean")),
          Map.entry("sd", List.of("std")),
          Map.entry("stddev", List.of("std")),
          Map.entry("std_dev", List.of("std")),
          Map.entry("standard_deviation", List.of("std")),
          Map.entry("lam", List.of("lambda")),
          Map.entry("a", List.of("alpha")),
          Map.entry("b", List.of("beta")),
          Map.entry("s", List.of("exponent")),
          Map.entry("distributions", List.of("components")),
          Map.entry("values", List.of("categories")),
          Map.entry("enum", List.of("categories")),
          Map.entry("choices", List.of("categories")),
          Map.entry("options", List.of("categories")),
          Map.entry("probability", List.of("true_probability", "null_probability")),
          Map.entry("probabilities", List.of("weights")),
          Map.entry("null_rate", List.of("null_probability")),
          Map.entry("null_ratio", List.of("null_probability")),
          Map.entry("default", List.of("value")),
          Map.entry("formula", List.of("computed")),
          Map.entry("min", List.of("min_items", "min_children", "min_length", "start")),
          Map.entry("max", List.of("max_items", "max_children", "max_length", "end")),
          Map.entry("minimum", List.of("min", "start")),
          Map.entry("maximum", List.of("max", "end")),
          Map.entry("from", List.of("start", "min")),
          Map.entry("to", List.of("end", "max")),
          Map.entry("start_date", List.of("start")),
          Map.entry("end_date", List.of("end")),
          Map.entry("decimals", List.of("round", "scale")),
          Map.entry("digits", List.of("round", "scale")),
          Map.entry("parent", List.of("parent_table")),
          Map.entry("child", List.of("child_table")),
          Map.entry("cardinality", List.of("max_children")),
          Map.entry("fields", List.of("columns")),
          Map.entry("row_count", List.of("rows")),
          Map.entry("count", List.of("rows")),
          Map.entry("depth", List.of("max_depth")),
          Map.entry("relations", List.of("relationships")),
          Map.entry("foreign_keys", List.of("relationships")));

  private OtherKeys() {}

  /** What to write instead of a key, and the keys that may stand there. */
  static String hint(String key, Collection<String> valid) {
    String advice = "";
    if (valid.contains(CONSTRAINTS)) {
      advice =
          OF_CONSTRAINTS.contains(key)
              ? "; it belongs under 'constraints'"
              : OF_COLUMNS.containsKey(key) ? "; write " + OF_COLUMNS.get(key) : "";
    }
    if (advice.isEmpty()) {
      Optional<String> ours =
          OURS.getOrDefault(key, List.of()).stream().filter(valid::contains).findFirst();
      advice = ours.map(o -> "; write '" + o + "'").orElse("");
    }
    return advice.isEmpty()
        ? Nearest.hint(key, valid)
        : advice + (valid.size() > 40 ? "" : " (valid: " + String.join(", ", valid) + ")");
  }
}
