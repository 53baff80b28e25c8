package io.datagen.bootstrap.plugin;

import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.Layer;
import io.datagen.bootstrap.provision.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What a plugin brings, shown before it may run for the first time. */
final class Bill {
  private Bill() {}

  static List<String> of(Layer plugin, Map<String, String> repositories) {
    int name = 0;
    int repository = 0;
    for (Artifact jar : plugin.artifacts()) {
      name = Math.max(name, jar.coordinates().length());
      repository = Math.max(repository, jar.repository().length());
    }
    List<String> lines = new ArrayList<>();
    int count = plugin.artifacts().size();
    lines.add(
        plugin.name()
            + " brings "
            + (count == 1 ? "1 jar, " : count + " jars, ")
            + Progress.size(plugin.size())
            + ':');
    for (Artifact jar : plugin.artifacts()) {
      String size = Progress.size(jar.size());
      lines.add(
          "  "
              + pad(jar.coordinates(), name)
              + "  "
              + " ".repeat(Math.max(0, 8 - size.length()))
              + size
              + "  from "
              + jar.repository());
    }
    TreeSet<String> used = new TreeSet<>();
    plugin.artifacts().forEach(jar -> used.add(jar.repository()));
    for (String id : used) {
      lines.add("repository " + pad(id, repository) + "  " + repositories.get(id));
    }
    lines.add("formats " + String.join(", ", plugin.formats()));
    return lines;
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
