package io.datagen.bootstrap;

import java.io.File;

/** What this program is called, and which it is, for messages. */
public final class Name {
  private Name() {}

  /** As the build stamped it. */
  public static String version() {
    String version = Name.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }

  /** How this process was started, for messages that name a command to type. */
  public static String command() {
    String script = System.getProperty("datagen.command");
    if (script != null && !script.isEmpty()) {
      return script;
    }
    String path = jar();
    return "java -jar " + (path.indexOf(' ') < 0 ? path : '"' + path + '"');
  }

  /** The jar that was started: the first of the class path, where there is more on it. */
  static String jar() {
    String path = System.getProperty("java.class.path", "datagen-bootstrap.jar");
    int end = path.indexOf(File.pathSeparatorChar);
    return end < 0 ? path : path.substring(0, end);
  }
}
