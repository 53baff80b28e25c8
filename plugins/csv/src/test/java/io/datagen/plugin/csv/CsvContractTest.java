package io.datagen.plugin.csv;

import io.datagen.api.format.FormatContractTest;
import io.datagen.api.format.FormatPlugin;

final class CsvContractTest extends FormatContractTest {
  @Override
  protected FormatPlugin plugin() {
    return new CsvFormat();
  }
}
