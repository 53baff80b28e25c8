package io.datagen.plugin.sqlite;

import io.datagen.api.schema.ForeignKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** SQL that makes tables and indexes, in the words in which SQLite keeps it. */
final class Ddl {
  private Ddl() {}

  /** {@code CREATE TABLE}. */
  static String createTable(TableDesign table, boolean strict) {
    List<String> lines = new ArrayList<>();
    for (int place = 0; place < table.columns().size(); place++) {
      lines.add(column(table, place));
    }
    if (table.primaryKey().size() > 1) {
      lines.add("PRIMARY KEY " + columns(table, table.primaryKey()));
    }
    for (List<Integer> unique : table.uniques()) {
      lines.add("UNIQUE " + columns(table, unique));
    }
    for (ForeignKey key : table.foreignKeys()) {
      lines.add(
          "FOREIGN KEY "
              + columns(key.columns())
              + " REFERENCES "
              + Names.quote(key.parentTable())
              + " "
              + columns(key.parentColumns()));
    }
    return "CREATE TABLE "
        + Names.quote(table.name())
        + " (\n  "
        + String.join(",\n  ", lines)
        + "\n)"
        + options(table, strict);
  }

  private static String options(TableDesign table, boolean strict) {
    if (table.withoutRowid()) {
      return strict ? " STRICT, WITHOUT ROWID" : " WITHOUT ROWID";
    }
    return strict ? " STRICT" : "";
  }

  private static String column(TableDesign table, int place) {
    ColumnDesign column = table.columns().get(place);
    StringBuilder line = new StringBuilder(Names.quote(column.name()));
    if (!column.declaredType().isEmpty()) {
      line.append(' ').append(column.declaredType());
    }
    if (table.primaryKey().equals(List.of(place))) {
      line.append(" PRIMARY KEY");
    }
    if (!column.schema().nullable()) {
      line.append(" NOT NULL");
    }
    return line.toString();
  }

  /** {@code CREATE INDEX}; empty for an automatic one. */
  static String createIndex(TableDesign table, IndexDesign index) {
    return index.automatic()
        ? ""
        : (index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
            + Names.quote(index.name())
            + " ON "
            + Names.quote(table.name())
            + " "
            + columns(table, index.columns());
  }

  private static String columns(TableDesign table, List<Integer> places) {
    return columns(places.stream().map(i -> table.columns().get(i).name()).toList());
  }

  private static String columns(List<String> names) {
    return names.stream().map(Names::quote).collect(Collectors.joining(", ", "(", ")"));
  }
}
