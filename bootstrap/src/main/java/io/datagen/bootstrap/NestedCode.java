package io.datagen.bootstrap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Loads the cold side out of entries of the bootstrap's jar, one a package, in memory: it has to
 * work before anything can be written. Compressed as one, classes take half of what they do one by
 * one; and a package that isn't used isn't read.
 */
final class NestedCode extends ClassLoader {
  private static final String PREFIX = "io/datagen/bootstrap/";
  private static final String ENTRY = "io.datagen.bootstrap.provision.Provisioner";

  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> entries = new HashMap<>();
  private final Set<String> read = new HashSet<>();

  private NestedCode(ClassLoader parent) {
    super("datagen-nested", parent);
  }

  static Provisioning provisioning(Home home, Options options, Layers layers) {
    ClassLoader own = NestedCode.class.getClassLoader();
    // where classes lie in a folder, as in tests, there is no such jar
    boolean nested = own.getResource(jar("provision")) != null;
    ClassLoader loader = nested ? new NestedCode(own) : own;
    try {
      return (Provisioning)
          loader
              .loadClass(ENTRY)
              .getConstructor(Home.class, Options.class, Layers.class)
              .newInstance(home, options, layers);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the bootstrap is damaged", e);
    }
  }

  private static String jar(String part) {
    return "META-INF/datagen/" + part + ".jar";
  }

  private synchronized byte @Nullable [] entry(String name) {
    int end = name.indexOf('/', PREFIX.length());
    if (!name.startsWith(PREFIX) || end < 0) {
      return null;
    }
    String part = name.substring(PREFIX.length(), end);
    if (read.add(part)) {
      read(part);
    }
    return entries.get(name);
  }

  private void read(String part) {
    try (InputStream jar = getParent().getResourceAsStream(jar(part))) {
      if (jar != null) {
        ZipInputStream zip = new ZipInputStream(jar);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          entries.put(entry.getName(), zip.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("the bootstrap is damaged", e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = entry(name.replace('.', '/').concat(".class"));
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    byte[] bytes = entry(name);
    return bytes == null ? getParent().getResourceAsStream(name) : new ByteArrayInputStream(bytes);
  }
}
