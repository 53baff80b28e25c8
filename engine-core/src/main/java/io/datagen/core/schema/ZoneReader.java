package io.datagen.core.schema;

import io.datagen.api.schema.Zone;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.Section;
import io.datagen.core.zone.Zones;
import java.util.Optional;

/** Reads {@code timezone}. */
final class ZoneReader {
  static final String KEY = "timezone";

  private ZoneReader() {}

  /** The zone that a mapping names; nothing where it names none, or none that there is. */
  static Optional<Zone> read(Section section) {
    Optional<String> name = section.text(KEY);
    Optional<Zone> zone = name.flatMap(Zones::find);
    if (name.isPresent() && zone.isEmpty()) {
      section.fault(
          KEY,
          "unknown time zone '"
              + name.get()
              + "'"
              + Nearest.hint(name.get(), Zones.names()).replaceFirst(" *\\(valid: .*", "")
              + " (names are those of the tz database, such as Europe/Berlin)");
    }
    return zone;
  }
}
