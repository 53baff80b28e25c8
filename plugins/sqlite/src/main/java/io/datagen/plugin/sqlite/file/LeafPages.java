package io.datagen.plugin.sqlite.file;

import java.io.IOException;
import java.util.Arrays;

/**
 * The leaf pages of a chunk of a table's rows (§1.6, "table b-tree leaf cell"), built on a worker's
 * thread. Cells are laid out row by row, which only needs their sizes; the bytes follow column by
 * column for all the rows that lie in one array.
 */
public final class LeafPages {
  private final PageLayout layout;
  private final PageArena arena;
  private int[] leaves = new int[64];
  private long[] lastRowids = new long[64];
  private int leafCount;
  private int[] places = new int[0];

  // The page that rows go into now, if there is one.
  private boolean open;
  private int page;
  private byte[] segment = new byte[0];
  private int start;
  private int pointers;
  private int content;
  private int cells;
  private long lastRowid;

  /** For pages of this layout. */
  public LeafPages(PageLayout layout) {
    this.layout = layout;
    this.arena = new PageArena(layout.pageSize());
  }

  /** Adds measured records; the rowids ascend, here and from call to call. */
  public void add(RecordBatch records, long[] rowids) {
    if (places.length < records.rows()) {
      places = new int[records.rows()];
    }
    int from = 0;
    for (int row = 0; row < records.rows(); row++) {
      long payload = records.payload(row);
      boolean whole = payload <= layout.maxTablePayload();
      int local =
          whole
              ? (int) payload
              : layout.localPayload(payload, layout.maxTablePayload()) + PageLayout.OVERFLOW_HEADER;
      int size = Varint.length(payload) + Varint.length(rowids[row]) + local;
      if (!open || content - size < pointers + 2) {
        byte[] before = segment;
        close();
        open();
        if (segment != before) {
          records.write(from, row, before, places);
          from = row;
        }
      }
      int place = placeCell(size, payload, rowids[row]);
      places[row] = place;
      if (!whole) {
        records.write(from, row, segment, places);
        from = row + 1;
        OverflowChain chain =
            new OverflowChain(
                arena, layout.pageSize(), page, place, local - PageLayout.OVERFLOW_HEADER);
        records.write(row, chain);
        chain.finish();
      }
    }
    records.write(from, records.rows(), segment, places);
  }

  /** Makes room for a cell and writes what stands before its record; returns the record's place. */
  private int placeCell(int size, long payload, long rowid) {
    content -= size;
    BigEndian.putShort(segment, pointers, content - start);
    pointers += 2;
    cells++;
    lastRowid = rowid;
    return Varint.put(segment, Varint.put(segment, content, payload), rowid);
  }

  private void open() {
    page = arena.add();
    segment = arena.segment(page);
    start = arena.offset(page);
    pointers = start + PageLayout.LEAF_HEADER;
    content = start + layout.pageSize();
    cells = 0;
    open = true;
  }

  private void close() {
    if (!open) {
      return;
    }
    Arrays.fill(segment, start, start + PageLayout.LEAF_HEADER, (byte) 0);
    segment[start] = CellPage.TABLE_LEAF;
    BigEndian.putShort(segment, start + CellPage.CELL_COUNT, cells);
    // 65536, where a page of that size is empty, is stored as 0.
    BigEndian.putShort(segment, start + CellPage.CONTENT_START, content - start);
    Arrays.fill(segment, pointers, content, (byte) 0);
    if (leafCount == leaves.length) {
      leaves = Arrays.copyOf(leaves, leafCount * 2);
      lastRowids = Arrays.copyOf(lastRowids, leafCount * 2);
    }
    leaves[leafCount] = page;
    lastRowids[leafCount++] = lastRowid;
    open = false;
  }

  /** Appends the pages to the table and starts anew. */
  public void flush(TableTree tree, Pager pager) throws IOException {
    close();
    PageNumbers numbers = pager.numbers();
    arena.appendTo(pager);
    for (int i = 0; i < leafCount; i++) {
      tree.add(numbers.of(leaves[i]), lastRowids[i]);
    }
    leafCount = 0;
  }
}
