package io.datagen.plugin.parquet;

import io.datagen.api.format.Compression;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.text.TextBuffer;
import io.datagen.plugin.parquet.encoding.SnappyCompressor;
import java.nio.ByteBuffer;
import org.apache.parquet.format.CompressionCodec;
import org.jspecify.annotations.Nullable;

/** Compresses pages, each alone. One thread owns it. */
final class PageCodec implements AutoCloseable {
  static final String SNAPPY = "snappy";
  static final String GZIP = "gzip";
  static final String ZSTD = "zstd";

  private final CompressionCodec name;
  private final Compression.@Nullable Compressor compressor;
  private final SnappyCompressor snappy = new SnappyCompressor();

  /** For the compression in force. */
  PageCodec(FormatSettings settings) {
    name = name(settings.compressionName());
    compressor = settings.compression().map(Compression::newCompressor).orElse(null);
  }

  /** What a file calls a compression. */
  static CompressionCodec name(String compression) {
    return switch (compression) {
      case SNAPPY -> CompressionCodec.SNAPPY;
      case GZIP -> CompressionCodec.GZIP;
      case ZSTD -> CompressionCodec.ZSTD;
      default -> CompressionCodec.UNCOMPRESSED;
    };
  }

  CompressionCodec name() {
    return name;
  }

  /** Appends what a page's bytes are compressed to. */
  void compress(byte[] from, int length, TextBuffer out) {
    if (compressor != null) {
      ByteBuffer compressed = compressor.compress(from, 0, length);
      int size = compressed.remaining();
      compressed.get(out.ensure(size), out.length(), size);
      out.setLength(out.length() + size);
    } else if (name == CompressionCodec.SNAPPY) {
      int size = snappy.compress(from, 0, length);
      out.append(snappy.bytes(), 0, size);
    } else {
      out.append(from, 0, length);
    }
  }

  @Override
  public void close() {
    if (compressor != null) {
      compressor.close();
    }
  }
}
