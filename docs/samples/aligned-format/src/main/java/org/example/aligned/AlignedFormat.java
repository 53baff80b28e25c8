package org.example.aligned;

import io.datagen.api.format.Capabilities;
import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.FormatOption;
import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.WriteTarget;
import io.datagen.api.partition.FolderFaults;
import io.datagen.api.partition.TableFolder;
import io.datagen.api.schema.DatasetSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Text for people: a file a table, a line a row, and columns of a fixed width. A cell that is wider
 * than its column pushes the rest of its line to the right; two spaces always stand between cells.
 *
 * <p>datagen finds this class by its name in {@code META-INF/services}, and asks for it when the
 * command line says {@code --format aligned}.
 */
public final class AlignedFormat implements FormatPlugin {
  static final String NAME = "aligned";
  static final String EXTENSION = "txt";
  static final String STRING_WIDTH = "string_width";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "text in columns that line up, a directory with a file a table";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        Capabilities.Content.TABLES,
        Capabilities.Artifact.DIRECTORY,
        EXTENSION,
        // a struct arrives as a column for each field, a list as JSON text
        Capabilities.Nesting.FLATTENED,
        // a cell may hold anything: dirt like "N/A" in a column of numbers can be written
        true,
        // no directories for partition_by
        false,
        // --out - works
        true,
        // no --compression
        Set.of());
  }

  @Override
  public List<FormatOption> options() {
    return List.of(
        FormatOption.choice(
            STRING_WIDTH, "characters that a column of strings is wide", "20", "10", "40", "80"));
  }

  @Override
  public List<String> objections(DatasetSchema dataset, FormatSettings settings) {
    List<String> objections = new ArrayList<>(FolderFaults.of(dataset, false));
    dataset.tables().stream()
        .filter(table -> !table.partitionBy().isEmpty())
        .forEach(
            table ->
                objections.add(
                    "aligned has no partitions; take partition_by away from " + table.name()));
    return objections;
  }

  @Override
  public DatasetWriter openWriter(
      DatasetSchema dataset, FormatSettings settings, WriteTarget target) {
    return new AlignedDatasetWriter(settings, target);
  }

  @Override
  public DatasetReader openReader(DatasetSchema expected, FormatSettings settings, Path artifact)
      throws IOException {
    return new AlignedDatasetReader(TableFolder.open(artifact, NAME, EXTENSION, settings));
  }
}
