package io.datagen.plugin.json;

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
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** JSON as RFC 8259 has it, an array of objects a table: {@code <table>.json}. */
public final class JsonFormat implements FormatPlugin {
  private static final String LAYOUT = "layout";

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String summary() {
    return "an array of objects a table, a directory with a file a table";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
            Capabilities.Content.TABLES,
            Capabilities.Artifact.DIRECTORY,
            ArrayTableWriter.EXTENSION,
            Capabilities.Nesting.NATIVE,
            true,
            false,
            true,
            Set.of("gzip", "zstd"))
        .writingText();
  }

  @Override
  public List<FormatOption> options() {
    return List.of(
        FormatOption.choice(
            LAYOUT,
            "compact: an object a line; pretty: a value a line, indented by two blanks",
            "compact",
            "pretty"));
  }

  @Override
  public List<String> objections(DatasetSchema dataset, FormatSettings settings) {
    List<String> objections = new ArrayList<>(FolderFaults.of(dataset, false));
    objections.addAll(OwnFiles.objections(dataset));
    return objections;
  }

  @Override
  public DatasetWriter openWriter(
      DatasetSchema dataset, FormatSettings settings, WriteTarget target) {
    Layout layout = settings.text(LAYOUT).equals("pretty") ? Layout.PRETTY : Layout.COMPACT;
    return new FolderWriter(
        (table, slice) -> new ArrayTableWriter(table, slice, settings, layout, target));
  }

  @Override
  public DatasetReader openReader(DatasetSchema expected, FormatSettings settings, Path artifact)
      throws IOException {
    TableFolder files = TableFolder.open(artifact, name(), ArrayTableWriter.EXTENSION, settings);
    FolderTableReader.Files arrays =
        new FolderTableReader.Files() {
          @Override
          public RowSource open(Path file, RowReader cells) throws IOException {
            return new ArrayRows(file.toString(), () -> files.open(file), cells);
          }

          @Override
          public FirstRow first(Path file) throws IOException {
            InputStream in = files.open(file);
            return FirstRow.of(in, true);
          }
        };
    return new FolderReader(
        expected,
        files,
        (table, slice) -> {
          int[] columns = IntStream.range(0, table.columns().size()).toArray();
          RowReader cells = PlainRowReader.of(table, columns);
          return new FolderTableReader(table, slice, arrays, files.parts(table, slice), cells);
        });
  }
}
