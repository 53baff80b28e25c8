package io.datagen.core.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a form demands of the parameters that stand beside the name of a distribution. Some of their
 * names mean something else there, as {@code scale} of a decimal does, or either, as {@code
 * weights} of a date.
 */
final class JsonBeside {
  private static final String KEY = "distribution";

  private final Set<String> parameters;
  private final List<Keys> choices;
  private final Map<String, Key> taken = new TreeMap<>();

  /** Those taken keys whose value may be the parameter's as well: what it then is. */
  private final Map<String, Kind> either = new TreeMap<>();

  /**
   * @param parameters of all distributions
   * @param choices the distributions that can be named, with what each needs there
   */
  JsonBeside(Keys form, Set<String> parameters, List<Keys> choices) {
    this.parameters = parameters;
    this.choices = choices;
    form.all().stream()
        .filter(key -> parameters.contains(key.name()))
        .forEach(key -> taken.put(key.name(), key));
    for (Keys distribution : choices) {
      for (Key parameter : distribution.all()) {
        Key own = taken.get(parameter.name());
        if (own != null && own.kind().hasChoice(parameter.kind())) {
          either.put(own.name(), parameter.kind());
        }
      }
    }
  }

  /** What makes it differ from that of a form without such keys, as an end to its name. */
  String exceptions() {
    Set<String> never = new TreeSet<>(taken.keySet());
    never.removeAll(either.keySet());
    return (never.isEmpty() ? "" : "_but_" + String.join("_", never))
        + (either.isEmpty() ? "" : "_or_" + String.join("_", either.keySet()));
  }

  Map<String, Object> json() {
    List<Object> cases = new ArrayList<>();
    Map<String, Object> named =
        Json.object("properties", Json.object(KEY, Json.object("type", "string")));
    named.put("required", List.of(KEY));
    cases.add(
        Json.object("if", Json.object("not", named), "then", Json.object("properties", none())));
    for (Keys distribution : choices) {
      Map<String, Object> chosen = Json.object("enum", List.of(distribution.name()));
      cases.add(
          Json.object(
              "if",
              Json.object("properties", Json.object(KEY, chosen), "required", List.of(KEY)),
              "then",
              beside(distribution)));
    }
    return Json.object("allOf", cases);
  }

  private Map<String, Object> beside(Keys distribution) {
    Map<String, Object> properties = none();
    boolean possible =
        distribution.names().stream().allMatch(p -> !taken.containsKey(p) || either.containsKey(p));
    distribution.all().stream()
        .filter(p -> possible || !taken.containsKey(p.name()))
        .forEach(p -> properties.put(p.name(), JsonSchema.property(p)));
    Map<String, Object> then = Json.object("properties", properties);
    if (possible) {
      JsonDistributions.require(distribution, then);
    } else {
      properties.put(KEY, Json.object("type", "object"));
    }
    return then;
  }

  /** No parameter at all; what means either then means the other. */
  private Map<String, Object> none() {
    Map<String, Object> properties = Json.object();
    parameters.stream().filter(p -> !taken.containsKey(p)).forEach(p -> properties.put(p, false));
    either.forEach((name, kind) -> properties.put(name, Json.object("not", kind.json())));
    return properties;
  }
}
