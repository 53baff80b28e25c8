package io.datagen.bootstrap;

import java.util.List;

/**
 * Jars that are loaded together by one class loader: the engine's, or one plugin's.
 *
 * @param name {@code engine}, the plugin's folder name, or the {@code group:artifact:version} of
 *     one from outside
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

  /** Whether it stands in the user's lock. */
  public boolean outside() {
    return name.indexOf(':') >= 0;
  }

  /** Whether the text is {@code group:artifact:version}, all of them fit for a path. */
  public static boolean coordinates(String text) {
    int first = text.indexOf(':');
    int second = text.indexOf(':', first + 1);
    return first > 0
        && text.indexOf(':', second + 1) < 0
        && Artifact.safe(text.substring(0, first).replace('.', '/'))
        && Artifact.safe(text.substring(first + 1, second))
        && Artifact.safe(text.substring(second + 1))
        && text.indexOf('/') < 0;
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
