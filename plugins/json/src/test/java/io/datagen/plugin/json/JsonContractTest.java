package io.datagen.plugin.json;

import io.datagen.api.format.FormatContractTest;
import io.datagen.api.format.FormatPlugin;

final class JsonContractTest extends FormatContractTest {
  @Override
  protected FormatPlugin plugin() {
    return new JsonFormat();
  }
}
