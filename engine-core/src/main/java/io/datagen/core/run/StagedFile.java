package io.datagen.core.run;

import io.datagen.api.format.WriteTarget.ByteSink;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import org.jspecify.annotations.Nullable;

/** A file being written: counts and hashes what goes into it. */
final class StagedFile implements ByteSink {
  /**
   * Bytes that a channel gets at a time: it copies them out of the heap first, to memory that each
   * thread keeps, and what is small stays in the cache in between.
   */
  private static final int PIECE = 1 << 18;

  private final String name;
  private final WritableByteChannel channel;
  private final @Nullable FileHash hash;
  private final Progress progress;
  private long bytes;
  private long rows;
  private volatile boolean closed;

  /**
   * Over an open channel.
   *
   * @param hash of a file for the manifest; closing one waits until its bytes are on the disk. A
   *     pipe has neither; hashing one took a third of the time that events to standard output took
   */
  StagedFile(String name, WritableByteChannel channel, @Nullable FileHash hash, Progress progress) {
    this.name = name;
    this.channel = channel;
    this.hash = hash;
    this.progress = progress;
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    write(ByteBuffer.wrap(source, offset, length));
  }

  @Override
  public void write(ByteBuffer source) throws IOException {
    if (hash == null) {
      append(source);
      return;
    }
    hash.add(source);
    append(source);
    // The bytes are the caller's again when this returns.
    hash.catchUp();
  }

  @Override
  public byte[] exchange(byte[] source, int length) throws IOException {
    append(ByteBuffer.wrap(source, 0, length));
    return hash == null ? source : hash.exchange(source, length);
  }

  private void append(ByteBuffer source) throws IOException {
    bytes += source.remaining();
    progress.bytes(source.remaining());
    int end = source.limit();
    while (source.position() < end) {
      source.limit(Math.min(end, source.position() + PIECE));
      channel.write(source);
    }
  }

  @Override
  public void addRows(long more) {
    rows += more;
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      if (hash != null && channel instanceof FileChannel file) {
        file.force(false);
      }
      channel.close();
    }
  }

  /** Closes it without caring for what was written; from any thread. */
  void abandon() {
    closed = true;
    try {
      channel.close();
    } catch (IOException e) {
      // It goes with its folder.
    }
  }

  /** What the manifest says of it, once it is closed. */
  WrittenFile written() throws IOException {
    if (hash == null) {
      throw new IllegalStateException(name + " was not hashed");
    }
    return new WrittenFile(name, rows, bytes, hash.finish());
  }
}
