package io.datagen.core.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of one file as it is written: large pieces by the output's {@link HashThread} where
 * it has one, small ones at once, for waking a thread takes longer. One thread at a time.
 */
final class FileHash {
  /** Bytes from which on a piece is handed over: 0.15 ms of hashing. */
  static final int LARGE = 1 << 18;

  private final MessageDigest digest = sha256();
  private final @Nullable HashThread thread;
  private boolean behind;

  /**
   * A file's.
   *
   * @param thread that hashes, or null for the writer's own
   */
  FileHash(@Nullable HashThread thread) {
    this.thread = thread;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds bytes; they must not change before {@link #catchUp} has returned. */
  void add(ByteBuffer source) throws IOException {
    if (thread != null && source.hasArray() && source.remaining() >= LARGE) {
      behind = true;
      int offset = source.arrayOffset() + source.position();
      thread.lend(digest, source.array(), offset, source.remaining());
    } else {
      catchUp();
      digest.update(source.duplicate());
    }
  }

  /** Adds bytes and keeps their array; returns another one, or the same if it is done with it. */
  byte[] exchange(byte[] bytes, int length) throws IOException {
    if (thread != null && length >= LARGE) {
      behind = true;
      return thread.exchange(digest, bytes, length);
    }
    catchUp();
    digest.update(bytes, 0, length);
    return bytes;
  }

  /** Waits until all that was added is hashed. */
  void catchUp() throws IOException {
    if (behind && thread != null) {
      thread.await();
      behind = false;
    }
  }

  /** The hash of all that was added, 64 hexadecimal digits; once. */
  String finish() throws IOException {
    catchUp();
    return HexFormat.of().formatHex(digest.digest());
  }
}
