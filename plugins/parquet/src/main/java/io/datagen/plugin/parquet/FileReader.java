package io.datagen.plugin.parquet;

import io.datagen.api.format.TableReader.FileColumn;
import io.datagen.api.vector.Batch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.RowGroup;

/** Reads the rows of one file. One thread owns it. */
final class FileReader implements AutoCloseable {
  /** Long values make short batches, so that a batch always fits memory. */
  private static final long BATCH_BYTES = 64L << 20;

  /**
   * So do long lists, however well they are encoded: a thousand equal numbers are a few bytes in a
   * page and eight thousand in a batch, and again in the levels and vectors beside it.
   */
  private static final long SLOT_BYTES = 16L << 20;

  private final FileBytes file;
  private final Footer footer;
  private final FileSchema schema;
  private final List<ColumnPlan> columns = new ArrayList<>();
  private int group = -1;
  private long rowsLeft;
  private int batchRows;

  private FileReader(FileBytes file, Footer footer, FileSchema schema) {
    this.file = file;
    this.footer = footer;
    this.schema = schema;
  }

  /**
   * Opens a file.
   *
   * @throws IOException if it is no Parquet file
   */
  static FileReader open(
      FileBytes file, FileSchema schema, Decompression decompression, Findings findings)
      throws IOException {
    FileReader reader = new FileReader(file, Footer.read(file), schema);
    reader.plan(decompression, findings);
    return reader;
  }

  private void plan(Decompression decompression, Findings findings) throws IOException {
    file.guarded(
        "its schema",
        () -> {
          for (Node column : schema.columns()) {
            columns.add(
                ColumnPlan.of(
                    column,
                    footer.root().child(column.name()),
                    leaf ->
                        new LeafReader(
                            file, footer, leaf, column.name(), decompression, findings)));
          }
          return columns;
        });
  }

  Footer footer() {
    return footer;
  }

  /** The columns that are there, with their types. */
  List<FileColumn> columns() {
    return footer.root().children().stream()
        .map(node -> new FileColumn(node.name(), node.describe()))
        .toList();
  }

  /**
   * Reads the next rows into the vectors of the file's columns.
   *
   * @return how many, 0 behind the last
   */
  int read(Batch into) throws IOException {
    while (rowsLeft == 0) {
      if (!nextGroup()) {
        return 0;
      }
    }
    int rows = (int) Math.min(rowsLeft, batchRows);
    for (int i = 0; i < columns.size(); i++) {
      ColumnPlan column = columns.get(i);
      int place = place(i);
      file.guarded(
          "column " + schema.columns().get(i).name(),
          () -> {
            column.read(rows, into.column(place));
            return rows;
          });
    }
    rowsLeft -= rows;
    return rows;
  }

  private int place(int column) {
    return schema.table().indexOf(schema.columns().get(column).name()).orElseThrow();
  }

  private boolean nextGroup() throws IOException {
    if (group >= 0) {
      for (ColumnPlan column : columns) {
        for (LeafReader leaf : column.readers()) {
          leaf.finish();
        }
      }
    }
    if (++group >= footer.data().getRow_groupsSize()) {
      group = footer.data().getRow_groupsSize();
      columns.clear();
      return false;
    }
    RowGroup next = footer.data().getRow_groups().get(group);
    for (ColumnPlan column : columns) {
      for (LeafReader leaf : column.readers()) {
        leaf.open(group);
      }
    }
    rowsLeft = next.getNum_rows();
    batchRows = batchRows(next);
    return true;
  }

  private static int batchRows(RowGroup group) {
    long rows = Math.max(1, group.getNum_rows());
    long width = Math.max(1, group.getTotal_byte_size() / rows);
    long slots = 0;
    for (ColumnChunk column : group.getColumns()) {
      slots += column.getMeta_data().getNum_values();
    }
    long slotWidth = Math.max(1, Long.BYTES * slots / rows);
    long fits = Math.min(BATCH_BYTES / width, SLOT_BYTES / slotWidth);
    return (int) Math.max(1, Math.min(Batch.CAPACITY, fits));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
