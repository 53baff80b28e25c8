package io.datagen.core.corruption;

import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one {@code corruption} mapping, or one profile, asks for.
 *
 * @param byKey what each key that is there says
 */
public record CorruptionSettings(Map<String, Setting> byKey) {
  /** Nothing. */
  public static final CorruptionSettings NONE = new CorruptionSettings(Map.of());

  /** What stands in a type-noise cell where nothing else is asked for. */
  static final String DEFAULT_TOKEN = "N/A";

  public CorruptionSettings {
    byKey = Map.copyOf(byKey);
  }

  /**
   * What a key says.
   *
   * @param at its value, or null where a built-in profile says it
   * @param rate of the whole table, 0 where columns are named
   * @param columns named ones
   */
  public record Setting(@Nullable Node at, double rate, List<Named> columns) {
    public Setting {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A column that a key names.
   *
   * @param at where
   * @param token text of a type-noise cell; empty for other kinds
   */
  public record Named(String column, Node at, double rate, String token) {}

  /** Reads a mapping; what is wrong becomes a fault. */
  public static CorruptionSettings parse(Section section) {
    Map<String, Setting> settings = new LinkedHashMap<>();
    for (DirtKind.Key key : DirtKinds.keys()) {
      section
          .value(key.name())
          .flatMap(node -> parse(section, key, node))
          .ifPresent(setting -> settings.put(key.name(), setting));
    }
    section.allow(DirtKinds.CORRUPTION.names(), DirtKinds.later());
    return new CorruptionSettings(settings);
  }

  private static Optional<Setting> parse(Section section, DirtKind.Key key, Node node) {
    if (key.shape() == DirtKind.Shape.RATE) {
      return section.probability(key.name()).map(rate -> new Setting(node, rate, List.of()));
    }
    List<Named> columns = new ArrayList<>();
    section
        .section(key.name())
        .ifPresent(
            byColumn -> {
              for (String column : byColumn.node().keys()) {
                (key.shape() == DirtKind.Shape.RATES
                        ? rate(byColumn, column)
                        : noise(byColumn, column))
                    .ifPresent(columns::add);
              }
            });
    return Optional.of(new Setting(node, 0, columns));
  }

  private static Optional<Named> rate(Section byColumn, String column) {
    Node at = byColumn.node().get(column).orElseThrow();
    return byColumn.probability(column).map(rate -> new Named(column, at, rate, ""));
  }

  private static Optional<Named> noise(Section byColumn, String column) {
    Optional<Section> noise = byColumn.section(column);
    if (noise.isEmpty()) {
      return Optional.empty();
    }
    Section section = noise.get();
    section.allow(DirtKinds.NOISE.names());
    if (!section.has("rate")) {
      section.faults().add(section.node(), "the key 'rate' is missing");
      return Optional.empty();
    }
    Optional<Node> value = section.node().get("value");
    if (value.isPresent() && value.get() instanceof Scalar s && s.kind() == Scalar.Kind.NULL) {
      section.fault("value", "a null is no noise; use missing_by_column");
      return Optional.empty();
    }
    String token = value.isEmpty() ? DEFAULT_TOKEN : section.text("value").orElse(DEFAULT_TOKEN);
    return section.probability("rate").map(rate -> new Named(column, section.node(), rate, token));
  }

  CorruptionSettings without(String key) {
    Map<String, Setting> others = new LinkedHashMap<>(byKey);
    others.remove(key);
    return new CorruptionSettings(others);
  }

  /** The table-wide rate of a key, 0 where it is absent. */
  double rate(String key) {
    Setting setting = byKey.get(key);
    return setting == null ? 0 : setting.rate();
  }

  /** The columns that a key names. */
  List<Named> named(String key) {
    Setting setting = byKey.get(key);
    return setting == null ? List.of() : setting.columns();
  }

  /** Every column that some key names, for a check that a profile's exist in some table. */
  public List<Named> named() {
    return byKey.values().stream().flatMap(s -> s.columns().stream()).toList();
  }
}
