package io.datagen.plugin.parquet;

import java.io.IOException;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.RowGroup;
import org.jspecify.annotations.Nullable;

/** Reads one leaf of a file, some rows at a time, across pages. One thread owns it. */
final class LeafReader {
  private final FileBytes file;
  private final FileNode leaf;
  private final Footer footer;
  private final Decompression decompression;
  private final String name;
  private final Findings findings;
  private final LeafBatch batch = new LeafBatch();

  private @Nullable ChunkReader chunk;
  private @Nullable ChunkAudit audit;
  private @Nullable DecodedPage page;
  private int slot;
  private int value;

  LeafReader(
      FileBytes file,
      Footer footer,
      FileNode leaf,
      String name,
      Decompression decompression,
      Findings findings) {
    this.file = file;
    this.footer = footer;
    this.leaf = leaf;
    this.name = name;
    this.decompression = decompression;
    this.findings = findings;
  }

  FileNode leaf() {
    return leaf;
  }

  /** Goes to a row group's chunk. */
  void open(int number) throws IOException {
    RowGroup group = footer.data().getRow_groups().get(number);
    String where = "column " + name + " of row group " + number;
    ColumnChunk column = group.getColumns().get(leaf.leaf());
    ColumnMetaData data = column.getMeta_data();
    if (leaf.repetition() == 0 && data.getNum_values() != group.getNum_rows()) {
      throw file.fault(
          where + " has " + data.getNum_values() + " values for " + group.getNum_rows() + " rows");
    }
    chunk = new ChunkReader(file, leaf, data, decompression, footer, where);
    audit = ChunkAudit.open(file, leaf, column, where, findings);
    page = null;
    slot = 0;
    value = 0;
  }

  /**
   * Reads the slots of the next rows.
   *
   * @throws IOException if the chunk ends before
   */
  LeafBatch read(int rows) throws IOException {
    batch.clear();
    int missing = rows;
    while (true) {
      DecodedPage at = page;
      if (at == null || slot == at.slots()) {
        at = advance();
        if (at == null) {
          break;
        }
      }
      int end = slot;
      if (leaf.repetition() == 0) {
        end = Math.min(at.slots(), slot + missing);
        missing -= end - slot;
      } else {
        // What follows a row's start belongs to it, also in the next page.
        int[] repetition = at.repetition();
        while (end < at.slots() && (missing > 0 || repetition[end] != 0)) {
          missing -= repetition[end] == 0 ? 1 : 0;
          end++;
        }
      }
      take(at, end);
      if (missing == 0 && (leaf.repetition() == 0 || slot < at.slots())) {
        break;
      }
    }
    if (missing > 0) {
      throw file.fault("column " + name + " has fewer rows than its row group");
    }
    return batch;
  }

  private void take(DecodedPage from, int end) {
    int before = batch.values();
    batch.add(from, slot, end, value, leaf.definition());
    value += batch.values() - before;
    slot = end;
  }

  private @Nullable DecodedPage advance() throws IOException {
    ChunkReader from = chunk;
    if (from == null) {
      return null;
    }
    DecodedPage next = from.next();
    page = next;
    slot = 0;
    value = 0;
    if (audit != null && next != null) {
      audit.page(next);
    }
    return next;
  }

  /**
   * Ends the row group.
   *
   * @throws IOException if something is left of the chunk
   */
  void finish() throws IOException {
    DecodedPage last = page;
    if (last != null && slot < last.slots() || advance() != null) {
      throw file.fault("column " + name + " has more rows than its row group");
    }
    if (audit != null) {
      audit.finish();
    }
    chunk = null;
  }
}
