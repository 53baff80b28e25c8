package io.datagen.resolver;

import java.util.HashMap;
import java.util.Map;

/** What a POM may know of this machine. */
final class Platform {
  private Platform() {}

  /**
   * The properties of Java and of the operating system, by which profiles are chosen. Not the
   * environment: a POM that put it into a version would send it to a repository.
   */
  static Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      if (name.startsWith("os.") || name.equals("java.version") || name.equals("java.vendor")) {
        properties.put(name, System.getProperty(name, ""));
      }
    }
    return properties;
  }
}
