package io.datagen.bootstrap;

import java.util.List;

/**
 * Jars that are loaded together by one class loader: the engine's, or one plugin's.
 *
 * @param name {@code engine}, or the plugin's folder name
 * @param formats the values of {@code --format} this layer answers to; none for the engine and for
 *     plugins of other kinds (dictionaries, compression)
 * @param about one line for a person
 * @param artifacts in class path order
 */
public record Layer(String name, List<String> formats, String about, List<Artifact> artifacts) {

  /** Copies the lists. */
  public Layer {
    formats = List.copyOf(formats);
    artifacts = List.copyOf(artifacts);
  }

  /** Bytes of the whole closure, the project's own jars included. */
  public long size() {
    long sum = 0;
    for (Artifact artifact : artifacts) {
      sum += artifact.size();
    }
    return sum;
  }
}
