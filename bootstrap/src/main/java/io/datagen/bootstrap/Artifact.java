package io.datagen.bootstrap;

/**
 * One locked jar: where it may come from, where it lies, and the only bytes it may have.
 *
 * @param repository id of the one repository this artifact may come from ({@link #NESTED} for the
 *     project's own); binding each artifact to a repository stops dependency confusion
 * @param path Maven path, relative, with forward slashes; never leaves the repository folder
 * @param size length in bytes
 * @param sha256 64 lower-case hexadecimal digits
 */
public record Artifact(String repository, String path, long size, String sha256) {

  /** The repository id of the jars that ride inside the bootstrap. */
  public static final String NESTED = "nested";

  private static final String SAFE = "-._+~";
  private static final int HASH_FOLDER = 16;

  /** Refuses what a lock must not say. */
  public Artifact {
    if (!safe(path)) {
      throw new ProvisioningException(
          "the lock names a path that is not a plain Maven path: " + path);
    }
    if (size < 0 || sha256.length() != 64 || !hexadecimal(sha256)) {
      throw new ProvisioningException("the lock has no valid size and SHA-256 for " + path);
    }
  }

  /** Whether it rides inside the bootstrap. */
  public boolean nested() {
    return repository.equals(NESTED);
  }

  /**
   * Where it lies in a repository folder. The project's own jars keep their version while their
   * bytes change from build to build: theirs is the hash's folder, so that two builds can share a
   * cache and neither replaces what the other is running.
   */
  public String place() {
    if (!nested()) {
      return path;
    }
    int file = path.lastIndexOf('/') + 1;
    return path.substring(0, file) + sha256.substring(0, HASH_FOLDER) + '/' + path.substring(file);
  }

  /** The jar's file name. */
  public String file() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** {@code group:artifact:version} as far as the path tells it. */
  public String coordinates() {
    int file = path.lastIndexOf('/');
    int version = path.lastIndexOf('/', file - 1);
    int artifact = path.lastIndexOf('/', version - 1);
    if (artifact < 0) {
      return path;
    }
    return path.substring(0, artifact).replace('/', '.')
        + ':'
        + path.substring(artifact + 1, version)
        + ':'
        + path.substring(version + 1, file);
  }

  /** Letters, digits and a few marks, in segments none of which starts with a dot. */
  public static boolean safe(String path) {
    boolean start = true;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '/' || (start && c == '.')) {
        if (start) {
          return false;
        }
        start = true;
      } else {
        boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!plain && SAFE.indexOf(c) < 0) {
          return false;
        }
        start = false;
      }
    }
    return !start;
  }

  private static boolean hexadecimal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }
}
