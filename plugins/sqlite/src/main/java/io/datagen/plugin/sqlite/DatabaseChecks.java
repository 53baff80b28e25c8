package io.datagen.plugin.sqlite;

import io.datagen.api.format.FormatCheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What SQLite itself finds wrong with a database, and what its DDL lacks. */
final class DatabaseChecks {
  private static final int EXAMPLES = 20;

  private final Database database;
  private final DatabaseDesign expected;

  DatabaseChecks(Database database, DatabaseDesign expected) {
    this.database = database;
    this.expected = expected;
  }

  List<FormatCheck> run() throws IOException {
    return List.of(integrity(), foreignKeys(), schema());
  }

  private FormatCheck integrity() throws IOException {
    List<String> found = database.texts("PRAGMA integrity_check(" + EXAMPLES + ")");
    boolean ok = found.equals(List.of("ok"));
    return new FormatCheck(
        "integrity_check",
        ok,
        ok ? "SQLite finds the file sound." : "SQLite finds the file damaged.",
        ok ? List.of() : found.subList(0, Math.min(EXAMPLES, found.size())));
  }

  private FormatCheck foreignKeys() throws IOException {
    long count = 0;
    List<String> examples = new ArrayList<>();
    for (String table : SqliteReader.tables(database)) {
      String check = "pragma_foreign_key_check(" + FileTable.literal(table) + ")";
      long here = Long.parseLong(database.texts("SELECT count(*) FROM " + check).get(0));
      count += here;
      if (here > 0 && examples.size() < EXAMPLES) {
        for (List<String> row :
            database.rows(
                "SELECT rowid, parent, fkid FROM "
                    + check
                    + " LIMIT "
                    + (EXAMPLES - examples.size()))) {
          examples.add(
              "table "
                  + table
                  + ", rowid "
                  + row.get(0)
                  + ": no such row of "
                  + row.get(1)
                  + " (foreign key "
                  + row.get(2)
                  + ")");
        }
      }
    }
    return new FormatCheck(
        "foreign_key_check",
        count == 0,
        count == 0 ? "Every foreign key has its row." : count + " foreign keys have no row.",
        examples);
  }

  private FormatCheck schema() throws IOException {
    List<String> missing = new ArrayList<>();
    List<String> tables = SqliteReader.tables(database);
    for (TableDesign table : expected.tables()) {
      if (tables.stream().noneMatch(t -> Names.fold(t).equals(Names.fold(table.name())))) {
        missing.add("table " + table.name() + " is not there");
      } else {
        missing.addAll(new TableCheck(database, table).run());
      }
    }
    return new FormatCheck(
        "schema",
        missing.isEmpty(),
        missing.isEmpty()
            ? "All tables, columns, keys and indexes are declared as they should be."
            : missing.size() + " declarations are missing or differ.",
        missing.subList(0, Math.min(EXAMPLES, missing.size())));
  }
}
