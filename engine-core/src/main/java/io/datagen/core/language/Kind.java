package io.datagen.core.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a key's value is.
 *
 * @param words for people, as after "expects"
 * @param json the same as a JSON Schema
 */
public record Kind(String words, Map<String, Object> json) {
  /** A single value that is taken as written. */
  public static final Kind TEXT =
      new Kind("text", Json.object("type", List.of("string", "number", "boolean")));

  /** {@code true} or {@code false}, also in the spelling of YAML 1.1. */
  public static final Kind FLAG =
      new Kind(
          "`true` or `false`",
          Json.object(
              "type",
              List.of("boolean", "string"),
              "pattern",
              "^([Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF)$"));

  /** 64 bits. */
  public static final Kind INTEGER = new Kind("whole number", whole());

  /** Finite. */
  public static final Kind NUMBER = new Kind("number", number());

  /** A number above 0. */
  public static final Kind POSITIVE =
      new Kind("number above 0", with(number(), "exclusiveMinimum", 0));

  /** From 0 to 1. */
  public static final Kind PROBABILITY =
      new Kind("0 to 1", with(with(number(), "minimum", 0), "maximum", 1));

  /** Between 0 and 1. */
  public static final Kind SHARE =
      new Kind(
          "above 0, below 1", with(with(number(), "exclusiveMinimum", 0), "exclusiveMaximum", 1));

  /** From 0 up to 1, which is too much. */
  public static final Kind BELOW_ONE =
      new Kind("from 0, below 1", with(with(number(), "minimum", 0), "exclusiveMaximum", 1));

  /** A word that is no number. */
  public static final Kind WORD = new Kind("text", Json.object("type", "string"));

  /** {@code table.column} */
  public static final Kind TABLE_COLUMN =
      new Kind("`table.column`", Json.object("type", "string", "pattern", "^.+[.].+$"));

  /** Rows, as people count them. */
  public static final Kind COUNT = reference("count", "count such as `18000` or `\"10M\"`");

  /** A number, a date or a date-time. */
  public static final Kind BOUND =
      new Kind("number or date", Json.object("type", List.of("number", "string")));

  /** A date or a date-time. */
  public static final Kind MOMENT = reference("moment", "date or date-time");

  /** A length of time. */
  public static final Kind DURATION = reference("duration", "length of time such as `30m`");

  /** A time of day; without quotes YAML 1.1 takes it for a number. */
  public static final Kind TIME =
      new Kind(
          "time of day such as `\"08:30\"`",
          Json.object("type", "string", "pattern", "^[0-2][0-9]:[0-5][0-9]"));

  /** A length of time that may lie before 0. */
  public static final Kind SIGNED_DURATION =
      new Kind(
          "length of time such as `90s`, `PT5M` or `-5m`, or seconds",
          Json.object(
              "type",
              List.of("number", "string"),
              "pattern",
              "^-?([0-9]+([.][0-9]+)? ?(ms|s|m|h|d)?|P.+)$"));

  /** A language, alone or with a region. */
  public static final Kind LOCALE =
      new Kind(
          "locale such as `de` or `de_AT`",
          Json.object("type", "string", "pattern", "^[a-z]{2}([-_][A-Za-z]{2})?$"));

  /** See the page's part on expressions. */
  public static final Kind EXPRESSION =
      new Kind(
          "[expression](#expressions)",
          Json.object("type", List.of("string", "number", "boolean")));

  /** Text, number, boolean or null. */
  public static final Kind SCALAR =
      new Kind("value", Json.object("type", List.of("string", "number", "boolean", "null")));

  /** A column's name, or a list of them. */
  public static final Kind NAMES = reference("names", "name or list of names");

  /** How much more likely than others something is. */
  public static final Kind WEIGHT = new Kind("weight", with(number(), "minimum", 0));

  /** Values with their weights. */
  public static final Kind WEIGHTS = mapOf("value", WEIGHT).atLeast(1);

  /** The value of a column's {@code type}. */
  public static final Kind TYPE = reference("type", "[type](#types)");

  /** The name of a distribution, or a mapping of that and its parameters. */
  public static final Kind DISTRIBUTION =
      reference("distribution", "[distribution](#distributions)");

  /** A mapping of a form that has keys of its own. */
  public static Kind section(String keys) {
    return reference(keys, keys.replace('_', ' '));
  }

  /** A whole number between bounds, which count. */
  public static Kind integer(long least, long most) {
    Map<String, Object> json = with(whole(), "minimum", least);
    if (least == most) {
      return new Kind("`" + least + "`", with(json, "maximum", most));
    }
    return most >= Integer.MAX_VALUE
        ? new Kind("whole number from " + least + " on", json)
        : new Kind("whole number from " + least + " to " + most, with(json, "maximum", most));
  }

  /** A number between bounds, which count. */
  public static Kind number(double least, double most) {
    return new Kind(
        "number from " + Json.number(least) + " to " + Json.number(most),
        with(with(number(), "minimum", least), "maximum", most));
  }

  /** One of these words. */
  public static Kind oneOf(List<String> values) {
    return new Kind(
        values.stream().map(v -> "`" + v + "`").collect(Collectors.joining(", ")),
        Json.object("enum", List.copyOf(values)));
  }

  /** One of these words. */
  public static Kind oneOf(String... values) {
    return oneOf(List.of(values));
  }

  /** A list. */
  public static Kind listOf(Kind item) {
    return new Kind(
        "list of " + item.words + "s", Json.object("type", "array", "items", item.json));
  }

  /** A list of a given length. */
  public static Kind listOf(int count, Kind item) {
    Kind list = listOf(item);
    return new Kind(
        "list of " + count + " " + item.words + "s",
        with(with(list.json, "minItems", count), "maxItems", count));
  }

  /** A mapping from names that the schema's author chooses. */
  public static Kind mapOf(String key, Kind value) {
    return new Kind(
        "mapping of " + key + " to " + value.words,
        Json.object(
            "type",
            "object",
            "additionalProperties",
            value.json,
            "patternProperties",
            Json.object("^x-", Json.object())));
  }

  /** A mapping from some of these names. */
  public static Kind mapOf(String key, List<String> names, Kind value) {
    Map<String, Object> properties = Json.object();
    names.forEach(name -> properties.put(name, value.json));
    Map<String, Object> json = with(mapOf(key, value).json, "properties", properties);
    return new Kind(mapOf(key, value).words, with(json, "additionalProperties", false));
  }

  /** Any of several. */
  public static Kind either(Kind... kinds) {
    return new Kind(
        Arrays.stream(kinds).map(Kind::words).collect(Collectors.joining("; or ")),
        Json.object("anyOf", new ArrayList<>(Arrays.stream(kinds).map(Kind::json).toList())));
  }

  /** Whether it is one of several, and that kind, in whatever words, is among them. */
  boolean hasChoice(Kind kind) {
    return json.get("anyOf") instanceof List<?> choices && choices.contains(kind.json);
  }

  /** Nothing, which says something here. */
  public static Kind nothing() {
    return new Kind("nothing", Json.object("type", "null"));
  }

  /** Anything at all. */
  public static Kind any() {
    return new Kind("anything", Json.object());
  }

  /** Of a list or a mapping: so many items at the least. */
  public Kind atLeast(int count) {
    boolean list = "array".equals(json.get("type"));
    return new Kind(words, with(json, list ? "minItems" : "minProperties", count));
  }

  /** In other words. */
  public Kind called(String otherWords) {
    return new Kind(otherWords, json);
  }

  private static Kind reference(String definition, String words) {
    return new Kind(words, Json.object("$ref", "#/$defs/" + definition));
  }

  /** Whole numbers may be written with underscores, which makes them texts to YAML 1.2. */
  private static Map<String, Object> whole() {
    return Json.object("type", List.of("integer", "string"), "pattern", "^[-+]?[0-9][0-9_]*$");
  }

  private static Map<String, Object> number() {
    return Json.object(
        "type", List.of("number", "string"), "pattern", "^[-+]?[0-9][0-9_]*([.][0-9_]*)?$");
  }

  private static Map<String, Object> with(Map<String, Object> json, String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(json);
    more.put(key, value);
    return more;
  }
}
