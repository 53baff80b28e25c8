package io.datagen.plugin.sqlite;

import io.datagen.api.format.FormatCheck;
import io.datagen.plugin.sqlite.file.DatabaseFile;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** What SQLite itself finds wrong with a database, and what its DDL lacks. */
final class DatabaseChecks {
  private static final int EXAMPLES = 20;

  private static final List<String> OK = List.of("ok");

  private final Database database;
  private final DatabaseFile file;
  private final DatabaseDesign expected;

  DatabaseChecks(Database database, DatabaseFile file, DatabaseDesign expected) {
    this.database = database;
    this.file = file;
    this.expected = expected;
  }

  /**
   * Runs all. The two that read the whole file, and take most of a validation's time, run side by
   * side.
   */
  List<FormatCheck> run() throws IOException {
    FutureTask<FormatCheck> integrity = new FutureTask<>(this::integrity);
    Thread thread = new Thread(integrity, "integrity_check");
    thread.setDaemon(true);
    thread.start();
    FormatCheck foreignKeys;
    try {
      foreignKeys = foreignKeys(true);
    } catch (IOException e) {
      await(integrity);
      throw e;
    }
    FormatCheck sound = await(integrity);
    if (!sound.ok() && foreignKeys.ok()) {
      // An index that isn't sound may have hidden a key.
      foreignKeys = foreignKeys(false);
    }
    return List.of(sound, foreignKeys, schema());
  }

  private static FormatCheck await(Future<FormatCheck> check) throws IOException {
    try {
      return check.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted in integrity_check");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /**
   * Whether the quick way finds all as it should be; where it doesn't, SQLite's own has the word.
   */
  private boolean isSound(Database own) throws IOException {
    Database.ReadLock lock = own.lock();
    try {
      return own.texts("PRAGMA quick_check(1)").equals(OK) && new IndexContents(own, file).agree();
    } finally {
      lock.close();
    }
  }

  private FormatCheck integrity() {
    List<String> found;
    try (Database own = Database.open(database.file())) {
      found = isSound(own) ? OK : own.texts("PRAGMA integrity_check(" + EXAMPLES + ")");
    } catch (IOException e) {
      found = List.of(String.valueOf(e.getMessage()));
    }
    boolean ok = found.equals(OK);
    return new FormatCheck(
        "integrity_check",
        ok,
        ok ? "SQLite finds the file sound." : "SQLite finds the file damaged.",
        ok ? List.of() : found.subList(0, Math.min(EXAMPLES, found.size())));
  }

  /**
   * @param byIndexes whether to ask indexes first, which is faster
   */
  private FormatCheck foreignKeys(boolean byIndexes) throws IOException {
    IndexedForeignKeys indexed = new IndexedForeignKeys(database);
    long count = 0;
    List<String> examples = new ArrayList<>();
    for (String table : SqliteReader.tables(database)) {
      if (byIndexes && indexed.hold(table)) {
        continue;
      }
      try {
        count += addDangling(table, examples);
      } catch (IOException e) {
        // A foreign key whose parent columns aren't unique can't be checked at all.
        count++;
        examples.add("table " + table + ": " + e.getMessage());
      }
    }
    return new FormatCheck(
        "foreign_key_check",
        count == 0,
        count == 0 ? "Every foreign key has its row." : count + " foreign keys have no row.",
        examples.subList(0, Math.min(EXAMPLES, examples.size())));
  }

  /** Adds examples of a table's keys that have no parent; returns how many there are. */
  private long addDangling(String table, List<String> examples) throws IOException {
    String name = FileTable.literal(table);
    String check = " FROM pragma_foreign_key_check(" + name + ") AS c";
    long count = Long.parseLong(database.texts("SELECT count(*)" + check).get(0));
    if (count == 0 || examples.size() >= EXAMPLES) {
      return count;
    }
    String columns =
        "(SELECT group_concat(\"from\", ', ') FROM pragma_foreign_key_list("
            + name
            + ") WHERE id = c.fkid)";
    int wanted = EXAMPLES - examples.size();
    for (List<String> row :
        database.rows("SELECT c.rowid, c.parent, " + columns + check + " LIMIT " + wanted)) {
      examples.add(
          "table "
              + table
              + ", rowid "
              + row.get(0)
              + ": its ("
              + row.get(2)
              + ") is not in "
              + row.get(1));
    }
    return count;
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
