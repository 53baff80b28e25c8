package io.datagen.plugin.sqlite;

import io.datagen.api.format.Capabilities;
import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.FormatOption;
import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.WriteTarget;
import io.datagen.api.schema.DatasetSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * One SQLite database for all tables. Written and read directly, page by page; SQLite itself,
 * through sqlite-jdbc, tells its schema, keeps writers away, and runs its own checks.
 *
 * <table>
 * <caption>What is declared and stored where the user gives no SQL type</caption>
 * <tr><th>values</th><th>declared</th><th>stored</th></tr>
 * <tr><td>integers, whole decimals</td><td>INTEGER</td><td>integers</td></tr>
 * <tr><td>an integer primary key that ascends</td><td>INTEGER PRIMARY KEY</td><td>the rowid</td></tr>
 * <tr><td>any other integer primary key</td><td>INT PRIMARY KEY</td><td>integers; the rowid is the row's
 * number from 1, as in all tables without such a key</td></tr>
 * <tr><td>floats, decimals</td><td>REAL</td><td>the nearest double, which keeps 15 digits; with SQL type TEXT
 * all are kept</td></tr>
 * <tr><td>booleans</td><td>BOOLEAN; in STRICT tables INTEGER</td><td>0 and 1</td></tr>
 * <tr><td>dates, date-times, times, durations</td><td>TEXT</td><td>as in CSV: {@code 2024-03-09}, {@code
 * 2024-03-09T12:34:56Z}, {@code 12:34:56}, {@code PT1H}; SQLite's date functions take the first three</td></tr>
 * <tr><td>strings, UUIDs, JSON of structs and lists</td><td>TEXT</td><td>text</td></tr>
 * </table>
 *
 * <p>A SQL type of the user's is declared as it is, and values are stored as its affinity has
 * SQLite store them; under affinity TEXT numbers are spelt as in CSV.
 */
public final class SqliteFormat implements FormatPlugin {
  private static final Capabilities CAPABILITIES =
      new Capabilities(
          Capabilities.Content.TABLES,
          Capabilities.Artifact.FILE,
          "db",
          Capabilities.Nesting.JSON_TEXT,
          true,
          false,
          false,
          Set.of());

  @Override
  public String name() {
    return "sqlite";
  }

  @Override
  public String summary() {
    return "One SQLite database with keys, constraints and indexes.";
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public List<FormatOption> options() {
    return SqliteOptions.DECLARED;
  }

  /** A STRICT table refuses what is not of its column's type. */
  @Override
  public boolean holdsTokens(FormatSettings settings) {
    return !settings.flag("strict");
  }

  @Override
  public List<String> objections(DatasetSchema dataset, FormatSettings settings) {
    return new Objections(SqliteOptions.of(settings)).of(dataset);
  }

  @Override
  public DatasetWriter openWriter(
      DatasetSchema dataset, FormatSettings settings, WriteTarget target) throws IOException {
    SqliteOptions options = SqliteOptions.of(settings);
    DatabaseDesign design = DatabaseDesign.of(dataset, options);
    if (options.appends()) {
      return AppendWriter.create(design, Path.of(options.appendTo()), target);
    }
    return SqliteWriter.create(design, target, SqliteWriter.SORT_BUDGET);
  }

  @Override
  public DatasetReader openReader(DatasetSchema expected, FormatSettings settings, Path artifact)
      throws IOException {
    SqliteOptions options = SqliteOptions.of(settings);
    if (options.appends()) {
      throw new IOException(
          artifact
              + " also holds rows that this schema didn't make, and which are which can't be told:"
              + " validate can't judge a database made with append_to. Validate the rows written"
              + " without it; of the whole, SQLite's integrity_check and foreign_key_check tell");
    }
    DatabaseDesign design = DatabaseDesign.of(expected, options);
    return SqliteReader.open(design, artifact);
  }
}
