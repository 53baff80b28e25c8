package io.datagen.plugin.sqlite.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A database file whose pages are read directly. Whoever reads them sees to it that nobody writes
 * them at the same time.
 *
 * <p>Where locks are POSIX ones, closing this file gives up every lock that the process has on it,
 * SQLite's too: close it last.
 */
public final class DatabaseFile implements Closeable {
  /** Bytes read at once at the most; the JDK keeps a buffer of that size for the thread. */
  private static final int PIECE = 1 << 18;

  private final Path path;
  private final FileChannel channel;

  private DatabaseFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Opens a file for reading. */
  public static DatabaseFile open(Path path) throws IOException {
    return new DatabaseFile(path, FileChannel.open(path, StandardOpenOption.READ));
  }

  /**
   * Reads the header as it is now.
   *
   * @throws IOException if it is none of a database, or the file is cut short
   */
  public FileHeader header() throws IOException {
    byte[] bytes = new byte[DatabaseHeader.LENGTH];
    read(0, bytes, 0, bytes.length);
    try {
      return FileHeader.of(bytes, channel.size());
    } catch (IllegalArgumentException e) {
      throw damaged(String.valueOf(e.getMessage()));
    }
  }

  /** Reads bytes from a place in the file. */
  void read(long position, byte[] into, int at, int length) throws IOException {
    int done = 0;
    while (done < length) {
      ByteBuffer piece = ByteBuffer.wrap(into, at + done, Math.min(PIECE, length - done));
      int count = channel.read(piece, position + done);
      if (count < 0) {
        throw damaged("it ends at byte " + channel.size() + ", within a page");
      }
      done += count;
    }
  }

  /** What is wrong with the file. */
  public IOException damaged(String what) {
    return new IOException(path + " is a damaged SQLite database: " + what);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
