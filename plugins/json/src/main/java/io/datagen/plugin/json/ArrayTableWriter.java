package io.datagen.plugin.json;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.format.WriteTarget;
import io.datagen.api.format.WriteTarget.ByteSink;
import io.datagen.api.line.Pieces;
import io.datagen.api.partition.TableFolder;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import java.io.IOException;
import java.util.stream.IntStream;

/** Writes a table, or one of its parts, as one array. */
final class ArrayTableWriter implements TableWriter {
  static final String EXTENSION = "json";

  private final TableSchema table;
  private final Slice slice;
  private final FormatSettings settings;
  private final Layout layout;
  private final ByteSink sink;
  private final EscapedDictionaries dictionaries = new EscapedDictionaries();
  private boolean closed;

  ArrayTableWriter(
      TableSchema table, Slice slice, FormatSettings settings, Layout layout, WriteTarget target)
      throws IOException {
    this.table = table;
    this.slice = slice;
    this.settings = settings;
    this.layout = layout;
    sink = target.create(slice.fileName(table.name(), TableFolder.extension(EXTENSION, settings)));
    append("[");
  }

  /** So that a chunk's text stays in a core's second-level cache until it is written. */
  @Override
  public int chunkRows() {
    return Batch.CAPACITY;
  }

  @Override
  public BatchEncoder newEncoder() {
    int depth = layout == Layout.PRETTY ? 1 : 0;
    Cells.Frame frame = new Cells.Frame(layout, depth, dictionaries);
    int[] columns = IntStream.range(0, table.columns().size()).toArray();
    RowWriter rows = PlainRows.writer(table, columns, frame, ",\n" + "  ".repeat(depth), "");
    return new ArrayEncoder(rows, slice.firstRow(), new Pieces(settings), sink);
  }

  @Override
  public boolean mindsBatches() {
    return settings.compression().isPresent();
  }

  @Override
  public void finish() throws IOException {
    append(slice.rows() == 0 ? "]\n" : "\n]\n");
    close();
  }

  private void append(String text) throws IOException {
    try (Pieces pieces = new Pieces(settings)) {
      TextBuffer raw = new TextBuffer();
      raw.append(text);
      TextBuffer out = new TextBuffer();
      pieces.append(raw.bytes(), raw.length(), out);
      sink.write(out.bytes(), 0, out.length());
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      sink.close();
    }
  }
}
