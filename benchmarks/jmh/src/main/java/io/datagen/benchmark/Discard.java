package io.datagen.benchmark;

import io.datagen.api.format.WriteTarget;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A target that counts bytes and drops them; what a format writes by itself is deleted. */
final class Discard implements WriteTarget, AutoCloseable {
  private final List<Path> folders = new ArrayList<>();
  private long bytes;

  /** How many bytes went through sinks, or lie in files that the format wrote by itself. */
  long bytes() throws IOException {
    long all = bytes;
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          all += Files.size(file);
        }
      }
    }
    return all;
  }

  @Override
  public ByteSink create(String name) {
    return new Sink();
  }

  @Override
  public Path allocate(String name) throws IOException {
    return scratch().resolve("out");
  }

  @Override
  public Path scratch() throws IOException {
    Path folder = Files.createTempDirectory("datagen-benchmark");
    folders.add(folder);
    return folder;
  }

  @Override
  public void close() throws IOException {
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    folders.clear();
  }

  private final class Sink implements ByteSink {
    @Override
    public void write(byte[] from, int offset, int length) {
      bytes += length;
    }

    @Override
    public void write(ByteBuffer from) {
      bytes += from.remaining();
      from.position(from.limit());
    }

    @Override
    public void addRows(long rows) {}

    @Override
    public void close() {}
  }
}
