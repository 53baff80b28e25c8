package io.datagen.plugin.json;

import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import java.util.List;
import java.util.regex.Pattern;

/** The files that the engine itself puts beside tables, which are JSON, too. */
final class OwnFiles {
  private static final Pattern TAKEN =
      Pattern.compile("(manifest(\\.part-.*)?|validation_report)", Pattern.CASE_INSENSITIVE);

  private OwnFiles() {}

  /** Whether a table of that name would lie in such a file. */
  static boolean isTaken(String table) {
    return TAKEN.matcher(table).matches();
  }

  /** What to say of tables with such names. */
  static List<String> objections(DatasetSchema dataset) {
    return dataset.tables().stream()
        .map(TableSchema::name)
        .filter(OwnFiles::isTaken)
        .map(
            table ->
                "table "
                    + table
                    + " would lie in "
                    + table
                    + ".json, which the run writes for itself; rename the table")
        .toList();
  }
}
