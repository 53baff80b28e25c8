package io.datagen.api.format;

import java.io.IOException;
import java.io.InputStream;

/**
 * A compression whose compressed pieces add up to one valid stream (gzip members, zstd frames), so
 * that workers can compress their chunks alone. Found by {@link java.util.ServiceLoader}; gzip
 * comes with the engine.
 */
public interface Compression {
  /** What {@code --compression} calls it. */
  String name();

  /** What is added to a file's name, without the dot. */
  String extension();

  /** A compressor for one thread. */
  Compressor newCompressor();

  /** Reads a compressed file, all its pieces in turn. */
  InputStream decompress(InputStream compressed) throws IOException;

  /** Compresses pieces; one thread owns it. */
  interface Compressor extends AutoCloseable {
    /**
     * Compresses a piece into one whole member or frame.
     *
     * @return a buffer of the compressor's own, good until the next call, its content between
     *     position and limit
     */
    java.nio.ByteBuffer compress(byte[] bytes, int offset, int length);

    @Override
    void close();
  }
}
