package io.datagen.bootstrap;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which jars were hashed, and the size and modification time they had then: a start compares those
 * instead of hashing tens of megabytes. A line is {@code SHA256 SIZE MTIME PATH}; a damaged line,
 * or file, only means that jars are hashed again.
 *
 * <p>The SHA-256 stands in it because the project's own jars keep their path while their bytes
 * change from build to build.
 */
final class Index {
  private record Entry(String sha256, long size, long modified) {}

  private final Map<String, Entry> entries = new TreeMap<>();

  static Index read(File file) {
    Index index = new Index();
    String text;
    try {
      text = Files.readString(file.toPath(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return index;
    }
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        break; // a line without its end was cut: not to be trusted
      }
      index.line(text, start, end);
      start = end + 1;
    }
    return index;
  }

  private void line(String text, int start, int end) {
    int a = text.indexOf(' ', start);
    int b = text.indexOf(' ', a + 1);
    int c = text.indexOf(' ', b + 1);
    if (a < 0 || b < 0 || c < 0 || c >= end) {
      return;
    }
    try {
      long size = Long.parseLong(text.substring(a + 1, b));
      long modified = Long.parseLong(text.substring(b + 1, c));
      entries.put(text.substring(c + 1, end), new Entry(text.substring(start, a), size, modified));
    } catch (NumberFormatException e) {
      // the jar is hashed again
    }
  }

  /** Whether the file is the one that was hashed, as far as size and time tell. */
  boolean knows(Artifact artifact, File jar) {
    @Nullable Entry entry = entries.get(artifact.path());
    return entry != null
        && entry.size == artifact.size()
        && entry.sha256.equals(artifact.sha256())
        && jar.length() == entry.size
        && jar.lastModified() == entry.modified;
  }

  void put(Artifact artifact, long modified) {
    entries.put(artifact.path(), new Entry(artifact.sha256(), artifact.size(), modified));
  }

  /** Replaces the file as one step; called with the repository's lock held. */
  void write(Home home) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Entry> line : entries.entrySet()) {
      Entry entry = line.getValue();
      text.append(entry.sha256)
          .append(' ')
          .append(entry.size)
          .append(' ')
          .append(entry.modified)
          .append(' ')
          .append(line.getKey())
          .append('\n');
    }
    Path part = Temporary.file(home);
    Files.writeString(part, text, StandardCharsets.ISO_8859_1);
    Files.move(part, home.index().toPath(), StandardCopyOption.ATOMIC_MOVE);
  }
}
