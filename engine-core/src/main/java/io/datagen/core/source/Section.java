package io.datagen.core.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a mapping's values by type. What is wrong becomes a fault and reads as absent, so that
 * parsing goes on and finds the next one. The same key may be read more than once.
 */
public final class Section {
  private static final Map<String, Boolean> WORDS =
      Map.of("yes", true, "on", true, "no", false, "off", false);

  private final Mapping node;
  private final Faults faults;

  /** Over a mapping. */
  public Section(Mapping node, Faults faults) {
    this.node = node;
    this.faults = faults;
  }

  /** The mapping itself. */
  public Mapping node() {
    return node;
  }

  /** Where faults go. */
  public Faults faults() {
    return faults;
  }

  /** Whether the key is there (null counts as absent). */
  public boolean has(String key) {
    return value(key).isPresent();
  }

  /** The node of a key; null counts as absent. */
  public Optional<Node> value(String key) {
    return node.get(key).filter(n -> !(n instanceof Scalar s && s.kind() == Scalar.Kind.NULL));
  }

  /** Adds a fault at a key's value, or at the mapping where the key is not there. */
  public void fault(String key, String message) {
    Node at = node.get(key).orElse(node);
    faults.add(at.position(), node.pathOf(key), message);
  }

  /**
   * Faults every key that is not among these; {@code x-...} and {@code $schema} may always stand.
   */
  public void allow(Collection<String> keys) {
    allow(keys, List.of());
  }

  /**
   * The same.
   *
   * @param later keys of the language that this version does not honour: refused, never ignored
   */
  public void allow(Collection<String> keys, Collection<String> later) {
    for (Map.Entry<String, Mapping.Entry> entry : node.entries().entrySet()) {
      String key = entry.getKey();
      if (!keys.contains(key) && !key.startsWith("x-") && !key.equals("$schema")) {
        faults.add(
            entry.getValue().key(),
            node.pathOf(key),
            later.contains(key)
                ? "'" + key + "' is not supported by this version yet"
                : "unknown key '" + key + "'" + OtherKeys.hint(key, keys));
      }
    }
  }

  /** A text; numbers and booleans are taken as written. */
  public Optional<String> text(String key) {
    return scalar(key, "text").map(Scalar::text);
  }

  /** A text that must be there. */
  public Optional<String> required(String key) {
    if (!has(key)) {
      faults.add(node, "the key '" + key + "' is missing");
      return Optional.empty();
    }
    return text(key);
  }

  /** A text that is one of these. */
  public Optional<String> choice(String key, Collection<String> values) {
    Optional<String> text = text(key);
    if (text.isPresent() && !values.contains(text.get())) {
      fault(key, "'" + text.get() + "' is not possible here" + Nearest.hint(text.get(), values));
      return Optional.empty();
    }
    return text;
  }

  /** A 64-bit integer; {@code 1_000} and whole floats such as {@code 1e6} are taken as well. */
  public Optional<Long> integer(String key) {
    Optional<Scalar> scalar = scalar(key, "a whole number");
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(whole(scalar.get()));
    } catch (ArithmeticException | NumberFormatException e) {
      fault(key, "expected a whole number of 64 bits, not " + scalar.get().describe());
      return Optional.empty();
    }
  }

  private static long whole(Scalar scalar) {
    return switch (scalar.kind()) {
      case INTEGER -> new BigInteger(scalar.text()).longValueExact();
      case FLOAT -> new BigDecimal(scalar.text()).longValueExact();
      case TEXT ->
          new BigInteger(PlainText.readable(scalar.text()).replace("_", "")).longValueExact();
      default -> throw new NumberFormatException();
    };
  }

  /** A finite number. */
  public Optional<Double> number(String key) {
    return value(key).flatMap(value -> number(value, faults));
  }

  /** A node as a finite number, or a fault. */
  public static Optional<Double> number(Node node, Faults faults) {
    if (node instanceof Scalar scalar && (scalar.isNumber() || isGrouped(scalar))) {
      try {
        double number = Double.parseDouble(scalar.text().replace("_", ""));
        if (Double.isFinite(number)) {
          return Optional.of(number);
        }
      } catch (NumberFormatException e) {
        // .inf and .nan end here, and fall through to the fault.
      }
    }
    faults.add(node, "expected a finite number, not " + node.describe());
    return Optional.empty();
  }

  /** Whether it is {@code 1_000.5} or the like, which YAML 1.1 took for a number. */
  public static boolean isGrouped(Scalar scalar) {
    return !scalar.quoted()
        && PlainText.isShort(scalar.text())
        && scalar.text().matches("[-+]?[0-9][0-9_]*(\\.[0-9_]*)?");
  }

  /** A number from 0 to 1. */
  public Optional<Double> probability(String key) {
    Optional<Double> number = number(key);
    if (number.isPresent() && !(number.get() >= 0 && number.get() <= 1)) {
      fault(key, "expected a probability from 0 to 1, not " + text(key).orElse(""));
      return Optional.empty();
    }
    return number;
  }

  /** A boolean; {@code yes} and {@code no} are those of YAML 1.1. */
  public Optional<Boolean> flag(String key) {
    Optional<Scalar> scalar = scalar(key, "true or false");
    Optional<Boolean> word =
        scalar.filter(s -> !s.quoted()).map(s -> WORDS.get(s.text().toLowerCase(Locale.ROOT)));
    if (word.isPresent()) {
      return word;
    }
    if (scalar.isPresent() && scalar.get().kind() != Scalar.Kind.BOOLEAN) {
      fault(key, "expected true or false, not " + scalar.get().describe());
      return Optional.empty();
    }
    return scalar.map(s -> Boolean.parseBoolean(s.text()));
  }

  /** The items of a list, or none where the key is absent. */
  public List<Node> list(String key) {
    Optional<Node> value = value(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof Sequence sequence) {
      return sequence.items();
    }
    fault(key, "expected a list, not " + value.get().describe());
    return List.of();
  }

  /** A list of texts; a single text counts as a list of one. */
  public List<String> texts(String key) {
    Optional<Node> value = value(key);
    if (value.isPresent() && value.get() instanceof Scalar scalar) {
      return List.of(scalar.text());
    }
    List<String> texts = new ArrayList<>();
    for (Node item : list(key)) {
      if (item instanceof Scalar scalar && scalar.kind() != Scalar.Kind.NULL) {
        texts.add(scalar.text());
      } else {
        faults.add(item, "expected a text, not " + item.describe());
      }
    }
    return List.copyOf(texts);
  }

  /** A list of finite numbers. */
  public List<Double> numbers(String key) {
    List<Double> numbers = new ArrayList<>();
    for (Node item : list(key)) {
      number(item, faults).ifPresent(numbers::add);
    }
    return List.copyOf(numbers);
  }

  /** A mapping. */
  public Optional<Section> section(String key) {
    Optional<Node> value = value(key);
    if (value.isPresent() && value.get() instanceof Mapping mapping) {
      return Optional.of(new Section(mapping, faults));
    }
    value.ifPresent(v -> fault(key, "expected a mapping, not " + v.describe()));
    return Optional.empty();
  }

  /** A mapping's entries, each a mapping; empty where the key is absent. */
  public Map<String, Section> sections(String key) {
    Map<String, Section> sections = new LinkedHashMap<>();
    section(key)
        .ifPresent(
            outer ->
                outer.node().keys().stream()
                    .filter(name -> !name.startsWith("x-"))
                    .forEach(name -> outer.section(name).ifPresent(s -> sections.put(name, s))));
    return sections;
  }

  private Optional<Scalar> scalar(String key, String expected) {
    Optional<Node> value = value(key);
    if (value.isPresent() && value.get() instanceof Scalar scalar) {
      return Optional.of(scalar);
    }
    value.ifPresent(v -> fault(key, "expected " + expected + ", not " + v.describe()));
    return Optional.empty();
  }
}
