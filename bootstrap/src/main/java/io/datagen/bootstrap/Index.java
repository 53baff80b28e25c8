package io.datagen.bootstrap;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which jars were hashed, and the size and modification time they had then: a start compares those
 * instead of hashing tens of megabytes. A line is {@code SHA256 SIZE MTIME PATH}; a damaged line,
 * or file, only means that jars are hashed again.
 *
 * <p>The SHA-256 stands in it, too: a lock that expects other bytes of the same length is not
 * served what was verified for an older one.
 */
public final class Index {
  /** From a path to {@code SHA256 SIZE MTIME}. */
  private final Map<String, String> entries = new TreeMap<>();

  /** Empty where there is none. */
  public static Index read(File file) {
    Index index = new Index();
    String text;
    // Not Files: its channels are two dozen classes that nothing else needs at start.
    try (InputStream in = new FileInputStream(file)) {
      text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return index;
    }
    int start = 0;
    // a line without its end was cut: not to be trusted
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      int path = text.lastIndexOf(' ', end);
      if (path > start) {
        index.entries.put(text.substring(path + 1, end), text.substring(start, path));
      }
      start = end + 1;
    }
    return index;
  }

  /** Whether the file can be read and is the one that was hashed, as far as size and time tell. */
  public boolean knows(Artifact artifact, File jar) {
    String entry = entries.get(artifact.place());
    return entry != null
        && jar.length() == artifact.size()
        && entry.equals(entry(artifact, jar.lastModified()))
        && jar.canRead(); // else somebody else's: better said now than by a class that is missing
  }

  /** Notes a jar whose bytes were just hashed. */
  public void put(Artifact artifact, File jar) {
    entries.put(artifact.place(), entry(artifact, jar.lastModified()));
  }

  /** Forgets jars that are gone. */
  public void prune(File repository) {
    Iterator<String> paths = entries.keySet().iterator();
    while (paths.hasNext()) {
      if (!new File(repository, paths.next()).isFile()) {
        paths.remove();
      }
    }
  }

  private static String entry(Artifact artifact, long modified) {
    return artifact.sha256() + ' ' + artifact.size() + ' ' + modified;
  }

  /** The file's new content. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, String> line : entries.entrySet()) {
      text.append(line.getValue()).append(' ').append(line.getKey()).append('\n');
    }
    return text.toString();
  }
}
