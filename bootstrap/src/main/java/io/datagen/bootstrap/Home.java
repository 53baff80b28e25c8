package io.datagen.bootstrap;

import java.io.File;

/**
 * The root that was found and the folders under it. Plain {@link File}s: they are what a start
 * needs first, and cost the least.
 *
 * @param root absolute
 * @param reason how the root was found, for {@code doctor}
 */
public record Home(File root, String reason) {

  static final String FOLDER = ".datagen";

  private static final String[] MARKERS = {"pom.xml", "bootstrap", "engine-core", "schemas"};

  /**
   * {@code DATAGEN_HOME}, else the nearest ancestor of the working directory with {@code .datagen/}
   * or the project's own folders, else the clone whose script was started, else the working
   * directory.
   *
   * @param variable the value of {@code DATAGEN_HOME}, or empty
   * @param clone the folder that {@code scripts/datagen} belongs to, or empty
   */
  static Home find(String variable, File workingDirectory, String clone) {
    File start = workingDirectory.getAbsoluteFile();
    if (!variable.isEmpty()) {
      File named = new File(variable);
      File root = named.isAbsolute() ? named : new File(start, variable);
      if (root.exists() && !root.isDirectory()) {
        throw new UsageException(
            "DATAGEN_HOME names a file, not a folder: "
                + root
                + "; set it to the folder that has or shall have "
                + FOLDER
                + "/, or unset it: then the nearest folder upwards of the working directory with "
                + FOLDER
                + "/ is taken");
      }
      return new Home(root, "DATAGEN_HOME");
    }
    for (File folder = start; folder != null; folder = folder.getParentFile()) {
      if (new File(folder, FOLDER).isDirectory()) {
        return new Home(folder, "has " + FOLDER + "/");
      }
      if (marked(folder)) {
        return new Home(folder, "the project's root");
      }
    }
    if (!clone.isEmpty()) {
      return new Home(new File(clone), "the script's own clone");
    }
    return new Home(start, "the working directory: no folder above has " + FOLDER + "/");
  }

  private static boolean marked(File folder) {
    for (String marker : MARKERS) {
      if (!new File(folder, marker).exists()) {
        return false;
      }
    }
    return true;
  }

  /** {@code .datagen}. */
  public File home() {
    return new File(root, FOLDER);
  }

  /** The verified jars, in Maven layout. */
  public File repository() {
    return new File(home(), "repo");
  }

  /** Where that jar lies, or will. */
  public File jar(Artifact artifact) {
    return new File(repository(), artifact.place());
  }

  /** On the same file system as the jars. */
  public File temporary() {
    return new File(home(), "tmp");
  }

  /** Native libraries that plugins unpacked, each in a folder named by its SHA-256. */
  public File natives() {
    return new File(home(), "native");
  }

  /** See {@link Index}. */
  public File index() {
    return new File(home(), "index");
  }

  /** What the user added; to be committed. */
  public File plugins() {
    return new File(home(), "plugins.lock");
  }

  /** Scratch of who resolves a plugin, and the lock that only one does. */
  public File resolver() {
    return new File(home(), "resolver");
  }

  /** Locked by who fills the repository; never deleted. */
  public File lock() {
    return new File(repository(), ".lock");
  }
}
