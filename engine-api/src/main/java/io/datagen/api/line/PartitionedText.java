package io.datagen.api.line;

import io.datagen.api.text.TextBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of one encoder by the directory they go to, in the order the directories came up. */
final class PartitionedText {
  private final Map<Path, Lines> byPath = new HashMap<>();
  private final List<Lines> inOrder = new ArrayList<>();
  private final Path probe = new Path();

  /** The lines for one directory. */
  static final class Lines {
    final String directory;
    final TextBuffer text = new TextBuffer();
    long rows;

    Lines(String directory) {
      this.directory = directory;
    }
  }

  /** A directory's name as bytes, so that looking one up makes no string. */
  private static final class Path {
    private byte[] bytes = new byte[0];
    private int length;

    @Override
    public boolean equals(Object other) {
      return other instanceof Path path
          && Arrays.equals(bytes, 0, length, path.bytes, 0, path.length);
    }

    @Override
    public int hashCode() {
      int hash = 1;
      for (int i = 0; i < length; i++) {
        hash = 31 * hash + bytes[i];
      }
      return hash;
    }
  }

  /** The lines for a directory. */
  Lines of(TextBuffer directory) {
    probe.bytes = directory.bytes();
    probe.length = directory.length();
    Lines known = byPath.get(probe);
    if (known != null) {
      return known;
    }
    Path path = new Path();
    path.bytes = directory.toByteArray();
    path.length = path.bytes.length;
    Lines lines = new Lines(new String(path.bytes, StandardCharsets.UTF_8));
    byPath.put(path, lines);
    inOrder.add(lines);
    return lines;
  }

  /** All that have come up since the last {@link #clear}. */
  List<Lines> inOrder() {
    return inOrder;
  }

  /** Forgets all. */
  void clear() {
    byPath.clear();
    inOrder.clear();
  }
}
