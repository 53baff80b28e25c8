package io.datagen.bootstrap;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.SecureClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Loads one layer from its jars, its own classes before its parent's: two layers may hold different
 * versions of one library. Classes of the JDK's base packages and of the plugin API always come
 * from the parent.
 *
 * <p>Not a {@link java.net.URLClassLoader}: that one looks at URLs, checks signatures and opens
 * each jar through several layers of its own, which takes about a fifth more time at start; the
 * jars' bytes were verified by hash before.
 */
public final class LayerLoader extends SecureClassLoader implements Closeable {
  static {
    registerAsParallelCapable();
  }

  private final List<LayerJar> jars = new ArrayList<>();

  /** Loads from these jars, which stay closed until something is looked for in them. */
  public LayerLoader(String name, List<File> files, ClassLoader parent) {
    super("datagen-" + name, parent);
    for (File file : files) {
      jars.add(new LayerJar(file));
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith("java.") || (ApiWindow.shows(name) && getParent() instanceof ApiWindow)) {
      return getParent().loadClass(name);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null) {
        loaded = findOwn(name);
      }
      if (loaded == null) {
        loaded = getParent().loadClass(name);
      }
      if (resolve) {
        resolveClass(loaded);
      }
      return loaded;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    Class<?> found = findOwn(name);
    if (found == null) {
      throw new ClassNotFoundException(name + " in " + getName());
    }
    return found;
  }

  private @Nullable Class<?> findOwn(String name) throws ClassNotFoundException {
    String path = name.replace('.', '/').concat(".class");
    try {
      for (LayerJar jar : jars) {
        byte[] bytes = jar.read(path);
        if (bytes != null) {
          definePackageOf(name, jar);
          return defineClass(name, bytes, 0, bytes.length, jar.source());
        }
      }
      return null;
    } catch (IOException e) {
      throw new ClassNotFoundException(name + " can't be read", e);
    }
  }

  private void definePackageOf(String className, LayerJar jar) throws IOException {
    int dot = className.lastIndexOf('.');
    String name = dot < 0 ? "" : className.substring(0, dot);
    if (dot < 0 || getDefinedPackage(name) != null) {
      return;
    }
    Manifest manifest = jar.manifest();
    try {
      definePackage(
          name,
          LayerJar.attribute(manifest, name, "Specification-Title"),
          LayerJar.attribute(manifest, name, "Specification-Version"),
          LayerJar.attribute(manifest, name, "Specification-Vendor"),
          LayerJar.attribute(manifest, name, "Implementation-Title"),
          LayerJar.attribute(manifest, name, "Implementation-Version"),
          LayerJar.attribute(manifest, name, "Implementation-Vendor"),
          null);
    } catch (IllegalArgumentException e) {
      if (getDefinedPackage(name) == null) { // else another thread was first
        throw e;
      }
    }
  }

  @Override
  protected @Nullable URL findResource(String name) {
    for (LayerJar jar : jars) {
      URL url = jar.find(name);
      if (url != null) {
        return url;
      }
    }
    return null;
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    List<URL> urls = new ArrayList<>();
    for (LayerJar jar : jars) {
      URL url = jar.find(name);
      if (url != null) {
        urls.add(url);
      }
    }
    return Collections.enumeration(urls);
  }

  @Override
  public @Nullable URL getResource(String name) {
    URL own = findResource(name);
    return own != null ? own : getParent().getResource(name);
  }

  /** The layer's own first; a plugin's services are its own and the platform's. */
  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    List<URL> urls = Collections.list(findResources(name));
    urls.addAll(Collections.list(getParent().getResources(name)));
    return Collections.enumeration(urls);
  }

  /** Straight from the open jar: a URL would open it a second time, and keep it open. */
  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    try {
      for (LayerJar jar : jars) {
        InputStream in = jar.open(name);
        if (in != null) {
          return in;
        }
      }
    } catch (IOException e) {
      return null;
    }
    return getParent().getResourceAsStream(name);
  }

  /** Closes the jars; classes that were not loaded before can't be loaded any more. */
  @Override
  public void close() throws IOException {
    for (LayerJar jar : jars) {
      jar.close();
    }
  }
}
