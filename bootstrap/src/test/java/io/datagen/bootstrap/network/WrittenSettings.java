package io.datagen.bootstrap.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings of the test's own, never those of whoever runs it. */
public final class WrittenSettings {
  private WrittenSettings() {}

  /** No mirror, no proxy, no password. */
  public static Map<String, String> none(Path folder) throws IOException {
    return of(folder, "", Map.of());
  }

  /** What is between {@code <settings>} and its end, and an environment; the answer names both. */
  public static Map<String, String> of(Path folder, String xml, Map<String, String> environment)
      throws IOException {
    Path file = Files.createTempFile(folder, "settings", ".xml");
    Files.writeString(file, "<settings>" + xml + "</settings>");
    Map<String, String> all = new HashMap<>(environment);
    all.put("DATAGEN_SETTINGS", file.toString());
    return all;
  }
}
