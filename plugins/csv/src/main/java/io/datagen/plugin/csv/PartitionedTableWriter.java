package io.datagen.plugin.csv;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.format.WriteTarget;
import io.datagen.api.format.WriteTarget.ByteSink;
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
final class PartitionedTableWriter implements TableWriter {
  /** Each is an open file and a buffer. */
  static final int MOST_PARTITIONS = 1000;

  private final TableSchema table;
  private final Slice slice;
  private final FormatSettings settings;
  private final Dialect dialect;
  private final WriteTarget target;
  private final QuotedDictionaries dictionaries;
  private final Pieces pieces;
  private final Map<String, ByteSink> files = new LinkedHashMap<>();
  private final TextBuffer out = new TextBuffer();
  private boolean closed;

  PartitionedTableWriter(
      TableSchema table,
      Slice slice,
      FormatSettings settings,
      Dialect dialect,
      WriteTarget target) {
    this.table = table;
    this.slice = slice;
    this.settings = settings;
    this.dialect = dialect;
    this.target = target;
    dictionaries = new QuotedDictionaries(new Quoting(dialect));
    pieces = new Pieces(settings);
  }

  @Override
  public BatchEncoder newEncoder() {
    RowWriter rows = new RowWriter(table, RowWriter.written(table), dialect, dictionaries);
    return new PartitionedEncoder(table, rows, this);
  }

  /** Appends lines to their file. */
  void append(Partitions.Lines lines) throws IOException {
    ByteSink file = file(lines.directory);
    write(file, lines.text.bytes(), lines.text.length());
    file.addRows(lines.rows);
  }

  private ByteSink file(String directory) throws IOException {
    ByteSink known = files.get(directory);
    if (known != null) {
      return known;
    }
    if (files.size() == MOST_PARTITIONS) {
      throw new IOException(
          "table "
              + table.name()
              + " has more than "
              + MOST_PARTITIONS
              + " partitions by "
              + String.join(", ", table.partitionBy())
              + "; partition by a column with fewer values");
    }
    String name = "part-" + (slice.part() - 1) + "." + CsvFiles.extension(settings);
    ByteSink file = target.create(table.name() + "/" + directory + "/" + name);
    files.put(directory, file);
    if (dialect.header) {
      byte[] header = RowWriter.header(table, RowWriter.written(table), dialect);
      write(file, header, header.length);
    }
    return file;
  }

  private void write(ByteSink file, byte[] text, int length) throws IOException {
    out.clear();
    pieces.append(text, length, out);
    file.write(out.bytes(), 0, out.length());
  }

  @Override
  public void finish() throws IOException {
    if (files.isEmpty()) {
      // So that a table without rows is there, too, with its columns.
      ByteSink file =
          file(String.join("/", table.partitionBy().stream().map(HivePath::ofNull).toList()));
      write(file, new byte[0], 0);
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
    for (ByteSink file : files.values()) {
      file.close();
    }
  }
}
