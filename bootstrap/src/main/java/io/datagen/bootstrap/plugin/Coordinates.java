package io.datagen.bootstrap.plugin;

import io.datagen.bootstrap.Layer;
import io.datagen.bootstrap.UsageException;
import java.util.Locale;

/**
 * A plugin by its Maven name, with one fixed version.
 *
 * @param text {@code group:artifact:version}
 */
record Coordinates(String text) {

  /** Refuses what can't be locked: everything but a release's full name. */
  static Coordinates parse(String text) {
    int colons = (int) text.chars().filter(c -> c == ':').count();
    if (colons == 1) {
      throw refused(text, "names no version; a lock needs one: " + text + ":1.0, say");
    }
    String version = text.substring(text.lastIndexOf(':') + 1);
    String upper = version.toUpperCase(Locale.ROOT);
    if (upper.equals("LATEST") || upper.equals("RELEASE")) {
      throw refused(text, "means another version tomorrow; name the one you want");
    }
    if (version.indexOf('[') >= 0 || version.indexOf('(') >= 0 || version.indexOf(',') >= 0) {
      throw refused(text, "is a range of versions; name the one you want");
    }
    if (upper.endsWith("-SNAPSHOT") || version.matches(".*-\\d{8}\\.\\d{6}-\\d+")) {
      throw refused(text, "is a snapshot, whose bytes change; a lock needs a release");
    }
    if (!Layer.coordinates(text)) {
      throw refused(text, "is not group:artifact:version");
    }
    return new Coordinates(text);
  }

  private static UsageException refused(String text, String why) {
    return new UsageException("the plugin " + text + ' ' + why);
  }

  /** {@code group:artifact}. */
  String module() {
    return module(text);
  }

  static String module(String coordinates) {
    return coordinates.substring(0, coordinates.lastIndexOf(':'));
  }

  /** Where its jar lies in a repository. */
  String path() {
    String[] parts = text.split(":", -1);
    String file = parts[1] + '-' + parts[2] + ".jar";
    return parts[0].replace('.', '/') + '/' + parts[1] + '/' + parts[2] + '/' + file;
  }
}
