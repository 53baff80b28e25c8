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
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes a table into {@code table/key=value/part-0.csv}; part i of n writes {@code part-(i-1)}.
 * Every file has a header, since each is read alone. Compressed pieces are what one flush brings,
 * so these bytes depend on the chunks.
 */
final class PartitionedLineTableWriter implements TableWriter {
  private final TableSchema table;
  private final LineFormat format;
  private final WriteTarget target;
  private final String file;
  private final int[] columns;
  private final Pieces pieces;
  private final Map<String, ByteSink> files = new LinkedHashMap<>();
  private final TextBuffer out = new TextBuffer();
  private boolean closed;

  PartitionedLineTableWriter(
      TableSchema table,
      Slice slice,
      FormatSettings settings,
      LineFormat format,
      WriteTarget target) {
    this.table = table;
    this.format = format;
    this.target = target;
    file = TableFolder.partFile(slice, format.extension(), settings);
    columns = PartitionKeys.written(table);
    pieces = new Pieces(settings);
  }

  @Override
  public BatchEncoder newEncoder() {
    RowEncoder rows = format.newEncoder(table, columns);
    return new PartitionedLineEncoder(new PartitionKeys(table), rows, this);
  }

  /** Appends lines to their file. */
  void append(PartitionedText.Lines lines) throws IOException {
    ByteSink sink = sink(lines.directory);
    write(sink, lines.text.bytes(), lines.text.length());
    sink.addRows(lines.rows);
  }

  private ByteSink sink(String directory) throws IOException {
    ByteSink known = files.get(directory);
    if (known != null) {
      return known;
    }
    if (files.size() == PartitionKeys.MOST_PARTITIONS) {
      throw new IOException(PartitionKeys.tooMany(table));
    }
    ByteSink sink = target.create(table.name() + "/" + directory + "/" + file);
    files.put(directory, sink);
    byte[] header = format.header(table, columns);
    if (header.length > 0) {
      write(sink, header, header.length);
    }
    return sink;
  }

  private void write(ByteSink sink, byte[] text, int length) throws IOException {
    out.clear();
    pieces.append(text, length, out);
    sink.write(out.bytes(), 0, out.length());
  }

  @Override
  public void finish() throws IOException {
    if (files.isEmpty()) {
      // So that a table without rows is there, too, with its columns.
      write(sink(PartitionKeys.ofNulls(table)), new byte[0], 0);
    }
    close();
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    pieces.close();
    for (ByteSink sink : files.values()) {
      sink.close();
    }
  }
}
