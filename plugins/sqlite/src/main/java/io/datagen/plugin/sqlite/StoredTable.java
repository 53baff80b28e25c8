package io.datagen.plugin.sqlite;

import io.datagen.plugin.sqlite.file.FileHeader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * How a table lies in its file: what {@link PageRows} need to know, and SQLite says.
 *
 * @param header of the file
 * @param root of the table's b-tree
 * @param rowidColumn place of the column that is the rowid by another name, or -1
 */
record StoredTable(FileHeader header, long root, int rowidColumn) {
  /**
   * Of a table, unless only SQLite itself should read it: in UTF-16 or with a write-ahead log,
   * WITHOUT ROWID, virtual, a view, or with generated columns.
   */
  static Optional<StoredTable> of(Database database, FileHeader header, FileTable table)
      throws IOException {
    if (!header.rollback() || !header.utf8() || table.rowidName().isEmpty()) {
      return Optional.empty();
    }
    String name = FileTable.literal(table.name());
    List<String> roots =
        database.texts(
            "SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND rootpage > 0"
                + " AND name = "
                + name
                + " COLLATE NOCASE");
    List<String> hidden =
        database.texts("SELECT name FROM pragma_table_xinfo(" + name + ") WHERE hidden <> 0");
    if (roots.size() != 1 || !hidden.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new StoredTable(header, Long.parseLong(roots.get(0)), rowidColumn(database, table)));
  }

  /** A primary key that has no index of its own is the rowid. */
  private static int rowidColumn(Database database, FileTable table) throws IOException {
    List<String> indexes =
        database.texts(
            "SELECT name FROM pragma_index_list("
                + FileTable.literal(table.name())
                + ") WHERE origin = 'pk'");
    return table.primaryKey().isEmpty() || !indexes.isEmpty()
        ? -1
        : table.place(table.primaryKey().get(0));
  }
}
