package io.datagen.core.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a distribution is written, as JSON Schemas: a name with its parameters beside it, or a
 * mapping of both.
 */
final class JsonDistributions {
  private static final String KEY = "distribution";
  private static final String WEIGHT = "How likely this part is, against the others.";

  private final List<Keys> distributions;
  private final Set<String> parameters = new LinkedHashSet<>();
  private final Map<String, Object> definitions = new LinkedHashMap<>();

  JsonDistributions(List<Keys> distributions) {
    this.distributions = distributions;
    distributions.forEach(d -> parameters.addAll(d.names()));
  }

  /**
   * What a form demands that names a distribution and has its parameters beside it, but those whose
   * name means something else there, as {@code scale} of a decimal does.
   */
  Map<String, Object> reference(Keys form) {
    List<Keys> named =
        form.all().stream()
            .filter(key -> key.name().equals(KEY))
            .flatMap(key -> key.variants().stream())
            .toList();
    boolean usual =
        named.stream()
            .map(JsonDistributions::required)
            .toList()
            .equals(distributions.stream().map(JsonDistributions::required).toList());
    JsonBeside beside = new JsonBeside(form, parameters, usual ? distributions : named);
    String name = (usual ? "beside" : "beside_in_" + form.name()) + beside.exceptions();
    definitions.put(name, beside.json());
    return Json.object("$ref", "#/$defs/" + name);
  }

  Map<String, Object> definitions() {
    List<String> names = distributions.stream().map(Keys::name).toList();
    definitions.put(
        KEY,
        Json.object(
            "anyOf",
            List.of(
                Json.object("type", "string", "enum", names),
                Json.object("$ref", "#/$defs/distribution_mapping"))));
    definitions.put("distribution_mapping", mapping(distributions, Json.object()));
    // A uniform part has no bounds of its own.
    List<Keys> parts = distributions.stream().filter(d -> !d.all().isEmpty()).toList();
    Map<String, Object> weight = JsonSchema.property(Key.of("weight", Kind.POSITIVE, WEIGHT));
    weight.put("default", 1);
    definitions.put("component", mapping(parts, Json.object("weight", weight)));
    return definitions;
  }

  /**
   * A mapping of a name, or a type, and parameters.
   *
   * @param more keys that may stand in it besides
   */
  private static Map<String, Object> mapping(List<Keys> choices, Map<String, Object> more) {
    List<String> names = choices.stream().map(Keys::name).toList();
    Map<String, Object> name =
        Json.object("description", "Which distribution it is.", "enum", names);
    List<Object> cases = new ArrayList<>();
    for (Keys distribution : choices) {
      Map<String, Object> properties = Json.object("name", true, "type", true);
      properties.putAll(more);
      distribution.all().forEach(p -> properties.put(p.name(), JsonSchema.property(p)));
      Map<String, Object> then = Json.object("properties", properties);
      then.put("patternProperties", Json.object("^x-", Json.object()));
      then.put("additionalProperties", false);
      require(distribution, then);
      Map<String, Object> named = Json.object("enum", List.of(distribution.name()));
      cases.add(
          Json.object(
              "if",
              Json.object("properties", Json.object("name", named, "type", named)),
              "then",
              then));
    }
    return Json.object(
        "type",
        "object",
        "properties",
        Json.object("name", name, "type", name),
        "oneOf",
        List.of(Json.object("required", List.of("name")), Json.object("required", List.of("type"))),
        "allOf",
        cases);
  }

  static void require(Keys distribution, Map<String, Object> form) {
    List<String> required = required(distribution);
    if (!required.isEmpty()) {
      form.put("required", required);
    }
  }

  private static List<String> required(Keys distribution) {
    return distribution.all().stream().filter(Key::required).map(Key::name).toList();
  }
}
