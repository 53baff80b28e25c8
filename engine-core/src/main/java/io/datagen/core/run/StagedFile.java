package io.datagen.core.run;

import io.datagen.api.format.WriteTarget.ByteSink;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file being written: counts and hashes what goes into it. */
final class StagedFile implements ByteSink {
  private final String name;
  private final WritableByteChannel channel;
  private final boolean durable;
  private final Progress progress;
  private final MessageDigest digest = sha256();
  private long bytes;
  private long rows;
  private volatile boolean closed;

  /**
   * Over an open channel.
   *
   * @param durable whether it is a file: then it is hashed for the manifest, and closing waits
   *     until the bytes are on the disk. A pipe has neither; hashing one took a third of the time
   *     that events to standard output took
   */
  StagedFile(String name, WritableByteChannel channel, boolean durable, Progress progress) {
    this.name = name;
    this.channel = channel;
    this.durable = durable;
    this.progress = progress;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    write(ByteBuffer.wrap(source, offset, length));
  }

  @Override
  public void write(ByteBuffer source) throws IOException {
    bytes += source.remaining();
    progress.bytes(source.remaining());
    if (durable) {
      digest.update(source.duplicate());
    }
    while (source.hasRemaining()) {
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
      if (durable && channel instanceof FileChannel file) {
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
  WrittenFile written() {
    return new WrittenFile(name, rows, bytes, HexFormat.of().formatHex(digest.digest()));
  }
}
