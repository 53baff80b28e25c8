package io.datagen.api.format;

import java.util.List;

/**
 * An option of a format.
 *
 * @param name lower case with {@code _}
 * @param description one sentence
 * @param defaultValue as text
 * @param values all that may be given, or empty where any text may; the plugin checks that in
 *     {@link FormatPlugin#objections}
 */
public record FormatOption(
    String name, String description, String defaultValue, List<String> values) {
  public FormatOption {
    values = List.copyOf(values);
  }

  /** An option that takes any text. */
  public static FormatOption text(String name, String description, String defaultValue) {
    return new FormatOption(name, description, defaultValue, List.of());
  }

  /** An option that is true or false. */
  public static FormatOption flag(String name, String description, boolean defaultValue) {
    return new FormatOption(
        name, description, Boolean.toString(defaultValue), List.of("true", "false"));
  }

  /** An option with a list of values, the first its default. */
  public static FormatOption choice(String name, String description, String... values) {
    return new FormatOption(name, description, values[0], List.of(values));
  }
}
