package io.datagen.benchmark;

import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.FormatSettings;
import java.util.List;
import java.util.ServiceLoader;

/** The formats on the class path. */
final class Formats {
  private Formats() {}

  static FormatPlugin named(String name) {
    for (FormatPlugin format : ServiceLoader.load(FormatPlugin.class)) {
      if (format.name().equals(name)) {
        return format;
      }
    }
    throw new IllegalArgumentException("no format " + name);
  }

  static FormatSettings defaults(FormatPlugin format) {
    return FormatSettings.defaults(List.copyOf(format.options()));
  }
}
