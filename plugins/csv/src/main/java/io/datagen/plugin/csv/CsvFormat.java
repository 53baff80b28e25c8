package io.datagen.plugin.csv;

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
 * CSV as RFC 4180 has it, UTF-8, a file a table: {@code <table>.csv}, or {@code
 * <table>/key=value/part-0.csv} where the table is partitioned.
 */
public final class CsvFormat implements FormatPlugin {
  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String summary() {
    return "RFC 4180 text, a directory with a file a table";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
            Capabilities.Content.TABLES,
            Capabilities.Artifact.DIRECTORY,
            CsvLines.EXTENSION,
            Capabilities.Nesting.FLATTENED,
            true,
            true,
            true,
            Set.of("gzip", "zstd"))
        .writingText();
  }

  @Override
  public List<FormatOption> options() {
    return Dialect.OPTIONS;
  }

  @Override
  public List<String> objections(DatasetSchema dataset, FormatSettings settings) {
    return Objections.to(dataset, settings);
  }

  @Override
  public DatasetWriter openWriter(
      DatasetSchema dataset, FormatSettings settings, WriteTarget target) {
    return new CsvDatasetWriter(settings, target);
  }

  @Override
  public DatasetReader openReader(DatasetSchema expected, FormatSettings settings, Path artifact)
      throws IOException {
    return CsvDatasetReader.open(expected, settings, artifact);
  }
}
