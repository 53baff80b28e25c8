package io.datagen.api.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes straight to final names, and remembers what it was asked for. */
public final class DirectoryTarget implements WriteTarget {
  private final Path artifact;
  private final boolean directory;
  private final Path scratch;
  private final Set<Path> files = new TreeSet<>();
  private final Map<Path, Long> rows = new LinkedHashMap<>();
  private int open;

  /**
   * For an artifact.
   *
   * @param artifact a directory or a file, as the format has it
   * @param scratch a folder for what is needed only while writing
   */
  public DirectoryTarget(Path artifact, boolean directory, Path scratch) {
    this.artifact = artifact;
    this.directory = directory;
    this.scratch = scratch;
  }

  /** The files that the format asked for. */
  public Set<Path> files() {
    return files;
  }

  /** How many rows were counted in all. */
  public long rows() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many sinks are not closed. */
  public int open() {
    return open;
  }

  @Override
  public Path allocate(String name) throws IOException {
    Path file = directory ? artifact.resolve(name) : artifact;
    if (!file.normalize().startsWith(artifact) || !files.add(file)) {
      throw new IllegalStateException(name + " is outside or asked for twice");
    }
    Files.createDirectories(file.getParent());
    return file;
  }

  @Override
  public Path scratch() throws IOException {
    return Files.createDirectories(scratch);
  }

  @Override
  public ByteSink create(String name) throws IOException {
    Path file = allocate(name);
    OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    open++;
    return new ByteSink() {
      private boolean closed;

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void write(ByteBuffer bytes) throws IOException {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        out.write(copy);
      }

      @Override
      public void addRows(long count) {
        rows.merge(file, count, Long::sum);
      }

      @Override
      public void close() throws IOException {
        if (!closed) {
          closed = true;
          open--;
          out.close();
        }
      }
    };
  }
}
