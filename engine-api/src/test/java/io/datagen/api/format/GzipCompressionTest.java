package io.datagen.api.format;

final class GzipCompressionTest extends CompressionContractTest {
  @Override
  protected Compression compression() {
    return new GzipCompression();
  }
}
