package io.datagen.plugin.sqlite;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import java.util.ArrayList;
import java.util.List;

/** What of a dataset SQLite can't hold. */
final class Objections {
  private static final int MAX_COLUMNS = 2000;
  private static final String RESERVED = "sqlite_";

  private final SqliteOptions options;
  private final List<String> found = new ArrayList<>();

  Objections(SqliteOptions options) {
    this.options = options;
  }

  List<String> of(DatasetSchema dataset) {
    if (options.appends() && options.pageSize() != SqliteOptions.DEFAULT_PAGE_SIZE) {
      found.add("append_to takes the page_size of the database that is there; leave page_size out");
    }
    Names names = new Names();
    for (TableSchema table : dataset.tables()) {
      checkName("table " + table.name(), table.name());
      if (!names.take(table.name())) {
        found.add(
            "table "
                + table.name()
                + ": another table's name differs from it only in case, which SQLite ignores;"
                + " rename one");
      }
    }
    for (TableSchema table : dataset.tables()) {
      checkColumns(table);
      checkIndexes(table, names);
    }
    return List.copyOf(found);
  }

  private void checkName(String what, String name) {
    if (Names.fold(name).startsWith(RESERVED)) {
      found.add(what + ": names that start with sqlite_ are SQLite's own; rename it");
    }
    if (name.indexOf('\0') >= 0) {
      found.add(what + ": its name holds a NUL character, which ends SQL; rename it");
    }
  }

  private void checkColumns(TableSchema table) {
    if (table.columns().size() > MAX_COLUMNS) {
      found.add(
          "table "
              + table.name()
              + " has "
              + table.columns().size()
              + " columns and SQLite allows "
              + MAX_COLUMNS
              + "; split it or write fewer with --columns");
    }
    Names names = new Names();
    for (ColumnSchema column : table.columns()) {
      String where = "table " + table.name() + ", column " + column.name();
      if (!names.take(column.name())) {
        found.add(
            where
                + ": another column's name differs from it only in case, which SQLite ignores;"
                + " rename one");
      }
      if (column.name().indexOf('\0') >= 0) {
        found.add(where + ": its name holds a NUL character, which ends SQL; rename it");
      }
      String type = column.sqlType();
      if (type != null) {
        DeclaredType.objection(type.strip(), column.type(), options.strict())
            .ifPresent(objection -> found.add(where + ": " + objection));
      }
    }
  }

  private void checkIndexes(TableSchema table, Names names) {
    for (TableSchema.Index index : table.indexes()) {
      String name = index.name();
      if (name != null) {
        String where = "table " + table.name() + ", index " + name;
        checkName(where, name);
        if (!names.take(name)) {
          found.add(where + ": a table or index of that name is there already; rename it");
        }
      }
    }
  }
}
