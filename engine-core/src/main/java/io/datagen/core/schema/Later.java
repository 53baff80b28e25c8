package io.datagen.core.schema;

import io.datagen.core.source.Mapping;
import io.datagen.core.source.Section;
import java.util.Collection;

/**
 * Keys that belong to the language and that this version does not honour: refused, never ignored.
 */
final class Later {
  private Later() {}

  static void refuse(Section section, Collection<String> keys) {
    for (String key : keys) {
      Mapping.Entry entry = section.node().entries().get(key);
      if (entry != null) {
        section
            .faults()
            .add(
                entry.key(),
                section.node().pathOf(key),
                "'" + key + "' is not supported by this version yet");
      }
    }
  }
}
