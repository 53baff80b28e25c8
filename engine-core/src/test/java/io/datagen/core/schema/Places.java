package io.datagen.core.schema;

import io.datagen.core.language.Json;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Mapping.Entry;
import io.datagen.core.source.Node;
import io.datagen.core.source.Position;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Nodes that stand elsewhere than where they were read, and nodes as JSON. */
final class Places {
  static final Position NONE = new Position("mutant", 1, 1);

  private Places() {}

  /** The same with the paths that it has there. */
  static Node renewed(Node node, String path) {
    if (node instanceof Mapping mapping) {
      Mapping here = new Mapping(mapping.position(), path, mapping.entries());
      Map<String, Entry> entries = new LinkedHashMap<>();
      mapping
          .entries()
          .forEach(
              (key, entry) ->
                  entries.put(
                      key, new Entry(entry.key(), renewed(entry.value(), here.pathOf(key)))));
      return new Mapping(mapping.position(), path, entries);
    }
    if (node instanceof Sequence sequence) {
      List<Node> items = new ArrayList<>();
      sequence.items().forEach(item -> items.add(renewed(item, path + "[" + items.size() + "]")));
      return new Sequence(sequence.position(), path, items);
    }
    Scalar scalar = (Scalar) node;
    return new Scalar(scalar.position(), path, scalar.kind(), scalar.text(), scalar.quoted());
  }

  /** The same, of what stands at these paths the name alone. */
  static Node without(Node node, Set<String> paths) {
    return changed(
        node,
        mapping -> {
          Map<String, Entry> entries = new LinkedHashMap<>(mapping.entries());
          if (paths.contains(mapping.path())) {
            entries.keySet().retainAll(Set.of("name"));
          }
          return entries;
        });
  }

  /**
   * The same without keys of no value: the parser reads those as absent, and an editor may well
   * mark what is half written. Under {@code value} it is one.
   */
  static Node filled(Node node) {
    return changed(
        node,
        mapping -> {
          Map<String, Entry> entries = new LinkedHashMap<>(mapping.entries());
          entries
              .entrySet()
              .removeIf(e -> !e.getKey().equals("value") && isNull(e.getValue().value()));
          return entries;
        });
  }

  private static Node changed(Node node, Function<Mapping, Map<String, Entry>> change) {
    if (node instanceof Mapping mapping) {
      Map<String, Entry> entries = change.apply(mapping);
      entries.replaceAll((key, e) -> new Entry(e.key(), changed(e.value(), change)));
      return new Mapping(mapping.position(), mapping.path(), entries);
    }
    return node instanceof Sequence sequence
        ? new Sequence(
            sequence.position(),
            sequence.path(),
            sequence.items().stream().map(item -> changed(item, change)).toList())
        : node;
  }

  private static boolean isNull(Node node) {
    return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL;
  }

  /** As JSON. */
  static String text(Node node) {
    return Json.text(json(node)).strip();
  }

  /** As YAML 1.2 reads it, and with it editors. */
  static Object json(Node node) {
    if (node instanceof Mapping mapping) {
      Map<String, Object> map = new LinkedHashMap<>();
      mapping.entries().forEach((key, entry) -> map.put(key, json(entry.value())));
      return map;
    }
    if (node instanceof Sequence sequence) {
      return new ArrayList<>(sequence.items().stream().map(Places::json).toList());
    }
    Scalar scalar = (Scalar) node;
    return switch (scalar.kind()) {
      case NULL -> new Unquoted("null");
      case BOOLEAN -> Boolean.parseBoolean(scalar.text());
      case INTEGER -> new Unquoted(scalar.text().replaceFirst("^\\+", ""));
      case FLOAT -> number(scalar.text());
      case TEXT -> scalar.text();
    };
  }

  /** A number of any size; {@code .inf} and {@code .nan}, which JSON has not, as texts. */
  private static Object number(String text) {
    if (text.matches("[-+]?[.].*")) {
      return text;
    }
    return Double.isFinite(Double.parseDouble(text))
        ? Double.valueOf(text)
        : new Unquoted(text.replaceFirst("^\\+", ""));
  }

  /** A token that is written as it is. */
  private record Unquoted(String token) {
    @Override
    public String toString() {
      return token;
    }
  }
}
