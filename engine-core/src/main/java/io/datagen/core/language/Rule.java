package io.datagen.core.language;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the keys of a mapping demand of each other. Parsers say it in a sentence of their own; here
 * it is for editors.
 *
 * @param json a JSON Schema that the mapping satisfies
 */
public record Rule(Map<String, Object> json) {
  /** At least one of them stands. */
  public static Rule anyOf(String... keys) {
    return new Rule(
        Json.object(
            "anyOf", Arrays.stream(keys).map(k -> Json.object("required", List.of(k))).toList()));
  }

  /** Not both. */
  public static Rule apart(String one, String other) {
    return new Rule(Json.object("not", Json.object("required", List.of(one, other))));
  }

  /**
   * Whether a file that is merged into others must satisfy it, too: what others may still bring
   * along can be missing, but what stands together stays together.
   */
  boolean holdsOfParts() {
    return json.containsKey("not");
  }

  /** Where one stands, the other does, too. */
  public static Rule needs(String one, String other) {
    return new Rule(Json.object("dependentRequired", Json.object(one, List.of(other))));
  }

  /** Where a key has one of these values, those others don't stand. */
  public static Rule excludes(String key, List<String> values, String... others) {
    Map<String, Object> none = Json.object();
    for (String other : others) {
      none.put(other, false);
    }
    return new Rule(
        Json.object(
            "if",
            Json.object(
                "properties",
                Json.object(key, Json.object("enum", values)),
                "required",
                List.of(key)),
            "then",
            Json.object("properties", none)));
  }
}
