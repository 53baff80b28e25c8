package org.example.aligned;

import io.datagen.api.format.FormatContractTest;
import io.datagen.api.format.FormatPlugin;

/** Every type, nulls, extremes, parts, damaged files: derived from what the format says it can. */
final class AlignedContractTest extends FormatContractTest {
  @Override
  protected FormatPlugin plugin() {
    return new AlignedFormat();
  }
}
