package io.datagen.plugin.sqlite;

import io.datagen.api.format.TableReader.FileColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks whether a table's foreign keys hold by queries over the indexes of their columns. {@code
 * PRAGMA foreign_key_check} goes through the rows and looks up each one's parent by itself; an
 * index has the keys side by side in order, so that the parents come in order, too: half the time
 * where keys are spread. Whoever trusts the answer must know that the indexes are sound.
 */
final class IndexedForeignKeys {
  private final Database database;

  IndexedForeignKeys(Database database) {
    this.database = database;
  }

  /**
   * Whether all keys of a table are known to hold.
   *
   * @return false where one doesn't, or where only the PRAGMA can tell
   */
  boolean hold(String table) {
    try {
      for (List<List<String>> key : keys(table)) {
        Optional<String> query = query(table, key);
        if (query.isEmpty() || !database.texts(query.get()).equals(List.of("0"))) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false; // The PRAGMA says what is wrong.
    }
  }

  /** By foreign key: rows of parent table, child's column, parent's column. */
  private Iterable<List<List<String>>> keys(String table) throws IOException {
    Map<String, List<List<String>>> keys = new LinkedHashMap<>();
    for (List<String> row :
        database.rows(
            "SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list("
                + FileTable.literal(table)
                + ") ORDER BY id, seq")) {
      keys.computeIfAbsent(row.get(0), id -> new ArrayList<>()).add(row.subList(1, 4));
    }
    return keys.values();
  }

  private Optional<String> query(String child, List<List<String>> key) throws IOException {
    String parent = key.get(0).get(0);
    List<String> from = column(key, 1);
    List<String> to = column(key, 2);
    FileTable parentTable = FileTable.of(database, parent);
    FileTable childTable = FileTable.of(database, child);
    Optional<String> index = index(child, from);
    if (index.isEmpty()
        || hasCollations(child, parent)
        || !isUnique(parentTable, to)
        || !comparesAlike(childTable, from, parentTable, to)) {
      return Optional.empty();
    }
    String keyIsThere =
        from.stream()
            .map(name -> "c." + Names.quote(name) + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    String same =
        IntStream.range(0, from.size())
            .mapToObj(i -> "p." + Names.quote(to.get(i)) + " = c." + Names.quote(from.get(i)))
            .collect(Collectors.joining(" AND "));
    return Optional.of(
        "SELECT EXISTS(SELECT 1 FROM main."
            + Names.quote(child)
            + " AS c INDEXED BY "
            + Names.quote(index.get())
            + " WHERE "
            + keyIsThere
            + " AND NOT EXISTS(SELECT 1 FROM main."
            + Names.quote(parent)
            + " AS p WHERE "
            + same
            + "))");
  }

  /** Whether some text of the two may be compared in another way than by its bytes. */
  private boolean hasCollations(String child, String parent) throws IOException {
    List<String> count =
        database.texts(
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%COLLATE%'"
                + " AND lower(name) IN (lower("
                + FileTable.literal(child)
                + "), lower("
                + FileTable.literal(parent)
                + "))");
    return !count.equals(List.of("0"));
  }

  private static List<String> column(List<List<String>> rows, int place) {
    return rows.stream().map(row -> row.get(place)).toList();
  }

  /** An index of all rows that starts with these columns. */
  private Optional<String> index(String table, List<String> columns) throws IOException {
    for (List<String> index : indexes(table, "partial = 0")) {
      List<String> keys = keyColumns(index.get(0));
      if (keys.size() >= columns.size()
          && fold(keys.subList(0, columns.size())).equals(fold(columns))) {
        return Optional.of(index.get(0));
      }
    }
    return Optional.empty();
  }

  /** Whether SQLite itself would take these columns for a parent's key. */
  private boolean isUnique(FileTable table, List<String> columns) throws IOException {
    if (columns.contains("")) {
      return false; // The primary key, which isn't named.
    }
    boolean rowid =
        columns.size() == 1
            && fold(table.primaryKey()).equals(fold(columns))
            && table
                .column(columns.get(0))
                .filter(c -> c.declaredType().equalsIgnoreCase("INTEGER"))
                .isPresent();
    if (rowid) {
      return true;
    }
    for (List<String> index : indexes(table.name(), "\"unique\" AND partial = 0")) {
      List<String> keys = keyColumns(index.get(0));
      if (fold(keys).equals(fold(columns))) {
        return true;
      }
    }
    return false;
  }

  private List<List<String>> indexes(String table, String which) throws IOException {
    return database.rows(
        "SELECT name FROM pragma_index_list(" + FileTable.literal(table) + ") WHERE " + which);
  }

  /**
   * An index's columns; an expression, or another order of texts than the usual, is an empty one.
   */
  private List<String> keyColumns(String index) throws IOException {
    return database.texts(
        "SELECT CASE WHEN upper(coll) = 'BINARY' THEN name END FROM pragma_index_xinfo("
            + FileTable.literal(index)
            + ") WHERE key ORDER BY seqno");
  }

  /**
   * Whether {@code =} finds what a foreign key means, which is to compare as the parent's column
   * does: so it is where both are of one affinity.
   */
  private static boolean comparesAlike(
      FileTable child, List<String> from, FileTable parent, List<String> to) {
    return IntStream.range(0, from.size())
        .allMatch(
            i -> {
              Optional<FileColumn> one = child.column(from.get(i));
              Optional<FileColumn> other = parent.column(to.get(i));
              return one.isPresent()
                  && other.isPresent()
                  && affinity(one.get()).isPresent()
                  && affinity(one.get()).equals(affinity(other.get()));
            });
  }

  /** Empty for ANY, which is another one in a STRICT table. */
  private static Optional<Affinity> affinity(FileColumn column) {
    return column.declaredType().equalsIgnoreCase("ANY")
        ? Optional.empty()
        : Optional.of(Affinity.of(column.declaredType(), false));
  }

  private static List<String> fold(List<String> names) {
    return names.stream().map(Names::fold).toList();
  }
}
