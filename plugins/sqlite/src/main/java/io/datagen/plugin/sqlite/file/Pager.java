package io.datagen.plugin.sqlite.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Appends pages to the file, leaving out the lock-byte page. Page 1 is written at the very end, so
 * that an unfinished file is no database. One thread at a time.
 */
public final class Pager implements Closeable {
  static final long LOCK_BYTE = 1L << 30;
  private static final long MAX_PAGES = 0xffff_fffeL;
  private static final int BUFFER = 1 << 19;

  private final FileChannel channel;
  private final PageLayout layout;
  private final long lockPage;
  private final ByteBuffer buffer;
  private long next = 2;
  private long written;

  private Pager(FileChannel channel, PageLayout layout, long lockByte) {
    this.channel = channel;
    this.layout = layout;
    this.lockPage = lockByte / layout.pageSize() + 1;
    this.buffer = ByteBuffer.allocateDirect(Math.max(BUFFER, layout.pageSize()));
    this.written = layout.pageSize();
  }

  /** Creates the file, which must not exist. */
  public static Pager create(Path file, PageLayout layout) throws IOException {
    return create(file, layout, LOCK_BYTE);
  }

  /** With the lock byte elsewhere, for tests. */
  static Pager create(Path file, PageLayout layout, long lockByte) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return new Pager(channel, layout, lockByte);
  }

  /** What follows from the page size. */
  public PageLayout layout() {
    return layout;
  }

  /** The numbers of the pages that come next. */
  PageNumbers numbers() {
    return new PageNumbers(next, lockPage);
  }

  /** Pages so far, page 1 and the lock-byte page included. */
  long pageCount() {
    return next - 1;
  }

  /** Appends a page and returns its number. */
  long append(byte[] page) throws IOException {
    long number = numbers().of(0);
    append(page, 0, 1);
    return number;
  }

  /** Appends neighbouring pages of an array; they get the next {@link #numbers()}. */
  void append(byte[] pages, int offset, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      if (next == lockPage) {
        buffer(new byte[layout.pageSize()], 0);
      }
      buffer(pages, offset + i * layout.pageSize());
    }
  }

  private void buffer(byte[] page, int offset) throws IOException {
    if (next > MAX_PAGES) {
      throw new IOException(
          "the database would have more than "
              + MAX_PAGES
              + " pages, more than SQLite can number; a larger page_size helps");
    }
    if (buffer.remaining() < layout.pageSize()) {
      writeBuffer();
    }
    buffer.put(page, offset, layout.pageSize());
    next++;
  }

  private void writeBuffer() throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      written += channel.write(buffer, written);
    }
    buffer.clear();
  }

  /** Writes page 1 and makes all durable. */
  void finish(byte[] firstPage) throws IOException {
    writeBuffer();
    ByteBuffer first = ByteBuffer.wrap(firstPage);
    while (first.hasRemaining()) {
      channel.write(first, first.position());
    }
    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
