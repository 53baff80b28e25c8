package io.datagen.api.line;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.WriteTarget.ByteSink;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import java.io.IOException;

/**
 * Encodes batches for one file. Where the file is compressed every batch is a piece, so that the
 * work is done by the workers and the bytes don't depend on how batches are dealt out.
 */
final class LineEncoder implements BatchEncoder {
  private final RowEncoder rows;
  private final Pieces pieces;
  private final ByteSink sink;
  private final TextBuffer out = new TextBuffer();
  private final TextBuffer raw;
  private long count;

  LineEncoder(RowEncoder rows, Pieces pieces, ByteSink sink) {
    this.rows = rows;
    this.pieces = pieces;
    this.sink = sink;
    raw = pieces.compresses() ? new TextBuffer() : out;
  }

  @Override
  public void encode(Batch batch) {
    rows.write(batch, (slots, row, n) -> slots.drain(n, raw));
    count += batch.size();
    if (pieces.compresses() && batch.size() > 0) {
      pieces.append(raw.bytes(), raw.length(), out);
      raw.clear();
    }
  }

  @Override
  public void flush() throws IOException {
    out.restart(sink.exchange(out.bytes(), out.length()));
    sink.addRows(count);
    count = 0;
  }

  @Override
  public void close() {
    pieces.close();
  }
}
