package io.datagen.core.corruption;

import io.datagen.core.source.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The profiles of a dataset: the built-in ones and its own. A profile's {@code missing_rate} and
 * {@code outlier_rate} are per row, whatever the number of columns.
 */
public final class Profiles {
  /** No dirt at all, a table's own included. */
  public static final String FAST = "fast";

  /** Where none is asked for. */
  public static final String DEFAULT = "realistic";

  private static final Map<String, CorruptionSettings> BUILT_IN =
      Map.of(
          FAST, CorruptionSettings.NONE, DEFAULT, rates(0.01, 0.005), "dirty", rates(0.08, 0.03));

  private final Map<String, CorruptionSettings> own;

  private Profiles(Map<String, CorruptionSettings> own) {
    this.own = Map.copyOf(own);
  }

  /** The built-in ones. */
  public static Profiles builtIn() {
    return new Profiles(Map.of());
  }

  /** The built-in ones and those under {@code profiles} of this section. */
  public static Profiles parse(Section dataset) {
    Map<String, CorruptionSettings> own = new LinkedHashMap<>();
    Optional<Section> profiles = dataset.section("profiles");
    dataset
        .sections("profiles")
        .forEach(
            (name, section) -> {
              CorruptionSettings settings = CorruptionSettings.parse(section);
              if (BUILT_IN.containsKey(name)) {
                profiles.ifPresent(
                    p ->
                        p.fault(name, "the profile '" + name + "' is built in; choose a new name"));
              } else {
                own.put(name, settings);
              }
            });
    return new Profiles(own);
  }

  private static CorruptionSettings rates(double missing, double outliers) {
    return new CorruptionSettings(
        Map.of(
            Missing.RATE,
            new CorruptionSettings.Setting(null, missing, List.of()),
            Outliers.RATE,
            new CorruptionSettings.Setting(null, outliers, List.of())));
  }

  /** All names, the built-in ones first. */
  public List<String> names() {
    List<String> names = new ArrayList<>(List.of(FAST, DEFAULT, "dirty"));
    names.addAll(own.keySet().stream().sorted().toList());
    return names;
  }

  /** The dataset's own, by name. */
  public Map<String, CorruptionSettings> own() {
    return own;
  }

  /**
   * A table's dirt under a profile: its own adds to the profile's, except under {@code fast}.
   *
   * @throws IllegalArgumentException for a profile that {@link #names} doesn't hold
   */
  public Corruption under(String profile, CorruptionSettings table) {
    CorruptionSettings settings = own.getOrDefault(profile, BUILT_IN.get(profile));
    if (settings == null) {
      throw new IllegalArgumentException("no profile " + profile + " among " + names());
    }
    return new Corruption(settings, table, profile.equals(FAST));
  }
}
