package io.datagen.bootstrap.plugin;

import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.Layer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The text of {@code plugins.lock}: the same for the same plugins, so that it merges well. */
final class LockText {
  private static final String HEADER =
      """
      # Plugins from outside datagen, with every jar they load: repository, path, size, SHA-256.
      # Written by: datagen plugins add. Commit it; datagen loads exactly these bytes.
      """;

  private LockText() {}

  /**
   * The whole text.
   *
   * @param repositories addresses by id; those that a plugin's jar comes from are written
   * @param own ids that need no line
   */
  static String of(Collection<Layer> plugins, Map<String, String> repositories, Set<String> own) {
    Map<String, Layer> sorted = new TreeMap<>();
    Map<String, String> used = new TreeMap<>();
    for (Layer plugin : plugins) {
      sorted.put(plugin.name(), plugin);
      for (Artifact artifact : plugin.artifacts()) {
        String id = artifact.repository();
        if (!own.contains(id)) {
          used.put(id, repositories.getOrDefault(id, ""));
        }
      }
    }
    StringBuilder text = new StringBuilder(HEADER);
    used.forEach(
        (id, url) -> text.append("repository ").append(id).append(' ').append(url).append('\n'));
    for (Layer plugin : sorted.values()) {
      text.append("\nplugin ").append(plugin.name()).append('\n');
      text.append("formats ").append(String.join(" ", plugin.formats())).append('\n');
      for (Artifact jar : plugin.artifacts()) {
        text.append("jar ").append(jar.repository()).append(' ').append(jar.path()).append(' ');
        text.append(jar.size()).append(' ').append(jar.sha256()).append('\n');
      }
    }
    return text.toString();
  }

  /**
   * The text without a plugin; line by line, so that a lock which is refused can be mended by it.
   *
   * @param name as in its line, or without the version
   */
  static String without(String text, String name) {
    StringBuilder kept = new StringBuilder();
    Set<String> used = new HashSet<>();
    boolean skipping = false;
    for (String line : text.lines().toList()) {
      List<String> words = List.of(line.strip().split("\\s+", -1));
      if (words.get(0).equals("plugin") && words.size() > 1) {
        skipping = is(words.get(1), name);
      }
      if (!skipping) {
        kept.append(line).append('\n');
        if (words.get(0).equals("jar") && words.size() > 1) {
          used.add(words.get(1));
        }
      }
    }
    return withoutRepositories(kept.toString(), used);
  }

  private static String withoutRepositories(String text, Set<String> used) {
    StringBuilder kept = new StringBuilder();
    for (String line : text.lines().toList()) {
      List<String> words = List.of(line.strip().split("\\s+", -1));
      boolean unused =
          words.get(0).equals("repository") && words.size() > 1 && !used.contains(words.get(1));
      if (!unused) {
        kept.append(line).append('\n');
      }
    }
    return kept.toString().stripTrailing() + '\n';
  }

  private static boolean is(String plugin, String name) {
    return plugin.equals(name) || plugin.startsWith(name + ':');
  }
}
