package io.datagen.core.schema;

import io.datagen.core.calendar.CalendarKeys;
import io.datagen.core.corruption.DirtKinds;
import io.datagen.core.distribution.Distributions;
import io.datagen.core.language.Keys;
import io.datagen.core.language.Language;
import io.datagen.core.stream.StreamKeys;
import java.util.ArrayList;
import java.util.List;

/** The language that this version speaks. */
public final class Languages {
  private Languages() {}

  /** All of it: what parsers allow, and nothing else. */
  public static Language current() {
    List<Keys> sections = new ArrayList<>();
    sections.add(DatasetKeys.DATASET);
    sections.add(TableKeys.TABLE);
    sections.add(TableKeys.INDEX);
    sections.add(ColumnKeys.COLUMN);
    sections.add(ColumnKeys.FIELD);
    sections.add(ColumnKeys.ITEM);
    sections.add(ColumnKeys.REUSABLE);
    sections.add(CorrelationReader.KEYS);
    sections.add(ColumnKeys.CASE);
    sections.add(ColumnKeys.CONDITIONAL);
    sections.add(ColumnKeys.BRANCH);
    sections.add(ColumnKeys.CONSTRAINTS);
    sections.add(CalendarKeys.WEIGHTS);
    sections.add(CalendarKeys.DATE_WEIGHTS);
    sections.add(CalendarKeys.BUSINESS_HOURS);
    sections.add(RelationshipKeys.RELATIONSHIP);
    sections.add(RelationshipKeys.HIERARCHY);
    sections.add(RelationshipKeys.STABLE);
    sections.add(DirtKinds.CORRUPTION);
    sections.add(DirtKinds.NOISE);
    sections.add(StreamReader.KEYS);
    sections.addAll(StreamKeys.parts());
    sections.add(EventColumnReader.METADATA_KEYS);
    return new Language(sections, KnownTypes.language(), Distributions.keys());
  }
}
