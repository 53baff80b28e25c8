package io.datagen.bootstrap;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The repositories, and every layer with its locked jars: what the build knew, and the plugins of
 * the user's lock. The build embeds its part as one small text, because opening several entries of
 * the jar on each start costs more than reading a few lines too many.
 *
 * <pre>
 * repository ID URL
 * layer NAME               (in the user's lock: plugin GROUP:ARTIFACT:VERSION)
 * formats NAME...          (of the layer above)
 * about TEXT
 * jar REPOSITORY PATH SIZE SHA256
 * </pre>
 */
public final class Layers {
  static final String ENGINE = "engine";
  static final String RESOURCE = "META-INF/datagen/layers";

  private final Map<String, String> repositories = new LinkedHashMap<>();
  private final Set<String> own = new HashSet<>();
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

  /**
   * From the jar itself where that is on the class path: the way by a URL costs a dozen classes.
   */
  private static byte @Nullable [] bytes() throws IOException {
    File jar = new File(Name.jar());
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
    LayerText.embedded(text, result);
    result.own.addAll(result.repositories.keySet());
    return result;
  }

  /**
   * The same layers with the plugins of a lock, as the lock is now.
   *
   * @throws ProvisioningException where it is damaged or says what a lock must not
   */
  public Layers with(File lock) {
    Layers result = new Layers();
    result.repositories.putAll(repositories);
    result.own.addAll(own);
    result.layers.putAll(layers);
    LayerText.lock(lock, result);
    return result;
  }

  /**
   * Compares what the command line says of repositories with what the lock says.
   *
   * @param words {@code ID=URL}
   */
  public void confirm(List<String> words) {
    for (String word : words) {
      int equals = word.indexOf('=');
      String known = equals < 0 ? null : repositories.get(word.substring(0, equals));
      if (!word.substring(equals + 1).equals(known)) {
        throw new UsageException(
            "--repository says where --plugin is found, or repeats what plugins.lock says, which"
                + " has no such repository at that address");
      }
    }
  }

  /** The same without one of them. */
  public Layers without(Layer layer) {
    Layers result = new Layers();
    result.repositories.putAll(repositories);
    result.own.addAll(own);
    result.layers.putAll(layers);
    result.layers.remove(layer.name());
    return result;
  }

  void add(String repository, String address) {
    repositories.put(repository, address);
  }

  void add(Layer layer) {
    layers.put(layer.name(), layer);
  }

  /** Addresses by repository id. */
  public Map<String, String> repositories() {
    return repositories;
  }

  /** Ids of the repositories that the bootstrap knew by itself. */
  public Set<String> own() {
    return own;
  }

  /** What every command of the engine needs. */
  public Layer engine() {
    Layer engine = layers.get(ENGINE);
    if (engine == null) {
      throw new IllegalStateException("the bootstrap has no engine layer");
    }
    return engine;
  }

  /** The engine first, then the plugins by name, those of the user's lock last. */
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

  /** Whether the user's lock has exactly that plugin. */
  public boolean locks(String coordinates) {
    Layer layer = layers.get(coordinates);
    return layer != null && layer.outside();
  }

  /** Whether a plugin from outside can't have a format of that name. */
  public boolean taken(String format) {
    return format.equals(ENGINE) || plugin(format) != null;
  }

  /** Whether another layer locks other bytes of the same jar. */
  public boolean contradicts(Artifact artifact) {
    for (Layer layer : layers.values()) {
      for (Artifact known : layer.artifacts()) {
        if (known.path().equals(artifact.path()) && !known.sha256().equals(artifact.sha256())) {
          return true;
        }
      }
    }
    return false;
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
