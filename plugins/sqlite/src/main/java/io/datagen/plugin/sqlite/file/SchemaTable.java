package io.datagen.plugin.sqlite.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * The table {@code sqlite_schema} (§2.6), whose root is page 1, behind the file's header: what
 * tables and indexes there are, where their roots are, and their SQL.
 */
public final class SchemaTable {
  private final List<Item> items = new ArrayList<>();

  /** Adds a table. */
  public void addTable(String name, long root, String sql) {
    items.add(new Item("table", name, name, root, sql));
  }

  /** Adds an index; the SQL of one that a constraint brings is empty. */
  public void addIndex(String name, String table, long root, String sql) {
    items.add(new Item("index", name, table, root, sql));
  }

  /** Writes the table and the file's header, and makes all durable. */
  public void finish(Pager pager) throws IOException {
    RecordBatch records = records();
    CellPage first = new CellPage(pager.layout(), CellPage.TABLE_LEAF, DatabaseHeader.LENGTH);
    long rightChild = 0;
    if (!fill(first, records, pager.layout())) {
      TableTree tree = new TableTree(pager);
      LeafPages leaves = new LeafPages(pager.layout());
      leaves.add(records, LongStream.rangeClosed(1, items.size()).toArray());
      leaves.flush(tree, pager);
      first = new CellPage(pager.layout(), CellPage.TABLE_INTERIOR, DatabaseHeader.LENGTH);
      rightChild = tree.finishIn(first);
    }
    byte[] page = first.seal(rightChild);
    DatabaseHeader.put(page, pager.pageCount());
    pager.finish(page);
  }

  private RecordBatch records() throws IOException {
    List<RecordColumn> columns = new ArrayList<>();
    columns.add(texts(Item::type));
    columns.add(texts(Item::name));
    columns.add(texts(Item::table));
    RecordColumn roots = new RecordColumn();
    roots.reset(items.size());
    for (int row = 0; row < items.size(); row++) {
      roots.setInteger(row, items.get(row).root());
    }
    columns.add(roots);
    columns.add(texts(Item::sql));
    RecordBatch records = new RecordBatch(columns);
    if (records.measure(items.size()) >= 0) {
      throw new IOException("the SQL of a table is longer than SQLite's limit");
    }
    return records;
  }

  private RecordColumn texts(Function<Item, String> part) {
    RecordColumn column = new RecordColumn();
    column.reset(items.size());
    ByteArrayOutputStream texts = new ByteArrayOutputStream();
    for (int row = 0; row < items.size(); row++) {
      byte[] text = part.apply(items.get(row)).getBytes(StandardCharsets.UTF_8);
      if (text.length == 0) {
        column.setNull(row);
      } else {
        column.setText(row, texts.size(), text.length);
        texts.writeBytes(text);
      }
    }
    column.setText(texts.toByteArray());
    return column;
  }

  /** Puts all rows into page 1, if they fit. */
  private boolean fill(CellPage page, RecordBatch records, PageLayout layout) {
    for (int row = 0; row < items.size(); row++) {
      if (records.payload(row) > layout.maxTablePayload()) {
        return false;
      }
      byte[] cell = new byte[2 * Varint.MAX_LENGTH + (int) records.payload(row)];
      int at = Varint.put(cell, Varint.put(cell, 0, records.payload(row)), row + 1);
      records.write(row, row + 1, cell, placesAt(row, at));
      if (!page.add(0, cell, at + (int) records.payload(row))) {
        return false;
      }
    }
    return true;
  }

  private static int[] placesAt(int row, int place) {
    int[] places = new int[row + 1];
    places[row] = place;
    return places;
  }

  private record Item(String type, String name, String table, long root, String sql) {}
}
