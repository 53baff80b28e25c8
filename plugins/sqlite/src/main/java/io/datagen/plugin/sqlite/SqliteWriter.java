package io.datagen.plugin.sqlite;

import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.format.WriteTarget;
import io.datagen.api.schema.TableSchema;
import io.datagen.plugin.sqlite.file.PageLayout;
import io.datagen.plugin.sqlite.file.Pager;
import io.datagen.plugin.sqlite.file.SchemaTable;
import io.datagen.plugin.sqlite.file.ScratchFiles;
import io.datagen.plugin.sqlite.file.SortMemory;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Writes one database, table after table. */
final class SqliteWriter implements DatasetWriter {
  /** Bytes of index entries in memory; beyond them they are sorted in pieces, on disk. */
  static final long SORT_BUDGET = 16L << 20;

  private final DatabaseDesign design;
  private final Pager pager;
  private final ScratchFiles scratch;
  private final SortMemory memory = new SortMemory();
  private final long sortBudget;
  private final SchemaTable schema = new SchemaTable();
  private final Set<String> opened = new HashSet<>();

  private SqliteWriter(DatabaseDesign design, Pager pager, ScratchFiles scratch, long sortBudget) {
    this.design = design;
    this.pager = pager;
    this.scratch = scratch;
    this.sortBudget = sortBudget;
  }

  /** Creates the file. */
  static SqliteWriter create(DatabaseDesign design, WriteTarget target, long sortBudget)
      throws IOException {
    Pager pager =
        Pager.create(target.allocate("database.db"), new PageLayout(design.options().pageSize()));
    return new SqliteWriter(design, pager, new ScratchFiles(target::scratch), sortBudget);
  }

  @Override
  public TableWriter openTable(TableSchema table, Slice slice) {
    return open(
        design
            .table(table.name())
            .orElseThrow(
                () -> new IllegalStateException("the dataset has no table " + table.name())));
  }

  private TableWriter open(TableDesign table) {
    opened.add(table.name());
    return new SqliteTableWriter(
        table, design.options().strict(), pager, schema, scratch, memory, sortBudget);
  }

  @Override
  public void finish() throws IOException {
    for (TableDesign table : design.tables()) {
      if (!opened.contains(table.name())) {
        // Others may refer to it; without rows it is there all the same.
        open(table).finish();
      }
    }
    schema.finish(pager);
  }

  @Override
  public void close() throws IOException {
    pager.close();
  }
}
