package io.datagen.plugin.json;

import io.datagen.api.format.FormatContractTest;
import io.datagen.api.format.FormatPlugin;
import io.datagen.api.schema.EventColumns;

final class EventStreamContractTest extends FormatContractTest {
  @Override
  protected FormatPlugin plugin() {
    return new EventStreamFormat();
  }

  /** A string's type, a moment's time; a UUID that may be null is the subject. */
  @Override
  protected EventColumns events() {
    return new EventColumns("id", "c13", "c9", "c10", false);
  }
}
