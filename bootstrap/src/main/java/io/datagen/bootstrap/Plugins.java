package io.datagen.bootstrap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the engine calls to get a plugin: provisions the layer when it is first asked for, and
 * answers the same isolated loader each time. Thread-safe.
 */
final class Plugins implements Function<String, ClassLoader> {
  private final Layers layers;
  private final Cache cache;
  private final ApiWindow window;
  private final Map<String, ClassLoader> loaders = new HashMap<>();

  Plugins(Layers layers, Cache cache, ClassLoader engine) {
    this.layers = layers;
    this.cache = cache;
    this.window = new ApiWindow(engine);
  }

  /**
   * @throws IllegalArgumentException for a name that no plugin has
   * @throws ProvisioningException when its jars can't be had
   */
  @Override
  public synchronized ClassLoader apply(String name) {
    Layer layer = layers.plugin(name);
    if (layer == null) {
      throw new IllegalArgumentException(
          "no plugin is called " + name + "; there are: " + String.join(", ", layers.plugins()));
    }
    ClassLoader loader = loaders.get(layer.name());
    if (loader == null) {
      cache.ensure(List.of(layer));
      loader = new LayerLoader(layer.name(), cache.jars(layer), window);
      loaders.put(layer.name(), loader);
    }
    return loader;
  }
}
