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
 * One SQLite database for all tables. Written directly, page by page, without SQLite itself; read
 * and checked through sqlite-jdbc.
 */
public final class SqliteFormat implements FormatPlugin {
  private static final Capabilities CAPABILITIES =
      new Capabilities(
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

  @Override
  public List<String> objections(DatasetSchema dataset, FormatSettings settings) {
    return new Objections(SqliteOptions.of(settings)).of(dataset);
  }

  @Override
  public DatasetWriter openWriter(
      DatasetSchema dataset, FormatSettings settings, WriteTarget target) throws IOException {
    DatabaseDesign design = DatabaseDesign.of(dataset, SqliteOptions.of(settings));
    return SqliteWriter.create(design, target, SqliteWriter.SORT_MEMORY);
  }

  @Override
  public DatasetReader openReader(DatasetSchema expected, FormatSettings settings, Path artifact)
      throws IOException {
    DatabaseDesign design = DatabaseDesign.of(expected, SqliteOptions.of(settings));
    return new SqliteReader(design, Database.open(artifact));
  }
}
