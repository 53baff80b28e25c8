package io.datagen.plugin.sqlite;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.TableWriter;
import io.datagen.plugin.sqlite.file.EntrySorter;
import io.datagen.plugin.sqlite.file.IndexBuilder;
import io.datagen.plugin.sqlite.file.IndexEntries;
import io.datagen.plugin.sqlite.file.LeafPages;
import io.datagen.plugin.sqlite.file.Pager;
import io.datagen.plugin.sqlite.file.SchemaTable;
import io.datagen.plugin.sqlite.file.ScratchFiles;
import io.datagen.plugin.sqlite.file.SortMemory;
import io.datagen.plugin.sqlite.file.TableTree;
import io.datagen.plugin.sqlite.file.UniqueKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Appends a table's pages as they come and builds its indexes at the end. */
final class SqliteTableWriter implements TableWriter {
  private final TableDesign table;
  private final boolean strict;
  private final Pager pager;
  private final SchemaTable schema;
  private final TableTree tree;
  private final List<EntrySorter> sorters = new ArrayList<>();
  private boolean started;
  private long lastRowid;

  /**
   * Starts a table.
   *
   * @param sortBudget bytes that all indexes' entries may take before they go to disk
   */
  SqliteTableWriter(
      TableDesign table,
      boolean strict,
      Pager pager,
      SchemaTable schema,
      ScratchFiles scratch,
      SortMemory memory,
      long sortBudget) {
    this.table = table;
    this.strict = strict;
    this.pager = pager;
    this.schema = schema;
    this.tree = new TableTree(pager);
    int trees = table.indexes().size() + own();
    for (int i = 0; i < trees; i++) {
      sorters.add(new EntrySorter(scratch, memory, sortBudget / trees));
    }
  }

  /** How many sorted trees hold the rows themselves: they stand before the indexes. */
  private int own() {
    return table.withoutRowid() ? 1 : 0;
  }

  @Override
  public BatchEncoder newEncoder() {
    return new SqliteEncoder(this, table, strict, pager.layout());
  }

  /** Whether a chunk that starts at a rowid may be appended. */
  boolean startsAt(long rowid) {
    return !started || rowid > lastRowid;
  }

  long lastRowid() {
    return lastRowid;
  }

  /** Appends a chunk and empties what it was in. */
  void append(LeafPages leaves, List<IndexEntries> indexes, long last) throws IOException {
    leaves.flush(tree, pager);
    for (int i = 0; i < sorters.size(); i++) {
      sorters.get(i).add(indexes.get(i));
    }
    started = true;
    lastRowid = last;
  }

  @Override
  public void finish() throws IOException {
    if (!table.withoutRowid()) {
      schema.addTable(table.name(), tree.finish(), Ddl.createTable(table, strict));
    }
    new IndexBuilder(pager, sorters).build(new Trees());
    sorters.clear();
  }

  @Override
  public void close() {}

  /** The sorted trees in the order in which they are built. */
  private final class Trees implements IndexBuilder.Index {
    @Override
    public Optional<UniqueKey> unique(int place) {
      if (place < own()) {
        return Optional.of(key(table.primaryKey(), true));
      }
      IndexDesign index = table.indexes().get(place - own());
      boolean whole = table.sortedBy(index).equals(index.columns());
      return index.unique() ? Optional.of(key(index.columns(), whole)) : Optional.empty();
    }

    private UniqueKey key(List<Integer> columns, boolean whole) {
      String name = "table " + table.name() + ": (" + table.names(columns, ", ") + ")";
      return new UniqueKey(name, columns.size(), whole);
    }

    @Override
    public void built(int place, long root) {
      if (place < own()) {
        schema.addTable(table.name(), root, Ddl.createTable(table, strict));
      } else {
        IndexDesign index = table.indexes().get(place - own());
        schema.addIndex(index.name(), table.name(), root, Ddl.createIndex(table, index));
      }
    }
  }
}
