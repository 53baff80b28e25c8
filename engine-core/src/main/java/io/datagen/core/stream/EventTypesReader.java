package io.datagen.core.stream;

import io.datagen.core.source.Faults;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Section;
import io.datagen.core.source.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code event_types:}: {@code {initial, transitions}} for a chain, a list or {@code {value:
 * weight}} for independent draws, the latter also under {@code categories}.
 */
final class EventTypesReader {
  private static final String KEY = "event_types";

  /** A chain has a weight for each pair. */
  private static final int MOST_STATES = 1000;

  private final Faults faults;

  private EventTypesReader(Faults faults) {
    this.faults = faults;
  }

  static Optional<EventTypes> parse(Section stream) {
    Optional<Node> node = stream.value(KEY);
    if (node.isEmpty()) {
      return Optional.of(EventTypes.DEFAULT);
    }
    EventTypesReader reader = new EventTypesReader(stream.faults());
    int before = stream.faults().count();
    Optional<EventTypes> types = reader.read(node.get());
    return stream.faults().count() > before ? Optional.empty() : types;
  }

  private Optional<EventTypes> read(Node node) {
    if (node instanceof Mapping mapping) {
      if (mapping.get("transitions").isPresent() || mapping.get("initial").isPresent()) {
        return chain(new Section(mapping, faults));
      }
      if (mapping.get("categories").filter(n -> !(n instanceof Scalar)).isPresent()) {
        return categories(new Section(mapping, faults));
      }
    }
    Map<String, Double> weights = weights(node);
    return weights.isEmpty() ? Optional.empty() : Optional.of(independent(weights));
  }

  private Optional<EventTypes> categories(Section section) {
    section.allow(StreamKeys.INDEPENDENT.names());
    Node node = section.value("categories").orElseThrow();
    Map<String, Double> categories = weights(node);
    if (!section.has("weights")) {
      return categories.isEmpty() ? Optional.empty() : Optional.of(independent(categories));
    }
    List<Double> weights = section.numbers("weights");
    if (node instanceof Mapping) {
      section.fault("weights", "stand beside the categories already");
    } else if (weights.size() != categories.size()) {
      section.fault(
          "weights", weights.size() + " weights for " + categories.size() + " categories");
    } else {
      check(section.value("weights").orElseThrow(), weights);
      return Optional.of(EventTypes.independent(List.copyOf(categories.keySet()), weights));
    }
    return Optional.empty();
  }

  private static EventTypes independent(Map<String, Double> weights) {
    return EventTypes.independent(List.copyOf(weights.keySet()), List.copyOf(weights.values()));
  }

  private Optional<EventTypes> chain(Section section) {
    section.allow(StreamKeys.CHAIN.names());
    Map<String, Map<String, Double>> transitions = new LinkedHashMap<>();
    Optional<Section> rows = section.section("transitions");
    if (rows.isEmpty()) {
      if (!section.has("transitions")) {
        section.fault("transitions", "is missing; {initial, transitions} is a chain");
      }
      return Optional.empty();
    }
    Mapping node = rows.get().node();
    for (String from : node.keys()) {
      if (!from.startsWith("x-")) {
        transitions.put(from, next(node.get(from).orElseThrow()));
      }
    }
    if (transitions.isEmpty()) {
      section.fault("transitions", "there is no event type");
      return Optional.empty();
    }
    Map<String, Double> initial =
        section.has("initial")
            ? weights(section.value("initial").orElseThrow())
            : Map.of(transitions.keySet().iterator().next(), 1.0);
    Set<String> names = new LinkedHashSet<>(transitions.keySet());
    transitions.values().forEach(t -> names.addAll(t.keySet()));
    for (String first : initial.keySet()) {
      if (!names.contains(first)) {
        section.fault(
            "initial",
            "'" + first + "' is no event type of the transitions" + Nearest.hint(first, names));
      }
    }
    if (names.size() > MOST_STATES) {
      section.fault("transitions", "more than " + MOST_STATES + " event types");
      return Optional.empty();
    }
    EventTypes types = types(List.copyOf(names), initial, transitions);
    warn(section, types, transitions.keySet());
    return Optional.of(types);
  }

  /** What follows a type: nothing, one, some alike, or some by weight. */
  private Map<String, Double> next(Node node) {
    boolean nothing =
        node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL
            || node instanceof Sequence sequence && sequence.items().isEmpty()
            || node instanceof Mapping mapping && mapping.entries().isEmpty();
    if (node instanceof Scalar scalar && scalar.isNumber()) {
      faults.add(
          node, "expected what follows, such as {click: 0.7, buy: 0.3}, not " + node.describe());
      return Map.of();
    }
    return nothing ? Map.of() : weights(node);
  }

  private static EventTypes types(
      List<String> names, Map<String, Double> initial, Map<String, Map<String, Double>> next) {
    List<List<Double>> transitions = new ArrayList<>();
    for (String from : names) {
      Map<String, Double> row = next.getOrDefault(from, Map.of());
      transitions.add(row.isEmpty() ? List.of() : row(names, row));
    }
    return new EventTypes(names, row(names, initial), transitions, true);
  }

  private static List<Double> row(List<String> names, Map<String, Double> weights) {
    return names.stream().map(n -> weights.getOrDefault(n, 0.0)).toList();
  }

  /** A type that is only pointed at ends the session, unless it is a slip of the pen. */
  private void warn(Section section, EventTypes types, Set<String> listed) {
    for (String name : types.names()) {
      Optional<String> near = Nearest.to(name, listed);
      if (!listed.contains(name) && near.isPresent()) {
        faults.warn(
            section.node(),
            "'"
                + name
                + "' has no transitions, so it ends the session; is '"
                + near.get()
                + "' meant?");
      }
    }
    Set<Integer> reached = reached(types);
    for (int i = 0; i < types.names().size(); i++) {
      if (!reached.contains(i)) {
        faults.warn(section.node(), "no session comes to '" + types.names().get(i) + "'");
      }
    }
  }

  private static Set<Integer> reached(EventTypes types) {
    Set<Integer> reached = new LinkedHashSet<>();
    Deque<Integer> next = new ArrayDeque<>();
    int count = types.names().size();
    for (int i = 0; i < count; i++) {
      if (types.starts(i) && reached.add(i)) {
        next.add(i);
      }
    }
    while (!next.isEmpty()) {
      int type = next.remove();
      for (int i = 0; i < count; i++) {
        if (types.follows(type, i) && reached.add(i)) {
          next.add(i);
        }
      }
    }
    return reached;
  }

  /** Names with their weights: a name alone, a list of them, or a mapping. */
  private Map<String, Double> weights(Node node) {
    Map<String, Double> weights = new LinkedHashMap<>();
    if (node instanceof Mapping mapping) {
      for (String name : mapping.keys()) {
        Section.number(mapping.get(name).orElseThrow(), faults)
            .ifPresent(w -> weights.put(name, w));
      }
    } else {
      List<Node> items =
          node instanceof Sequence sequence ? sequence.items() : Collections.singletonList(node);
      for (Node item : items) {
        name(item, weights.keySet()).ifPresent(n -> weights.put(n, 1.0));
      }
    }
    check(node, weights.values());
    return weights;
  }

  private Optional<String> name(Node item, Set<String> before) {
    if (!(item instanceof Scalar scalar) || scalar.kind() == Scalar.Kind.NULL) {
      faults.add(item, "expected an event type, not " + item.describe());
      return Optional.empty();
    }
    if (before.contains(scalar.text())) {
      faults.add(item, "the event type '" + scalar.text() + "' stands twice");
    }
    return Optional.of(scalar.text());
  }

  private void check(Node node, java.util.Collection<Double> weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
      if (weight < 0) {
        faults.add(node, "a weight can't be negative: " + weight);
        return;
      }
    }
    if (!(sum > 0) || Double.isInfinite(sum)) {
      faults.add(
          node,
          weights.isEmpty()
              ? "there is no event type"
              : "the weights must have a positive, finite sum");
    }
  }
}
