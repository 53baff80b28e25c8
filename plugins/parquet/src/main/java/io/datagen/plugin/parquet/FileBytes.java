package io.datagen.plugin.parquet;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** An open file that is read at any place. What is wrong in it is told with its name. */
final class FileBytes implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;
  private final long size;

  private FileBytes(Path file, FileChannel channel, long size) {
    this.file = file;
    this.channel = channel;
    this.size = size;
  }

  static FileBytes open(Path file) throws IOException {
    try {
      FileChannel channel = FileChannel.open(file);
      return new FileBytes(file, channel, channel.size());
    } catch (NoSuchFileException e) {
      throw new IOException(file + " is not there", e);
    }
  }

  long size() {
    return size;
  }

  Path file() {
    return file;
  }

  /**
   * Reads bytes that must be there.
   *
   * @throws IOException if they are not
   */
  byte[] read(long position, int length) throws IOException {
    if (position < 0 || length < 0 || position > size - length) {
      throw fault("it has no " + length + " bytes from " + position + " on: it may be cut off");
    }
    byte[] bytes = new byte[length];
    read(position, bytes, 0, length);
    return bytes;
  }

  void read(long position, byte[] into, int place, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(into, place, length);
    while (buffer.hasRemaining()) {
      int count = channel.read(buffer, position + buffer.position() - place);
      if (count < 0) {
        throw new EOFException(file + " became shorter while it was read");
      }
    }
  }

  /** What is wrong with the file. */
  IOException fault(String what) {
    return new IOException(file + " can't be read as Parquet: " + what);
  }

  /** Work on bytes of the file. */
  interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Runs what trusts the file's bytes more than they deserve: whatever it stumbles over is damage.
   *
   * @param part of the file, for the message
   */
  <T> T guarded(String part, Work<T> work) throws IOException {
    try {
      return work.run();
    } catch (EOFException e) {
      throw new IOException(fault(part + " ends too early").getMessage(), e);
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage());
      throw message.startsWith(file.toString())
          ? e
          : new IOException(fault(part + " is damaged: " + message).getMessage(), e);
    } catch (RuntimeException e) {
      throw new IOException(fault(part + " is damaged: " + e).getMessage(), e);
    } catch (OutOfMemoryError e) {
      // A length that a damaged file claims. What it was for has not been made.
      throw new IOException(fault(part + " claims more than there is memory for").getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
