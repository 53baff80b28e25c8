package io.datagen.plugin.parquet;

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
 * Parquet, a file a table: {@code <table>.parquet}, or {@code <table>/key=value/part-0.parquet}
 * where the table is partitioned.
 */
public final class ParquetFormat implements FormatPlugin {
  static final String EXTENSION = "parquet";

  private static final Capabilities CAPABILITIES =
      new Capabilities(
          Capabilities.Content.TABLES,
          Capabilities.Artifact.DIRECTORY,
          EXTENSION,
          Capabilities.Nesting.NATIVE,
          false,
          true,
          true,
          Set.of(PageCodec.SNAPPY, PageCodec.GZIP, PageCodec.ZSTD),
          Set.of(PageCodec.SNAPPY),
          PageCodec.SNAPPY);

  @Override
  public String name() {
    return "parquet";
  }

  @Override
  public String summary() {
    return "Columnar files with statistics and page indexes, a directory with a file a table";
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public List<FormatOption> options() {
    return ParquetOptions.DECLARED;
  }

  @Override
  public List<String> objections(DatasetSchema dataset, FormatSettings settings) {
    return Objections.to(dataset, settings);
  }

  @Override
  public DatasetWriter openWriter(
      DatasetSchema dataset, FormatSettings settings, WriteTarget target) {
    return new ParquetDatasetWriter(dataset, settings, target);
  }

  @Override
  public DatasetReader openReader(DatasetSchema expected, FormatSettings settings, Path artifact)
      throws IOException {
    return ParquetDatasetReader.open(expected, settings, artifact);
  }
}
