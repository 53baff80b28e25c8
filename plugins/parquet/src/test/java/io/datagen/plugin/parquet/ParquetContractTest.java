package io.datagen.plugin.parquet;

import io.datagen.api.format.FormatContractTest;
import io.datagen.api.format.FormatPlugin;

final class ParquetContractTest extends FormatContractTest {
  @Override
  protected FormatPlugin plugin() {
    return new ParquetFormat();
  }

  /** A chunk becomes a row group. */
  @Override
  protected boolean chunksShow() {
    return true;
  }
}
