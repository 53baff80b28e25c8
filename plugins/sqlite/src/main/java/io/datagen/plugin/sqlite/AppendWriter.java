package io.datagen.plugin.sqlite;

import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.format.WriteTarget;
import io.datagen.api.schema.TableSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds a dataset's rows to those of a database that is there, through SQLite, which keeps its
 * indexes and constraints. Tables that it lacks are made.
 */
final class AppendWriter implements DatasetWriter {
  private final DatabaseDesign design;
  private final AppendedDatabase database;

  /** By table: foreign keys without a row before anything was added. */
  private final Map<String, Long> dangling = new LinkedHashMap<>();

  private AppendWriter(DatabaseDesign design, AppendedDatabase database) {
    this.design = design;
    this.database = database;
  }

  /** Copies the database and makes the tables that it lacks. */
  static AppendWriter create(DatabaseDesign design, Path existing, WriteTarget target)
      throws IOException {
    AppendedDatabase database = AppendedDatabase.of(existing, target.allocate("database.db"));
    AppendWriter writer = new AppendWriter(design, database);
    try {
      for (TableDesign table : design.tables()) {
        writer.prepare(table);
      }
    } catch (IOException e) {
      database.close();
      throw e;
    }
    return writer;
  }

  private void prepare(TableDesign table) throws IOException {
    Optional<String> kind = kind(table.name());
    if (kind.isEmpty()) {
      database.run(Ddl.createTable(table, design.options().strict()));
      for (IndexDesign index : table.indexes()) {
        if (!index.automatic()) {
          database.run(Ddl.createIndex(table, index));
        }
      }
      dangling.put(table.name(), 0L);
    } else if (!kind.get().equals("table")) {
      throw new IOException(
          database.original()
              + ": "
              + table.name()
              + " is a "
              + kind.get()
              + " there, to which no rows can be added; rename the table of the schema");
    } else {
      requireColumns(table);
      dangling.put(table.name(), dangling(table.name()));
    }
  }

  /** What of that name is in the database: a table, a view or an index. */
  private Optional<String> kind(String name) throws IOException {
    return database
        .rows()
        .texts(
            "SELECT type FROM sqlite_schema WHERE type IN ('table', 'view', 'index')"
                + " AND name = "
                + FileTable.literal(name)
                + " COLLATE NOCASE")
        .stream()
        .findFirst();
  }

  private void requireColumns(TableDesign table) throws IOException {
    FileTable there = FileTable.of(database.rows(), table.name());
    List<String> missing = new ArrayList<>();
    for (ColumnDesign column : table.columns()) {
      if (there.column(column.name()).isEmpty()) {
        missing.add(column.name());
      }
    }
    if (!missing.isEmpty()) {
      throw new IOException(
          database.original()
              + ": table "
              + table.name()
              + " has no column "
              + String.join(", ", missing)
              + "; it has "
              + String.join(", ", there.columns().stream().map(c -> c.name()).toList())
              + ". Leave it out with --columns, or add it with ALTER TABLE");
    }
  }

  @Override
  public TableWriter openTable(TableSchema table, Slice slice) throws IOException {
    TableDesign opened =
        design
            .table(table.name())
            .orElseThrow(
                () -> new IllegalStateException("the dataset has no table " + table.name()));
    return new AppendTableWriter(opened, database);
  }

  @Override
  public void finish() throws IOException {
    for (Map.Entry<String, Long> table : dangling.entrySet()) {
      long more = dangling(table.getKey()) - table.getValue();
      if (more > 0) {
        throw new IOException(
            database.original()
                + ": "
                + more
                + (more == 1 ? " row of table " : " rows of table ")
                + table.getKey()
                + " would refer to rows that aren't there, such as "
                + example(table.getKey())
                + "; nothing was added");
      }
    }
    database.commit();
  }

  private long dangling(String table) throws IOException {
    return Long.parseLong(
        database
            .rows()
            .texts(
                "SELECT count(*) FROM pragma_foreign_key_check(" + FileTable.literal(table) + ")")
            .get(0));
  }

  /** The last of a table's rows that has no parent. */
  private String example(String table) throws IOException {
    List<String> row =
        database
            .rows()
            .rows(
                "SELECT c.rowid, c.parent, group_concat(k.\"from\", ', ')"
                    + " FROM pragma_foreign_key_check("
                    + FileTable.literal(table)
                    + ") AS c JOIN pragma_foreign_key_list("
                    + FileTable.literal(table)
                    + ") AS k ON k.id = c.fkid"
                    + " GROUP BY c.rowid, c.parent, c.fkid ORDER BY c.rowid DESC LIMIT 1")
            .get(0);
    return "the one of rowid " + row.get(0) + " by its (" + row.get(2) + ") to " + row.get(1);
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
