package io.datagen.plugin.json;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.WriteTarget.ByteSink;
import io.datagen.api.line.Pieces;
import io.datagen.api.line.RowEncoder;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import java.io.IOException;

/**
 * Encodes batches for an array: every row starts with a comma, but for the array's first. Where the
 * file is compressed every batch is a piece.
 */
final class ArrayEncoder implements BatchEncoder {
  private final RowEncoder rows;
  private final long firstRow;
  private final Pieces pieces;
  private final ByteSink sink;
  private final TextBuffer out = new TextBuffer();
  private final TextBuffer raw;
  private long count;

  ArrayEncoder(RowEncoder rows, long firstRow, Pieces pieces, ByteSink sink) {
    this.rows = rows;
    this.firstRow = firstRow;
    this.pieces = pieces;
    this.sink = sink;
    raw = pieces.compresses() ? new TextBuffer() : out;
  }

  @Override
  public void encode(Batch batch) {
    if (batch.size() == 0) {
      return;
    }
    int start = raw.length();
    rows.write(batch, (slots, row, n) -> slots.drain(n, raw));
    if (batch.firstRow() == firstRow) {
      removeByte(start);
    }
    count += batch.size();
    if (pieces.compresses()) {
      pieces.append(raw.bytes(), raw.length(), out);
      raw.clear();
    }
  }

  private void removeByte(int at) {
    System.arraycopy(raw.bytes(), at + 1, raw.bytes(), at, raw.length() - at - 1);
    raw.setLength(raw.length() - 1);
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
