package io.datagen.plugin.sqlite.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A sorted run of integer keys on disk: value and rowid, 16 bytes; deleted when it is closed. */
final class IntegerRun extends SortedIntegers {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);

  private IntegerRun(Path file) throws IOException {
    this.file = file;
    this.channel = FileChannel.open(file, StandardOpenOption.READ);
  }

  /** Opens a run for reading. */
  static IntegerRun open(Path file) throws IOException {
    return new IntegerRun(file);
  }

  /** Writes sorted keys to a new file. */
  static void write(Path file, SortedIntegers keys) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
      while (keys.next()) {
        if (!buffer.hasRemaining()) {
          write(channel, buffer);
        }
        buffer.putLong(keys.value).putLong(keys.rowid);
      }
      write(channel, buffer);
    }
  }

  private static void write(FileChannel channel, ByteBuffer buffer) throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }

  @Override
  boolean next() throws IOException {
    if (!buffer.hasRemaining() && !read()) {
      return false;
    }
    value = buffer.getLong();
    rowid = buffer.getLong();
    return true;
  }

  private boolean read() throws IOException {
    buffer.clear();
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
    buffer.flip();
    if (buffer.remaining() % (2 * Long.BYTES) != 0) {
      throw new IOException(file + " ends in the middle of an entry");
    }
    return buffer.hasRemaining();
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }
}
