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
  private final String compressionName;

  private FormatSettings(
      Map<String, String> values, Optional<Compression> compression, String compressionName) {
    this.values = values;
    this.compression = compression;
    this.compressionName = compressionName;
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
    return new FormatSettings(
        values, compression, compression.map(Compression::name).orElse(Capabilities.NONE));
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

  /** The same options with a codec of the format's own. */
  public FormatSettings withCodec(String codec) {
    return new FormatSettings(values, Optional.empty(), codec);
  }

  /** How files, or what is in them, are compressed; empty for a codec of the format's own. */
  public Optional<Compression> compression() {
    return compression;
  }

  /** What {@code --compression} calls the compression in force, {@code none} among them. */
  public String compressionName() {
    return compressionName;
  }
}
