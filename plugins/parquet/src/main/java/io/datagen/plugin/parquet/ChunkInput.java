package io.datagen.plugin.parquet;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of one column chunk in order, through a buffer. */
final class ChunkInput extends InputStream {
  private static final int BUFFER = 1 << 16;

  private final FileBytes file;
  private final long end;
  private final byte[] buffer = new byte[BUFFER];
  private long next;
  private int at;
  private int limit;

  /** Of {@code length} bytes that must be in the file. */
  ChunkInput(FileBytes file, long start, long length) {
    this.file = file;
    this.next = start;
    this.end = start + length;
  }

  /** Where in the file the next byte stands. */
  long position() {
    return next - (limit - at);
  }

  /** Bytes that are left. */
  long remaining() {
    return end - position();
  }

  @Override
  public int read() throws IOException {
    return at < limit || fill() ? buffer[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int place, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (at == limit && !fill()) {
      return -1;
    }
    int count = Math.min(length, limit - at);
    System.arraycopy(buffer, at, into, place, count);
    at += count;
    return count;
  }

  /** Reads a page's bytes, which were seen to be in the chunk. */
  byte[] readBytes(int length) throws IOException {
    byte[] bytes = new byte[length];
    int buffered = Math.min(length, limit - at);
    System.arraycopy(buffer, at, bytes, 0, buffered);
    at += buffered;
    file.read(next, bytes, buffered, length - buffered);
    next += length - buffered;
    return bytes;
  }

  private boolean fill() throws IOException {
    limit = (int) Math.min(BUFFER, end - next);
    at = 0;
    if (limit <= 0) {
      limit = 0;
      return false;
    }
    file.read(next, buffer, 0, limit);
    next += limit;
    return true;
  }
}
