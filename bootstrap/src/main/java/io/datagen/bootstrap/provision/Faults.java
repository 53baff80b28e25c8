package io.datagen.bootstrap.provision;

import io.datagen.bootstrap.Artifact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why jars could not be had; those that failed alike are told as one. Thread-safe. */
final class Faults {
  private final Map<String, List<Artifact>> artifacts = new LinkedHashMap<>();
  private final Set<String> remedies = new LinkedHashSet<>();

  /**
   * @param remedy what to do about it, or empty where nothing can be said
   */
  synchronized void add(Artifact artifact, @Nullable String reason, String remedy) {
    String key = String.valueOf(reason) + " (repository " + artifact.repository() + ")";
    artifacts.computeIfAbsent(key, unused -> new ArrayList<>()).add(artifact);
    if (!remedy.isEmpty()) {
      remedies.add(remedy);
    }
  }

  synchronized boolean isEmpty() {
    return artifacts.isEmpty();
  }

  /** All of it, for a user. */
  synchronized String message(Repositories repositories) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, List<Artifact>> fault : artifacts.entrySet()) {
      text.append(text.length() == 0 ? "" : "\n").append("can't fetch: ").append(fault.getKey());
      for (Artifact artifact : fault.getValue()) {
        Origin origin = repositories.find(artifact.repository());
        text.append("\n  ").append(artifact.coordinates());
        text.append(origin == null ? "" : "  " + origin.address(artifact.path()));
      }
    }
    for (String remedy : remedies) {
      text.append('\n').append(remedy);
    }
    return text.toString();
  }
}
