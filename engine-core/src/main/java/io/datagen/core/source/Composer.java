package io.datagen.core.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * The YAML library's events as nodes. The library has a composer of its own, whose nodes would only
 * be copied into ours: it took as long as all its reading, most of that for regular expressions
 * that tell a number from a text.
 */
final class Composer {
  private static final String MERGE = "<<";

  private final String file;
  private final Parser events;
  private final Faults faults;
  private final Map<String, Optional<Node>> anchors = new HashMap<>();
  private final Aliases aliases;

  Composer(String file, Parser events, Faults faults) {
    this.file = file;
    this.events = events;
    this.faults = faults;
    this.aliases = new Aliases();
  }

  /** The only document; empty where there is none. */
  Optional<Node> document() {
    events.next();
    if (events.checkEvent(Event.ID.StreamEnd)) {
      return Optional.empty();
    }
    events.next();
    Node root = node("", 0);
    events.next();
    if (!events.checkEvent(Event.ID.StreamEnd)) {
      faults.add(
          at(events.peekEvent()),
          "",
          "a second document begins here; a schema is one, and others belong under 'include'");
    }
    return Optional.of(root);
  }

  private Position at(Event event) {
    Mark mark = event.getStartMark().orElse(null);
    return mark == null
        ? new Position(file, 1, 1)
        : new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private Node node(String path, int depth) {
    Event event = events.next();
    Position position = at(event);
    if (depth > Source.MAX_DEPTH) {
      throw Source.tooDeep(position, path);
    }
    if (event instanceof AliasEvent alias) {
      return alias(alias.getAlias().getValue(), position, path);
    }
    if (event instanceof ScalarEvent scalar) {
      return anchored(scalar.getAnchor(), scalar(scalar, position, path));
    }
    if (event instanceof SequenceStartEvent sequence) {
      begin(sequence.getAnchor());
      Tags.check(sequence.getTag(), "seq", position, path, faults);
      return anchored(sequence.getAnchor(), sequence(position, path, depth));
    }
    MappingStartEvent mapping = (MappingStartEvent) event;
    begin(mapping.getAnchor());
    Tags.check(mapping.getTag(), "map", position, path, faults);
    return anchored(mapping.getAnchor(), mapping(position, path, depth));
  }

  /** Until it is whole, an anchor is known but can't be referred to. */
  private void begin(Optional<Anchor> anchor) {
    anchor.ifPresent(a -> anchors.put(a.getValue(), Optional.empty()));
  }

  private Node anchored(Optional<Anchor> anchor, Node node) {
    anchor.ifPresent(a -> anchors.put(a.getValue(), Optional.of(node)));
    return node;
  }

  private Node alias(String name, Position position, String path) {
    Optional<Node> anchored = anchors.get(name);
    if (anchored == null) {
      faults.add(
          position,
          path,
          "there is no anchor '&" + name + "' before this" + Nearest.hint(name, anchors.keySet()));
    } else if (anchored.isEmpty()) {
      faults.add(position, path, "'*" + name + "' stands within '&" + name + "' itself");
    } else {
      return aliases.copy(anchored.get(), position, path);
    }
    return new Scalar(position, path, Scalar.Kind.NULL, "");
  }

  private Sequence sequence(Position position, String path, int depth) {
    List<Node> items = new ArrayList<>();
    while (!events.checkEvent(Event.ID.SequenceEnd)) {
      items.add(node(path + "[" + items.size() + "]", depth + 1));
    }
    events.next();
    return new Sequence(position, path, items);
  }

  private Mapping mapping(Position position, String path, int depth) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    List<Node> merged = new ArrayList<>();
    while (!events.checkEvent(Event.ID.MappingEnd)) {
      Node key = key(path, depth);
      if (!(key instanceof Scalar name)) {
        faults.add(key.position(), path, "a key must be a plain word");
        node(path, depth + 1);
        continue;
      }
      String text = name.text();
      String valuePath = path.isEmpty() ? text : path + "." + text;
      Node value = node(valuePath, depth + 1);
      if (text.equals(MERGE) && !name.quoted()) {
        merged.add(value);
        continue;
      }
      Mapping.Entry earlier = entries.putIfAbsent(text, new Mapping.Entry(key.position(), value));
      if (earlier != null) {
        faults.add(
            key.position(),
            valuePath,
            "the key '" + text + "' stands twice; first in line " + earlier.key().line());
      }
    }
    events.next();
    merged.forEach(m -> merge(m, path, entries));
    return new Mapping(position, path, entries);
  }

  /** A key: its text as written, whatever it might be as a value. */
  private Node key(String path, int depth) {
    if (events.peekEvent() instanceof ScalarEvent scalar) {
      events.next();
      Position position = at(scalar);
      boolean quoted = scalar.getScalarStyle() != ScalarStyle.PLAIN;
      return anchored(
          scalar.getAnchor(),
          new Scalar(position, path, Scalar.Kind.TEXT, scalar.getValue(), quoted));
    }
    return node(path, depth + 1);
  }

  /** What {@code <<} brings: keys of other mappings, where there are none of the same name. */
  private void merge(Node from, String path, Map<String, Mapping.Entry> into) {
    List<Node> mappings = from instanceof Sequence list ? list.items() : List.of(from);
    for (Node each : mappings) {
      if (each instanceof Mapping mapping) {
        mapping
            .entries()
            .forEach(
                (key, entry) -> {
                  if (!into.containsKey(key)) {
                    String to = path.isEmpty() ? key : path + "." + key;
                    into.put(
                        key,
                        new Mapping.Entry(
                            entry.key(),
                            aliases.copy(entry.value(), entry.value().position(), to)));
                  }
                });
      } else {
        faults.add(
            each, "'<<' takes in the keys of a mapping, such as *name, not " + each.describe());
      }
    }
  }

  private Scalar scalar(ScalarEvent event, Position position, String path) {
    String text = event.getValue();
    ScalarStyle style = event.getScalarStyle();
    boolean quoted = style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED;
    if (event.getTag().isPresent()) {
      return Tags.scalar(event.getTag().get(), text, quoted, position, path, faults);
    }
    Scalar.Kind kind = style == ScalarStyle.PLAIN ? PlainText.kind(text) : Scalar.Kind.TEXT;
    return new Scalar(position, path, kind, PlainText.canonical(kind, text), quoted);
  }
}
