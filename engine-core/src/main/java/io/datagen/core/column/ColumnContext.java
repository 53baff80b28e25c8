package io.datagen.core.column;

import io.datagen.api.schema.Zone;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Section;
import java.util.Optional;

/** What a column type may know while it parses a column. */
public interface ColumnContext {
  /** The column's name. */
  String name();

  /** The column's mapping. */
  Section section();

  /** Where faults go. */
  default Faults faults() {
    return section().faults();
  }

  /** What the column promises, read already. */
  Constraints constraints();

  /** The table's rows. */
  long rows();

  /** The column's locale, else the dataset's. */
  String locale();

  /** The dataset's {@code as_of}, in microseconds since 1970-01-01T00:00:00Z. */
  long asOf();

  /** The column's time zone, else the dataset's. */
  Zone zone();

  /** Parses an object's field. */
  Optional<Generator> parseField(String name, Section section);

  /**
   * Parses what the items of an array are: a column without a name.
   *
   * @param perRow how many items a row has at the most
   */
  Optional<Generator> parseItem(Section section, int perRow);
}
