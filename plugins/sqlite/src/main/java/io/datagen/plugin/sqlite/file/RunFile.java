package io.datagen.plugin.sqlite.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A sorted run on disk, in the form of {@link Entries}; deleted when it is closed. */
final class RunFile extends SortedEntries {
  private static final int BUFFER = 1 << 17;

  private final Path file;
  private final FileChannel channel;
  private int at;
  private int end;

  private RunFile(Path file) throws IOException {
    this.file = file;
    this.channel = FileChannel.open(file, StandardOpenOption.READ);
    this.bytes = new byte[BUFFER];
  }

  /** Opens a run for reading. */
  static RunFile open(Path file) throws IOException {
    return new RunFile(file);
  }

  /** Writes sorted entries to a new file. */
  static void write(Path file, SortedEntries entries) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      byte[] buffer = new byte[BUFFER];
      int used = 0;
      while (entries.next()) {
        int keyLength = entries.recordStart - entries.keyStart;
        long size = (long) Entries.HEADER + keyLength + entries.recordLength;
        if (buffer.length - used < size) {
          write(channel, buffer, used);
          used = 0;
          if (buffer.length < size) {
            buffer = new byte[Math.toIntExact(size)];
          }
        }
        BigEndian.putInt(buffer, used, keyLength);
        BigEndian.putInt(
            buffer, used + 4, entries.hasNull ? -entries.recordLength : entries.recordLength);
        used += Entries.HEADER;
        System.arraycopy(
            entries.bytes, entries.keyStart, buffer, used, keyLength + entries.recordLength);
        used += keyLength + entries.recordLength;
      }
      write(channel, buffer, used);
    }
  }

  private static void write(FileChannel channel, byte[] bytes, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  @Override
  boolean next() throws IOException {
    if (!have(Entries.HEADER)) {
      return false;
    }
    long size =
        (long) Entries.HEADER + Entries.keyLength(bytes, at) + Entries.recordLength(bytes, at);
    if (!have(Math.toIntExact(size))) {
      throw new IOException(file + " ends in the middle of an entry");
    }
    show(at);
    at += (int) size;
    return true;
  }

  /** Makes sure that so many bytes can be read from {@code at}. */
  private boolean have(int size) throws IOException {
    if (end - at >= size) {
      return true;
    }
    byte[] from = bytes;
    if (bytes.length < size) {
      bytes = new byte[size];
    }
    System.arraycopy(from, at, bytes, 0, end - at);
    end -= at;
    at = 0;
    ByteBuffer buffer = ByteBuffer.wrap(bytes, end, bytes.length - end);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
    end = buffer.position();
    return end >= size;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }
}
