package io.datagen.bootstrap;

import java.io.File;
import java.util.List;
import java.util.StringJoiner;

/**
 * The JVM's own class path with the engine's jars behind the bootstrap's. Only classes from there
 * can be in a class-data archive, with which a start takes half as long; {@code scripts/datagen}
 * uses it so.
 */
public final class ClassPath {
  private ClassPath() {}

  /** As a JVM takes it, for an engine of these jars. */
  public static String with(List<File> engine) {
    StringJoiner path = new StringJoiner(File.pathSeparator);
    path.add(new File(given()[0]).getAbsolutePath());
    for (File jar : engine) {
      path.add(jar.getAbsolutePath());
    }
    return path.toString();
  }

  /** Whether this JVM has exactly these behind the bootstrap. */
  static boolean has(List<File> engine) {
    String[] given = given();
    boolean same = given.length == engine.size() + 1;
    for (int i = 0; same && i < engine.size(); i++) {
      same = given[i + 1].equals(engine.get(i).getAbsolutePath());
    }
    return same;
  }

  private static String[] given() {
    return System.getProperty("java.class.path", "").split(File.pathSeparator, -1);
  }
}
