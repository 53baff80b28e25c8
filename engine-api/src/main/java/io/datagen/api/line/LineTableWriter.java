package io.datagen.api.line;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.format.WriteTarget;
import io.datagen.api.format.WriteTarget.ByteSink;
import io.datagen.api.partition.PartitionKeys;
import io.datagen.api.partition.TableFolder;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import java.io.IOException;

/** Writes a table into one file: a header in part 1, so that the parts' bytes add up. */
public final class LineTableWriter implements TableWriter {
  private final TableSchema table;
  private final FormatSettings settings;
  private final LineFormat format;
  private final int[] columns;
  private final ByteSink sink;
  private boolean closed;

  private LineTableWriter(
      TableSchema table,
      Slice slice,
      FormatSettings settings,
      LineFormat format,
      WriteTarget target)
      throws IOException {
    this.table = table;
    this.settings = settings;
    this.format = format;
    columns = PartitionKeys.written(table);
    String extension = TableFolder.extension(format.extension(), settings);
    sink = target.create(slice.fileName(table.name(), extension));
    byte[] start = slice.part() == 1 ? format.header(table, columns) : new byte[0];
    // An empty piece, too: a compressed file without any member is no compressed file.
    try (Pieces pieces = new Pieces(settings)) {
      TextBuffer out = new TextBuffer();
      pieces.append(start, start.length, out);
      sink.write(out.bytes(), 0, out.length());
    }
  }

  /** A writer of one file, or of one for each partition where the table has any. */
  public static TableWriter open(
      TableSchema table,
      Slice slice,
      FormatSettings settings,
      LineFormat format,
      WriteTarget target)
      throws IOException {
    return table.partitionBy().isEmpty()
        ? new LineTableWriter(table, slice, settings, format, target)
        : new PartitionedLineTableWriter(table, slice, settings, format, target);
  }

  @Override
  public BatchEncoder newEncoder() {
    return new LineEncoder(format.newEncoder(table, columns), new Pieces(settings), sink);
  }

  /** So that a chunk's text stays in a core's second-level cache until it is written. */
  @Override
  public int chunkRows() {
    return Batch.CAPACITY;
  }

  @Override
  public boolean mindsBatches() {
    return settings.compression().isPresent();
  }

  @Override
  public void finish() throws IOException {
    close();
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      sink.close();
    }
  }
}
