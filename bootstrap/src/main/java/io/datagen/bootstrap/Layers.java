package io.datagen.bootstrap;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the build knew: the repositories, and every layer with its locked jars. The build embeds it
 * as one small text, because opening several entries of the jar on each start costs more than
 * reading a few lines too many.
 *
 * <pre>
 * repository ID URL
 * layer NAME
 * formats NAME...          (of the layer above)
 * about TEXT
 * jar REPOSITORY PATH SIZE SHA256
 * </pre>
 */
public final class Layers {
  static final String ENGINE = "engine";
  static final String RESOURCE = "META-INF/datagen/layers";

  private final Map<String, String> repositories = new LinkedHashMap<>();
  private final Map<String, Layer> layers = new LinkedHashMap<>();

  private Layers() {}

  /** Reads the layers embedded in the bootstrap. */
  static Layers embedded() {
    try {
      byte[] bytes = bytes();
      if (bytes == null) {
        throw new IllegalStateException(RESOURCE + " is missing: this is not a packaged bootstrap");
      }
      return parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(RESOURCE + " can't be read", e);
    }
  }

  /** From the jar itself where that is the class path: the way by a URL costs a dozen classes. */
  private static byte @Nullable [] bytes() throws IOException {
    File jar = new File(System.getProperty("java.class.path", ""));
    if (jar.isFile()) {
      return new LayerJar(jar).read(RESOURCE); // the JVM holds it open as it is
    }
    try (InputStream in = Layers.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      return in == null ? null : in.readAllBytes();
    }
  }

  /** Reads the text of that resource. */
  public static Layers parse(String text) {
    Layers result = new Layers();
    String name = null;
    List<String> formats = List.of();
    String about = "";
    List<Artifact> artifacts = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      List<String> words = words(text, start, end);
      if (!words.isEmpty()) {
        switch (words.get(0)) {
          case "repository" -> result.repositories.put(words.get(1), words.get(2));
          case "layer" -> {
            result.add(name, formats, about, artifacts);
            name = words.get(1);
            formats = List.of();
            about = "";
            artifacts = new ArrayList<>();
          }
          case "formats" -> formats = words.subList(1, words.size());
          case "about" -> about = text.substring(start + "about ".length(), end);
          case "jar" -> artifacts.add(artifact(words));
          default -> throw new IllegalStateException("unknown line in the lock: " + words.get(0));
        }
      }
      start = end + 1;
    }
    result.add(name, formats, about, artifacts);
    return result;
  }

  private static Artifact artifact(List<String> words) {
    try {
      return new Artifact(words.get(1), words.get(2), Long.parseLong(words.get(3)), words.get(4));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new ProvisioningException("a line of the lock is damaged: " + words, e);
    }
  }

  private void add(
      @Nullable String name, List<String> formats, String about, List<Artifact> artifacts) {
    if (name != null) {
      layers.put(name, new Layer(name, formats, about, artifacts));
    }
  }

  private static List<String> words(String text, int start, int end) {
    List<String> words = new ArrayList<>(5);
    int from = start;
    while (from < end) {
      int to = text.indexOf(' ', from);
      to = to < 0 || to > end ? end : to;
      if (to > from) {
        words.add(text.substring(from, to));
      }
      from = to + 1;
    }
    return words;
  }

  /** Addresses by repository id. */
  public Map<String, String> repositories() {
    return repositories;
  }

  /** What every command of the engine needs. */
  public Layer engine() {
    Layer engine = layers.get(ENGINE);
    if (engine == null) {
      throw new IllegalStateException("the bootstrap has no engine layer");
    }
    return engine;
  }

  /** The engine first, then the plugins by name. */
  public List<Layer> all() {
    return new ArrayList<>(layers.values());
  }

  /** The plugin of that name, or the one that answers to that {@code --format}. */
  public @Nullable Layer plugin(String name) {
    Layer exact = layers.get(name);
    if (exact != null) {
      return name.equals(ENGINE) ? null : exact;
    }
    for (Layer layer : layers.values()) {
      if (layer.formats().contains(name)) {
        return layer;
      }
    }
    return null;
  }

  /** Names of every plugin, for messages. */
  public List<String> plugins() {
    List<String> names = new ArrayList<>(layers.keySet());
    names.remove(ENGINE);
    return names;
  }

  /** Every value of {@code --format} that some plugin answers to. */
  List<String> formats() {
    List<String> names = new ArrayList<>();
    for (Layer layer : layers.values()) {
      names.addAll(layer.formats());
    }
    return names;
  }
}
