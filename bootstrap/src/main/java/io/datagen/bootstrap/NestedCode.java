package io.datagen.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Loads the cold side out of one entry of the bootstrap's jar, in memory: it has to work before
 * anything can be written. Compressed as one, its classes take half of what they do one by one.
 */
final class NestedCode extends ClassLoader {
  /** Written by the build; absent where classes lie in a folder, as in tests. */
  private static final String RESOURCE = "META-INF/datagen/provision.jar";

  private static final String ENTRY = "io.datagen.bootstrap.provision.Provisioner";

  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> classes = new HashMap<>();

  private NestedCode(InputStream jar, ClassLoader parent) throws IOException {
    super("datagen-provision", parent);
    ZipInputStream zip = new ZipInputStream(jar);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      classes.put(entry.getName(), zip.readAllBytes());
    }
  }

  static Provisioning provisioning(Home home, Options options, Layers layers) {
    ClassLoader own = NestedCode.class.getClassLoader();
    try (InputStream jar = own.getResourceAsStream(RESOURCE)) {
      ClassLoader loader = jar == null ? own : new NestedCode(jar, own);
      return (Provisioning)
          loader
              .loadClass(ENTRY)
              .getConstructor(Home.class, Options.class, Layers.class)
              .newInstance(home, options, layers);
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException("the bootstrap is damaged", e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name.replace('.', '/').concat(".class"));
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
