package io.datagen.core.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The JSON Schema of the language, draft 2020-12. Keys of a column depend on its type. */
public final class JsonSchema {
  /** Forms whose keys are those of a type besides their own. */
  private static final List<String> TYPED =
      List.of("column", "field", "item", "reusable", "case", "branch");

  private static final String ELSEWHERE = "^(x-|\\$schema$)";

  private final Language language;
  private final JsonDistributions distributions;
  private final Map<String, Object> definitions = new LinkedHashMap<>();

  private JsonSchema(Language language) {
    this.language = language;
    this.distributions = new JsonDistributions(language.distributions());
  }

  /** The text of {@code schemas/datagen.schema.json}. */
  public static String text(Language language) {
    return Json.text(new JsonSchema(language).schema());
  }

  /**
   * The text of {@code schemas/datagen-include.schema.json}: a file that others include, of which
   * no key is needed. It refers to the whole schema, which lies beside it.
   */
  public static String included(Language language) {
    Keys root = language.sections().get(0);
    Map<String, Object> properties = Json.object();
    root.names()
        .forEach(
            name ->
                properties.put(
                    name, Json.object("$ref", "datagen.schema.json#/properties/" + name)));
    Map<String, Object> schema = Json.object();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "datagen schema, a file that others include");
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("patternProperties", Json.object(ELSEWHERE, Json.object()));
    schema.put("additionalProperties", false);
    schema.put("allOf", root.rules().stream().filter(Rule::holdsOfParts).map(Rule::json).toList());
    return Json.text(schema);
  }

  private Map<String, Object> schema() {
    Map<String, Object> schema = Json.object();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "datagen schema");
    schema.putAll(form(language.sections().get(0), Set.of()));
    List<Keys> inner = language.sections().subList(1, language.sections().size());
    inner.forEach(
        s -> definitions.put(s.name(), TYPED.contains(s.name()) ? typed(s) : form(s, Set.of())));
    types();
    definitions.putAll(distributions.definitions());
    words();
    schema.put("$defs", definitions);
    return schema;
  }

  /**
   * A mapping with exactly these keys.
   *
   * @param described further ones, which are described elsewhere
   */
  private Map<String, Object> form(Keys keys, Set<String> described) {
    Map<String, Object> properties = Json.object();
    keys.all().forEach(key -> properties.put(key.name(), property(key)));
    // What a variant brings along is described where the variant is chosen.
    keys.names().forEach(name -> properties.putIfAbsent(name, true));
    described.forEach(name -> properties.putIfAbsent(name, true));
    Map<String, Object> form =
        Json.object("description", keys.summary(), "type", "object", "properties", properties);
    form.put("patternProperties", Json.object(ELSEWHERE, Json.object()));
    form.put("additionalProperties", false);
    demands(keys, form);
    return form;
  }

  private void demands(Keys keys, Map<String, Object> form) {
    List<String> required = keys.all().stream().filter(Key::required).map(Key::name).toList();
    if (!required.isEmpty()) {
      form.put("required", required);
    }
    List<Object> rules = new ArrayList<>();
    keys.rules().forEach(rule -> rules.add(rule.json()));
    if (keys.all().stream().anyMatch(key -> !key.variants().isEmpty())) {
      rules.add(distributions.reference(keys));
    }
    if (!rules.isEmpty()) {
      form.put("allOf", rules);
    }
  }

  static Map<String, Object> property(Key key) {
    Map<String, Object> property = Json.object("description", key.description());
    property.putAll(key.kind().json());
    if (key.standard() != null) {
      property.put("default", key.standard());
    }
    if (key.example() != null) {
      property.put("examples", List.of(key.example()));
    }
    return property;
  }

  /** A column, a field or an item: its own keys here, all others by its type. */
  private Map<String, Object> typed(Keys keys) {
    Map<String, Object> properties = Json.object();
    keys.all().forEach(key -> properties.put(key.name(), property(key)));
    common().forEach(name -> properties.putIfAbsent(name, false));
    Map<String, Object> form =
        Json.object("description", keys.summary(), "type", "object", "properties", properties);
    demands(keys, form);
    form.put("$ref", "#/$defs/typed");
    return form;
  }

  /** The keys that columns, fields or items have whatever their type. */
  private Set<String> common() {
    Set<String> common = new LinkedHashSet<>();
    TYPED.forEach(name -> common.addAll(language.section(name).names()));
    return common;
  }

  private void types() {
    Map<List<Key>, List<String>> groups = new LinkedHashMap<>();
    Map<String, Keys> firsts = new LinkedHashMap<>();
    for (Keys type : language.types()) {
      List<String> group = groups.computeIfAbsent(type.all(), k -> new ArrayList<>());
      group.add(type.name());
      if (group.size() == 1) {
        firsts.put(type.name(), type);
      }
    }
    Map<String, Object> derived = Json.object("required", List.of("computed"));
    List<Object> cases = new ArrayList<>();
    cases.add(Json.object("if", derived, "then", type("computed")));
    cases.add(
        Json.object(
            "if",
            Json.object("not", Rule.anyOf("type", "computed").json()),
            "then",
            type("string")));
    for (List<String> group : groups.values()) {
      Map<String, Object> named =
          Json.object("properties", Json.object("type", Json.object("enum", List.copyOf(group))));
      named.put("required", List.of("type"));
      named.put("not", derived);
      cases.add(Json.object("if", named, "then", type(group.get(0))));
    }
    cases.add(Json.object("if", reusable(derived), "then", anyKey()));
    definitions.put("typed", Json.object("allOf", cases));
    firsts.values().forEach(this::define);
  }

  /** A column that says {@code type: $name}, whose keys may be those of any type. */
  private static Map<String, Object> reusable(Map<String, Object> derived) {
    Map<String, Object> named =
        Json.object("properties", Json.object("type", Json.object("pattern", "^\\$")));
    named.put("required", List.of("type"));
    named.put("not", derived);
    return named;
  }

  private Map<String, Object> anyKey() {
    Map<String, Object> properties = Json.object();
    common().forEach(name -> properties.put(name, true));
    language.types().forEach(t -> t.names().forEach(name -> properties.put(name, true)));
    return Json.object(
        "properties",
        properties,
        "patternProperties",
        Json.object(ELSEWHERE, Json.object()),
        "additionalProperties",
        false);
  }

  private void define(Keys type) {
    definitions.put("type_" + type.name(), form(type, common()));
  }

  private static Map<String, Object> type(String name) {
    return Json.object("$ref", "#/$defs/type_" + name);
  }

  /** The kinds of value that have a name of their own. */
  private void words() {
    List<String> types = language.types().stream().map(Keys::name).toList();
    Map<String, Object> reusable = Json.object("type", "string", "pattern", "^\\$.");
    definitions.put("type", Json.object("anyOf", List.of(Json.object("enum", types), reusable)));
    definitions.put(
        "names",
        Json.object(
            "type",
            List.of("string", "number", "boolean", "array"),
            "items",
            Kind.TEXT.json(),
            "minItems",
            1));
    definitions.put(
        "count",
        Json.object(
            "type",
            List.of("integer", "string"),
            "minimum",
            0,
            "maximum",
            1L << 62,
            "pattern",
            "^\\s*[0-9][0-9_]*([.][0-9]+)?([eE][+]?[0-9]{1,2})?\\s*[kKmMbBgGtT]?\\s*$"));
    definitions.put(
        "moment",
        Json.object(
            "type",
            "string",
            "pattern",
            "^\\s*[0-9]{4}-(0?[1-9]|1[0-2])-(0?[1-9]|[12][0-9]|3[01])([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]*)?)?(Z|[-+][0-9:]+)?)?\\s*$"));
    definitions.put(
        "duration",
        Json.object(
            "type",
            List.of("number", "string"),
            "exclusiveMinimum",
            0,
            "pattern",
            "^\\s*([0-9]+([.][0-9]+)?\\s*(ms|s|m|h|d)?|P[0-9DTHMS.]+)\\s*$"));
  }
}
