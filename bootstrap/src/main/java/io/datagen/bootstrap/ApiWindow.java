package io.datagen.bootstrap;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin sees of the engine: the packages of its API, and nothing else. Above it is the
 * platform loader only, so neither the engine's libraries nor the bootstrap can be seen through it.
 */
final class ApiWindow extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final ClassLoader engine;

  ApiWindow(ClassLoader engine) {
    super("datagen-api", ClassLoader.getPlatformClassLoader());
    this.engine = engine;
  }

  /** Whether a class of this name comes from the engine, and from nowhere else. */
  static boolean shows(String className) {
    return className.startsWith("io.datagen.api.") || className.startsWith("org.jspecify.");
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return shows(name) ? engine.loadClass(name) : super.loadClass(name, resolve);
  }

  @Override
  public @Nullable URL getResource(String name) {
    return shows(name.replace('/', '.')) ? engine.getResource(name) : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    if (shows(name.replace('/', '.'))) {
      URL url = engine.getResource(name);
      return url == null
          ? Collections.emptyEnumeration()
          : Collections.enumeration(Collections.singleton(url));
    }
    return super.getResources(name);
  }
}
