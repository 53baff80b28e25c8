package io.datagen.core.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** The options that a command line gave. */
final class Given {
  private final ParseResult parsed;

  Given(ParseResult parsed) {
    this.parsed = parsed;
  }

  boolean flag(String name) {
    return parsed.matchedOptionValue(name, false);
  }

  /** The one argument that is no option, of a command that needs one. */
  String positional() {
    return parsed.matchedPositionalValue(0, "");
  }

  <T> T value(String name, T otherwise) {
    return parsed.matchedOptionValue(name, otherwise);
  }

  @Nullable String text(String name) {
    return parsed.hasMatchedOption(name) ? parsed.<String>matchedOptionValue(name, "") : null;
  }

  @Nullable Path path(String name) {
    return parsed.hasMatchedOption(name)
        ? parsed.<Path>matchedOptionValue(name, Path.of(""))
        : null;
  }

  @Nullable Long number(String name) {
    return parsed.hasMatchedOption(name) ? parsed.<Long>matchedOptionValue(name, 0L) : null;
  }

  List<String> list(String name) {
    return List.copyOf(parsed.matchedOptionValue(name, List.of()));
  }

  /** In the order in which they were given. */
  Map<String, String> pairs(String name) {
    return parsed.matchedOptionValue(name, Map.of());
  }
}
