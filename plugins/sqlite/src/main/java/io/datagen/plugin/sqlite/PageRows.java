package io.datagen.plugin.sqlite;

import io.datagen.api.vector.Batch;
import io.datagen.plugin.sqlite.file.DatabaseFile;
import io.datagen.plugin.sqlite.file.StoredColumn;
import io.datagen.plugin.sqlite.file.TableScan;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows taken straight from the pages of the file, while a {@link Database.ReadLock} is held. */
final class PageRows implements RowSource {
  private final Database database;
  private final FileTable table;
  private final List<String> columns;
  private final TableScan scan;

  /** By wanted column. */
  private final int[] places;

  private final boolean[] reals;

  private final StoredColumn cells = new StoredColumn(Batch.CAPACITY);
  private final Map<String, StoredColumn> defaults = new HashMap<>();

  private PageRows(
      Database database,
      DatabaseFile file,
      FileTable table,
      StoredTable stored,
      List<String> columns)
      throws IOException {
    this.database = database;
    this.table = table;
    this.columns = columns;
    this.scan =
        new TableScan(
            file,
            stored.header(),
            table.name(),
            stored.root(),
            table.columns().size(),
            stored.rowidColumn(),
            Batch.CAPACITY);
    this.places = new int[columns.size()];
    this.reals = new boolean[columns.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = table.place(columns.get(i));
      String type = table.columns().get(places[i]).declaredType();
      reals[i] = Affinity.of(type, false) == Affinity.REAL;
    }
  }

  /**
   * The rows of a table with some of its columns, in file order; empty if they can't be had this
   * way.
   */
  static Optional<RowSource> of(
      Database database, DatabaseFile file, FileTable table, List<String> columns)
      throws IOException {
    Optional<StoredTable> stored = StoredTable.of(database, file.header(), table);
    return stored.isPresent()
        ? Optional.of(new PageRows(database, file, table, stored.get(), columns))
        : Optional.empty();
  }

  @Override
  public int next() throws IOException {
    return scan.next();
  }

  @Override
  public long[] rowids() {
    return scan.rowids();
  }

  @Override
  public StoredColumn column(int wanted) throws IOException {
    if (wanted > 0 && places[wanted] == places[wanted - 1]) {
      // Two columns whose names differ only in case are one here.
      return cells;
    }
    if (scan.read(places[wanted], reals[wanted], cells)) {
      scan.fillAbsent(cells, defaultOf(columns.get(wanted), scan.firstAbsent(cells)));
    }
    return cells;
  }

  /** What a column has in rows that are older than it: SQLite knows, of one such row. */
  private StoredColumn defaultOf(String column, long rowid) throws IOException {
    StoredColumn cell = defaults.get(column);
    if (cell == null) {
      cell = StatementRows.cell(database, table, column, rowid);
      defaults.put(column, cell);
    }
    return cell;
  }

  @Override
  public void close() {}
}
