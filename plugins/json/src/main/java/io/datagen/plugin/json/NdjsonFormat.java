package io.datagen.plugin.json;

import io.datagen.api.format.Capabilities;
import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.FormatOption;
import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.WriteTarget;
import io.datagen.api.line.LineTableWriter;
import io.datagen.api.partition.FolderFaults;
import io.datagen.api.partition.PartitionKeys;
import io.datagen.api.partition.TableFolder;
import io.datagen.api.schema.DatasetSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * NDJSON (JSON Lines), an object a line, a file a table: {@code <table>.ndjson}, or {@code
 * <table>/key=value/part-0.ndjson} where the table is partitioned.
 */
public final class NdjsonFormat implements FormatPlugin {
  @Override
  public String name() {
    return "ndjson";
  }

  @Override
  public String summary() {
    return "a JSON object a line, a directory with a file a table";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
            Capabilities.Content.TABLES,
            Capabilities.Artifact.DIRECTORY,
            PlainLines.EXTENSION,
            Capabilities.Nesting.NATIVE,
            true,
            true,
            true,
            Set.of("gzip", "zstd"))
        .writingText();
  }

  @Override
  public List<FormatOption> options() {
    return List.of();
  }

  @Override
  public List<String> objections(DatasetSchema dataset, FormatSettings settings) {
    return FolderFaults.of(dataset, true);
  }

  @Override
  public DatasetWriter openWriter(
      DatasetSchema dataset, FormatSettings settings, WriteTarget target) {
    return new FolderWriter(
        (table, slice) -> LineTableWriter.open(table, slice, settings, new PlainLines(), target));
  }

  @Override
  public DatasetReader openReader(DatasetSchema expected, FormatSettings settings, Path artifact)
      throws IOException {
    TableFolder files = TableFolder.open(artifact, name(), PlainLines.EXTENSION, settings);
    LineFiles lines = new LineFiles(files);
    return new FolderReader(
        expected,
        files,
        (table, slice) -> {
          List<TableFolder.Part> parts = files.parts(table, slice);
          int[] columns =
              parts.get(0).partition().isEmpty()
                  ? IntStream.range(0, table.columns().size()).toArray()
                  : PartitionKeys.written(table);
          RowReader cells = PlainRowReader.of(table, columns);
          return new FolderTableReader(table, slice, lines, parts, cells);
        });
  }
}
