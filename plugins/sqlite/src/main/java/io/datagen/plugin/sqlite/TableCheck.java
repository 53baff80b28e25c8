package io.datagen.plugin.sqlite;

import io.datagen.api.format.TableReader.FileColumn;
import io.datagen.api.schema.ForeignKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares what a file declares of a table with what it should. */
final class TableCheck {
  private final Database database;
  private final TableDesign expected;
  private final List<String> missing = new ArrayList<>();

  TableCheck(Database database, TableDesign expected) {
    this.database = database;
    this.expected = expected;
  }

  List<String> run() throws IOException {
    FileTable file = FileTable.of(database, expected.name());
    checkColumns(file);
    checkIndexes();
    checkForeignKeys();
    return missing;
  }

  private void miss(String what) {
    missing.add("table " + expected.name() + ": " + what);
  }

  private void checkColumns(FileTable file) {
    for (ColumnDesign column : expected.columns()) {
      Optional<FileColumn> found = file.column(column.name());
      if (found.isEmpty()) {
        miss("column " + column.name() + " is not there");
        continue;
      }
      String type = found.get().declaredType();
      if (!type.equalsIgnoreCase(column.declaredType())) {
        miss("column " + column.name() + " is declared " + type + ", not " + column.declaredType());
      }
      boolean notNull = fold(file.notNull()).contains(Names.fold(column.name()));
      if (!notNull && !column.schema().nullable()) {
        miss("column " + column.name() + " is not declared NOT NULL");
      }
    }
    List<String> primaryKey =
        expected.primaryKey().stream().map(i -> expected.columns().get(i).name()).toList();
    if (!fold(file.primaryKey()).equals(fold(primaryKey))) {
      miss("PRIMARY KEY is " + file.primaryKey() + ", not " + primaryKey);
    }
  }

  private void checkIndexes() throws IOException {
    // Keyed by columns; whether an index on them is unique.
    Map<List<String>, Boolean> found = new HashMap<>();
    String table = FileTable.literal(expected.name());
    for (List<String> index :
        database.rows("SELECT name, \"unique\" FROM pragma_index_list(" + table + ")")) {
      List<String> columns =
          database.texts(
              "SELECT name FROM pragma_index_info("
                  + FileTable.literal(index.get(0))
                  + ") ORDER BY seqno");
      found.merge(fold(columns), index.get(1).equals("1"), Boolean::logicalOr);
    }
    for (IndexDesign index : expected.indexes()) {
      String columns = "(" + expected.names(index.columns(), ", ") + ")";
      Boolean unique =
          found.get(
              fold(index.columns().stream().map(i -> expected.columns().get(i).name()).toList()));
      if (unique == null) {
        miss((index.unique() ? "UNIQUE " : "the index on ") + columns + " is not there");
      } else if (index.unique() && !unique) {
        miss("the index on " + columns + " is not UNIQUE");
      }
    }
  }

  private void checkForeignKeys() throws IOException {
    Map<String, List<List<String>>> found = new HashMap<>();
    for (List<String> row :
        database.rows(
            "SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list("
                + FileTable.literal(expected.name())
                + ") ORDER BY id, seq")) {
      found.computeIfAbsent(row.get(0), id -> new ArrayList<>()).add(row);
    }
    Set<ForeignKey> keys = new HashSet<>();
    for (List<List<String>> rows : found.values()) {
      keys.add(
          folded(
              new ForeignKey(
                  rows.stream().map(r -> r.get(2)).toList(),
                  rows.get(0).get(1),
                  rows.stream().map(r -> r.get(3)).toList())));
    }
    for (ForeignKey key : expected.foreignKeys()) {
      if (!keys.contains(folded(key))) {
        miss("FOREIGN KEY " + key.columns() + " to " + key.parentTable() + " is not there");
      }
    }
  }

  private static ForeignKey folded(ForeignKey key) {
    return new ForeignKey(
        fold(key.columns()), Names.fold(key.parentTable()), fold(key.parentColumns()));
  }

  private static List<String> fold(List<String> names) {
    return names.stream().map(Names::fold).toList();
  }
}
