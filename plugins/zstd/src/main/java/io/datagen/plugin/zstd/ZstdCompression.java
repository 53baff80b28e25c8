package io.datagen.plugin.zstd;

import com.github.luben.zstd.ZstdInputStream;
import io.datagen.api.format.Compression;
import java.io.IOException;
import java.io.InputStream;

/** Zstandard: every piece is a frame, with its size and a checksum. */
public final class ZstdCompression implements Compression {
  @Override
  public String name() {
    return "zstd";
  }

  @Override
  public String extension() {
    return "zst";
  }

  @Override
  public Compressor newCompressor() {
    NativeLibrary.load();
    return new ZstdCompressor();
  }

  @Override
  public InputStream decompress(InputStream compressed) throws IOException {
    NativeLibrary.load();
    return new ZstdInputStream(compressed);
  }
}
