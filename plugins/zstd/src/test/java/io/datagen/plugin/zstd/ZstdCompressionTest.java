package io.datagen.plugin.zstd;

import io.datagen.api.format.Compression;
import io.datagen.api.format.CompressionContractTest;

final class ZstdCompressionTest extends CompressionContractTest {
  @Override
  protected Compression compression() {
    return new ZstdCompression();
  }
}
