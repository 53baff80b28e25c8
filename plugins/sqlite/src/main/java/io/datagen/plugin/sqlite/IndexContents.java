package io.datagen.plugin.sqlite;

import io.datagen.api.vector.Batch;
import io.datagen.plugin.sqlite.file.DatabaseFile;
import io.datagen.plugin.sqlite.file.EntrySum;
import io.datagen.plugin.sqlite.file.IndexScan;
import io.datagen.plugin.sqlite.file.StoredColumn;
import io.datagen.plugin.sqlite.file.TableScan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether indexes have what their tables have. {@code PRAGMA integrity_check} looks every row up in
 * every index; here the rows of a table and the entries of its indexes are read once each, one
 * after another, and their sums compared: they are the same entries, and in order, or the answer is
 * no. What else that PRAGMA checks, {@code quick_check} does.
 */
final class IndexContents {
  private final Database database;
  private final DatabaseFile file;

  /** Of a database that nobody writes to meanwhile. */
  IndexContents(Database database, DatabaseFile file) {
    this.database = database;
    this.file = file;
  }

  /**
   * Whether all indexes are known to be sound.
   *
   * @return false where one isn't, or where only SQLite can tell
   */
  boolean agree() {
    try {
      for (String table : SqliteReader.tables(database)) {
        if (!agree(table)) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false; // The PRAGMA says what is wrong.
    }
  }

  private boolean agree(String name) throws IOException {
    List<List<String>> found =
        database.rows(
            "SELECT i.name, i.\"unique\", s.rootpage, i.partial FROM pragma_index_list("
                + FileTable.literal(name)
                + ") AS i LEFT JOIN sqlite_schema AS s ON s.name = i.name AND s.type = 'index'");
    if (found.isEmpty()) {
      return true;
    }
    FileTable table = FileTable.of(database, name);
    Optional<StoredTable> stored = StoredTable.of(database, file.header(), table);
    List<Index> indexes = new ArrayList<>();
    for (List<String> row : found) {
      Optional<List<Integer>> places = places(table, row.get(0));
      if (stored.isEmpty() || places.isEmpty() || row.get(2).isEmpty() || !row.get(3).equals("0")) {
        return false;
      }
      indexes.add(
          new Index(
              row.get(0),
              Long.parseLong(row.get(2)),
              row.get(1).equals("1"),
              places.get(),
              new EntrySum()));
    }
    if (!sumRows(table, stored.get(), indexes)) {
      return false;
    }
    for (Index index : indexes) {
      Optional<EntrySum> entries = entries(stored.get(), index);
      if (entries.isEmpty() || !entries.get().equalTo(index.rows())) {
        return false;
      }
    }
    return true;
  }

  /**
   * An index of a table.
   *
   * @param places of its columns in the table
   * @param rows what the table's rows come to
   */
  private record Index(
      String name, long root, boolean unique, List<Integer> places, EntrySum rows) {}

  /** The places of an index's columns; empty if it is none of plain columns, ascending by bytes. */
  private Optional<List<Integer>> places(FileTable table, String index) throws IOException {
    List<Integer> places = new ArrayList<>();
    for (List<String> column :
        database.rows(
            "SELECT cid, name, desc, upper(coll), key FROM pragma_index_xinfo("
                + FileTable.literal(index)
                + ") ORDER BY seqno")) {
      boolean rowid = column.get(4).equals("0");
      boolean plain =
          rowid
              ? column.get(0).equals("-1")
              : Integer.parseInt(column.get(0)) >= 0
                  && column.get(2).equals("0")
                  && column.get(3).equals("BINARY");
      if (!plain) {
        return Optional.empty();
      }
      if (!rowid) {
        places.add(table.place(column.get(1)));
      }
    }
    return Optional.of(places);
  }

  /** Adds a table's rows to its indexes' sums; returns false where SQLite alone knows a cell. */
  private boolean sumRows(FileTable table, StoredTable stored, List<Index> indexes)
      throws IOException {
    TreeMap<Integer, StoredColumn> columns = new TreeMap<>();
    for (Index index : indexes) {
      index
          .places()
          .forEach(p -> columns.computeIfAbsent(p, c -> new StoredColumn(Batch.CAPACITY)));
    }
    TableScan scan =
        new TableScan(
            file,
            stored.header(),
            table.name(),
            stored.root(),
            table.columns().size(),
            stored.rowidColumn(),
            Batch.CAPACITY);
    for (int rows = scan.next(); rows > 0; rows = scan.next()) {
      for (Map.Entry<Integer, StoredColumn> column : columns.entrySet()) {
        if (scan.read(column.getKey(), false, column.getValue())) {
          return false;
        }
      }
      for (Index index : indexes) {
        index
            .rows()
            .add(index.places().stream().map(columns::get).toList(), scan.rowids(), 0, rows);
      }
    }
    return true;
  }

  /** What an index's entries come to; empty if they aren't in order. */
  private Optional<EntrySum> entries(StoredTable stored, Index index) throws IOException {
    EntrySum sum = new EntrySum();
    List<StoredColumn> keys =
        index.places().stream().map(place -> new StoredColumn(Batch.CAPACITY)).toList();
    StoredColumn rowids = new StoredColumn(Batch.CAPACITY);
    IndexScan scan =
        new IndexScan(file, stored.header(), index.name(), index.root(), Batch.CAPACITY);
    int known = 0;
    for (int rows = scan.next(); rows > known; rows = scan.next()) {
      for (StoredColumn key : keys) {
        scan.read(key);
      }
      scan.read(rowids);
      scan.checkEnds();
      if (!rowids.isAll(StoredColumn.INTEGER)
          || !EntrySum.ascends(keys, rowids.integers(), rows, index.unique())) {
        return Optional.empty();
      }
      sum.add(keys, rowids.integers(), known, rows);
      known = 1;
    }
    return Optional.of(sum);
  }
}
