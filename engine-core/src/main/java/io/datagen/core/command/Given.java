package io.datagen.core.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command line gave.
 *
 * @param values by {@link Option#name()}, each of its option's type; of several values a {@code
 *     List<String>}, of pairs a {@code Map<String, String>} in the order in which they were given
 * @param positional the one argument that is no option, of a command that needs one
 */
record Given(Map<String, Object> values, String positional) {

  boolean flag(String name) {
    return value(name, false);
  }

  @SuppressWarnings("unchecked") // the option's type is the caller's
  <T> T value(String name, T otherwise) {
    Object value = values.get(name);
    return value == null ? otherwise : (T) value;
  }

  @Nullable String text(String name) {
    return (String) values.get(name);
  }

  @Nullable Path path(String name) {
    return (Path) values.get(name);
  }

  @Nullable Long number(String name) {
    return (Long) values.get(name);
  }

  List<String> list(String name) {
    return List.copyOf(value(name, List.<String>of()));
  }

  /** In the order in which they were given. */
  Map<String, String> pairs(String name) {
    return value(name, Map.of());
  }
}
