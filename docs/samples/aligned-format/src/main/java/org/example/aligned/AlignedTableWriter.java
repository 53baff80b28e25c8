package org.example.aligned;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.format.WriteTarget;
import io.datagen.api.text.TextBuffer;
import java.io.IOException;

/** Writes one table's file; the encoders of all workers append to it, in row order. */
final class AlignedTableWriter implements TableWriter {
  private final Layout layout;
  private final WriteTarget.ByteSink sink;

  AlignedTableWriter(Layout layout, Slice slice, WriteTarget target) throws IOException {
    this.layout = layout;
    sink = target.create(slice.fileName(layout.table().name(), AlignedFormat.EXTENSION));
    if (slice.part() == 1) { // the files of --part 1/3, 2/3 and 3/3 add up to the whole
      TextBuffer header = new TextBuffer();
      layout.appendHeader(header);
      sink.write(header.bytes(), 0, header.length());
    }
  }

  @Override
  public BatchEncoder newEncoder() {
    return new AlignedEncoder(layout, sink);
  }

  @Override
  public void finish() throws IOException {
    close();
  }

  @Override
  public void close() throws IOException {
    sink.close();
  }
}
