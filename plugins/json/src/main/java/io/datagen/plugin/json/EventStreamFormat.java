package io.datagen.plugin.json;

import io.datagen.api.format.Capabilities;
import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.FormatOption;
import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.WriteTarget;
import io.datagen.api.line.LineFormat;
import io.datagen.api.line.LineTableWriter;
import io.datagen.api.partition.TableFolder;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.EventColumns;
import io.datagen.api.schema.TableSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Event streams, an event a line: {@code <stream>.ndjson}. An event is the object that NDJSON makes
 * of its row, or that object's members in an {@link Envelope}.
 */
public final class EventStreamFormat implements FormatPlugin {
  private static final String ENVELOPE = "envelope";
  private static final String CLOUD_EVENTS = "cloudevents";

  @Override
  public String name() {
    return "event_stream";
  }

  @Override
  public String summary() {
    return "a JSON event a line, a directory with a file a stream";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
            Capabilities.Content.STREAMS,
            Capabilities.Artifact.DIRECTORY,
            PlainLines.EXTENSION,
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
            ENVELOPE,
            "plain: an event's columns; cloudevents: CloudEvents 1.0 around them",
            "plain",
            CLOUD_EVENTS));
  }

  private static boolean isEnveloped(FormatSettings settings) {
    return settings.text(ENVELOPE).equals(CLOUD_EVENTS);
  }

  @Override
  public List<String> objections(DatasetSchema dataset, FormatSettings settings) {
    return StreamFaults.of(dataset, isEnveloped(settings));
  }

  @Override
  public DatasetWriter openWriter(
      DatasetSchema dataset, FormatSettings settings, WriteTarget target) {
    return new FolderWriter(
        (table, slice) -> {
          LineFormat lines =
              isEnveloped(settings) ? new EnvelopeLines(dataset, events(table)) : new PlainLines();
          return LineTableWriter.open(unpartitioned(table), slice, settings, lines, target);
        });
  }

  private static EventColumns events(TableSchema table) {
    return Objects.requireNonNull(table.events(), () -> table.name() + " is no event stream");
  }

  @Override
  public DatasetReader openReader(DatasetSchema expected, FormatSettings settings, Path artifact)
      throws IOException {
    TableFolder files = TableFolder.open(artifact, name(), PlainLines.EXTENSION, settings);
    List<String> faults = isEnveloped(settings) ? StreamFaults.of(expected, true) : List.of();
    if (!faults.isEmpty()) {
      throw new IOException(artifact + " can't be such a stream: " + String.join("; ", faults));
    }
    LineFiles lines = new LineFiles(files);
    FolderReader.Tables tables =
        (table, slice) -> {
          int[] columns = IntStream.range(0, table.columns().size()).toArray();
          RowReader cells =
              isEnveloped(settings)
                  ? EnvelopeRowReader.of(expected, table, events(table))
                  : PlainRowReader.of(table, columns);
          TableSchema whole = unpartitioned(table);
          return new FolderTableReader(whole, slice, lines, files.parts(whole, slice), cells);
        };
    return new FolderReader(expected, files, tables);
  }

  /** A stream is one file, whatever {@code partition_by} its table has for other formats. */
  private static TableSchema unpartitioned(TableSchema table) {
    return table.partitionBy().isEmpty()
        ? table
        : new TableSchema(
            table.name(),
            table.columns(),
            table.rows(),
            table.primaryKey(),
            table.uniques(),
            table.indexes(),
            table.foreignKeys(),
            List.of(),
            table.description(),
            table.events());
  }
}
