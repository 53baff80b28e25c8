package io.datagen.plugin.json;

import io.datagen.api.partition.FolderFaults;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.EventColumns;
import io.datagen.api.schema.TableSchema;
import java.util.ArrayList;
import java.util.List;

/** What of a dataset can't be event streams. */
final class StreamFaults {
  private StreamFaults() {}

  /**
   * What to say of it.
   *
   * @param enveloped whether events go into envelopes, which need certain columns
   */
  static List<String> of(DatasetSchema dataset, boolean enveloped) {
    List<String> objections = new ArrayList<>(FolderFaults.of(dataset, false));
    for (TableSchema table : dataset.tables()) {
      EventColumns events = table.events();
      if (events == null) {
        objections.add(
            "table "
                + table.name()
                + " is no event stream; choose streams with --tables, or write --format ndjson");
      } else if (enveloped) {
        addMissing(table, events, objections);
        addNullable(table, events, objections);
      }
    }
    return objections;
  }

  private static void addMissing(TableSchema table, EventColumns events, List<String> objections) {
    for (String column : Envelope.attributes(events)) {
      if (table.indexOf(column).isEmpty()) {
        objections.add(
            "stream "
                + table.name()
                + " is written without its column "
                + column
                + ", of which the envelope cloudevents is made; add it to --columns, or use"
                + " envelope=plain");
      }
    }
  }

  private static void addNullable(TableSchema table, EventColumns events, List<String> objections) {
    List<String> required = List.of(events.id(), events.type(), events.time());
    for (ColumnSchema column : table.columns()) {
      if (column.nullable() && required.contains(column.name())) {
        objections.add(
            "stream "
                + table.name()
                + ", column "
                + column.name()
                + ": may be null, and CloudEvents has no event without it; take its nulls out, or"
                + " use envelope=plain");
      }
    }
  }
}
