package io.datagen.plugin.parquet;

import io.datagen.api.format.Compression;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.GzipCompression;
import io.datagen.plugin.parquet.encoding.SnappyDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.apache.parquet.format.CompressionCodec;

/** Undoes the compression of pages, whatever a file says of their length. */
final class Decompression {
  private final FormatSettings settings;

  Decompression(FormatSettings settings) {
    this.settings = settings;
  }

  /**
   * Decompresses a page.
   *
   * @param length what it should come to
   * @throws IOException if it doesn't, or the codec isn't to be had
   */
  byte[] decompress(CompressionCodec codec, byte[] in, int from, int length) throws IOException {
    int count = in.length - from;
    return switch (codec) {
      case UNCOMPRESSED -> {
        if (count != length) {
          throw new IOException("a page has " + count + " bytes instead of " + length);
        }
        yield in;
      }
      case SNAPPY -> SnappyDecompressor.decompress(in, from, count, length);
      case GZIP -> stream(new GzipCompression(), in, from, length);
      case ZSTD -> stream(zstd(), in, from, length);
      default ->
          throw new IOException(
              "its pages are compressed with " + codec + ", which datagen doesn't read");
    };
  }

  private Compression zstd() throws IOException {
    Optional<Compression> zstd =
        settings.compression().filter(c -> c.name().equals(PageCodec.ZSTD));
    if (zstd.isEmpty()) {
      throw new IOException(
          "its pages are compressed; say how with --compression "
              + PageCodec.ZSTD.toLowerCase(Locale.ROOT));
    }
    return zstd.get();
  }

  private static byte[] stream(Compression compression, byte[] in, int from, int length)
      throws IOException {
    try (InputStream compressed = new ByteArrayInputStream(in, from, in.length - from);
        InputStream plain = compression.decompress(compressed)) {
      byte[] out = plain.readNBytes(length);
      if (out.length < length || plain.read() >= 0) {
        throw new IOException("a page doesn't come to " + length + " bytes when decompressed");
      }
      return out;
    }
  }
}
