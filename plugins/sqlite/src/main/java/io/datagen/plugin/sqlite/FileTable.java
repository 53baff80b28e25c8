package io.datagen.plugin.sqlite;

import io.datagen.api.format.TableReader.FileColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table as a file has it.
 *
 * @param name its name
 * @param columns in file order
 * @param primaryKey columns of the primary key, in key order
 * @param notNull columns that may not be null
 * @param rowidName a name of the rowid that no column has taken; empty if there is none
 */
record FileTable(
    String name,
    List<FileColumn> columns,
    List<String> primaryKey,
    List<String> notNull,
    Optional<String> rowidName) {

  /** Reads what the file says of a table. */
  static FileTable of(Database database, String table) throws IOException {
    List<FileColumn> columns = new ArrayList<>();
    List<String> notNull = new ArrayList<>();
    // Columns of PRAGMA table_info: cid, name, type, notnull, dflt_value, pk (place in the key).
    List<List<String>> rows = database.rows("PRAGMA table_info(" + Names.quote(table) + ")");
    for (List<String> row : rows) {
      columns.add(new FileColumn(row.get(1), row.get(2)));
      if (!row.get(3).equals("0")) {
        notNull.add(row.get(1));
      }
    }
    List<String> primaryKey =
        rows.stream()
            .filter(row -> !row.get(5).equals("0"))
            .sorted(
                (a, b) -> Integer.compare(Integer.parseInt(a.get(5)), Integer.parseInt(b.get(5))))
            .map(row -> row.get(1))
            .toList();
    return new FileTable(
        table, List.copyOf(columns), primaryKey, notNull, rowidName(database, table, columns));
  }

  private static Optional<String> rowidName(
      Database database, String table, List<FileColumn> columns) throws IOException {
    List<String> kind =
        database.texts(
            "SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = "
                + literal(table)
                + " COLLATE NOCASE");
    if (kind.equals(List.of("1"))) {
      return Optional.empty();
    }
    return List.of("rowid", "_rowid_", "oid").stream()
        .filter(name -> columns.stream().noneMatch(c -> Names.fold(c.name()).equals(name)))
        .findFirst();
  }

  /** Text as SQL has it. */
  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** The column of that name, as the file writes it. */
  Optional<FileColumn> column(String name) {
    return columns.stream().filter(c -> Names.fold(c.name()).equals(Names.fold(name))).findFirst();
  }

  /** The place of a column that is there. */
  int place(String name) {
    for (int place = 0; place < columns.size(); place++) {
      if (Names.fold(columns.get(place).name()).equals(Names.fold(name))) {
        return place;
      }
    }
    throw new IllegalStateException("table " + this.name + " has no column " + name);
  }
}
