package io.datagen.api.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options in force: every one of the format has a value. */
public final class FormatSettings {
  private final Map<String, String> values;
  private final Optional<Compression> compression;

  private FormatSettings(Map<String, String> values, Optional<Compression> compression) {
    this.values = values;
    this.compression = compression;
  }

  /** These options' defaults, no compression. */
  public static FormatSettings defaults(List<FormatOption> options) {
    return of(options, Map.of(), Optional.empty());
  }

  /**
   * The given values over the defaults.
   *
   * @throws IllegalArgumentException for a name or value that the options don't have, naming those
   *     they do
   */
  public static FormatSettings of(
      List<FormatOption> options, Map<String, String> given, Optional<Compression> compression) {
    Map<String, String> values = new LinkedHashMap<>();
    for (FormatOption option : options) {
      String value = given.getOrDefault(option.name(), option.defaultValue());
      if (!option.values().isEmpty() && !option.values().contains(value)) {
        throw new IllegalArgumentException(
            "format option "
                + option.name()
                + " can't be '"
                + value
                + "'; it takes "
                + String.join(", ", option.values()));
      }
      values.put(option.name(), value);
    }
    for (String name : given.keySet()) {
      if (!values.containsKey(name)) {
        throw new IllegalArgumentException(
            values.isEmpty()
                ? "the format has no options, so not '" + name + "'"
                : "the format has no option '"
                    + name
                    + "'; it has "
                    + String.join(", ", values.keySet()));
      }
    }
    return new FormatSettings(values, compression);
  }

  /** The value of an option of the format. */
  public String text(String option) {
    String value = values.get(option);
    if (value == null) {
      throw new IllegalStateException("the format declares no option " + option);
    }
    return value;
  }

  /** The value of a flag. */
  public boolean flag(String option) {
    return Boolean.parseBoolean(text(option));
  }

  /** All options with their values, in the order of their declaration. */
  public Map<String, String> values() {
    return Collections.unmodifiableMap(values);
  }

  /** How files are compressed, if they are. */
  public Optional<Compression> compression() {
    return compression;
  }
}
