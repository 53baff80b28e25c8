package io.datagen.plugin.sqlite;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Tokens;
import io.datagen.plugin.sqlite.file.IndexEntries;
import io.datagen.plugin.sqlite.file.LeafPages;
import io.datagen.plugin.sqlite.file.PageLayout;
import io.datagen.plugin.sqlite.file.RecordBatch;
import io.datagen.plugin.sqlite.file.RecordColumn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes leaf pages and index entries of a chunk's batches. */
final class SqliteEncoder implements BatchEncoder {
  private final SqliteTableWriter writer;
  private final TableDesign table;
  private final boolean strict;
  private final List<ColumnLoader> loaders = new ArrayList<>();
  private final RecordColumn nothing = new RecordColumn();
  private final RowidColumn rowids;
  private final RecordBatch records;
  private final LeafPages leaves;
  private final List<IndexEntries> indexes = new ArrayList<>();

  private boolean empty = true;
  private long firstRowid;
  private long lastRowid;
  private @Nullable IOException failure;

  SqliteEncoder(SqliteTableWriter writer, TableDesign table, boolean strict, PageLayout layout) {
    this.writer = writer;
    this.table = table;
    this.strict = strict;
    this.rowids = new RowidColumn(table);
    this.leaves = new LeafPages(layout);
    List<RecordColumn> columns = new ArrayList<>();
    for (ColumnDesign column : table.columns()) {
      loaders.add(ColumnLoader.of(column));
      // The INTEGER PRIMARY KEY stands in front of the record; in it is a null.
      columns.add(isRowid(columns.size()) ? nothing : loaders.get(columns.size()).column);
    }
    this.records = new RecordBatch(columns);
    if (table.withoutRowid()) {
      indexes.add(IndexEntries.ofRows(columns(table.primaryKey()), columns(table.recordOrder())));
    }
    for (IndexDesign index : table.indexes()) {
      indexes.add(entries(index));
    }
  }

  private boolean isRowid(int place) {
    return place == table.rowidColumn();
  }

  private List<RecordColumn> columns(List<Integer> places) {
    return places.stream().map(place -> loaders.get(place).column).toList();
  }

  private IndexEntries entries(IndexDesign index) {
    if (table.withoutRowid()) {
      List<RecordColumn> keys = columns(table.sortedBy(index));
      return IndexEntries.ofRows(keys, keys);
    }
    List<RecordColumn> keys = new ArrayList<>();
    for (int place : index.columns()) {
      keys.add(isRowid(place) ? rowids.column : loaders.get(place).column);
    }
    int first = index.columns().get(0);
    boolean integer = keys.size() == 1 && (isRowid(first) || loaders.get(first).isInteger());
    return new IndexEntries(keys, rowids.column, integer);
  }

  @Override
  public void encode(Batch batch) {
    if (failure == null && batch.size() > 0) {
      try {
        add(batch);
      } catch (IOException e) {
        // Encoding does no input or output, and so may not say so; flushing may.
        failure = e;
      }
    }
  }

  private void add(Batch batch) throws IOException {
    int rows = batch.size();
    long[] numbers = rowids.load(batch);
    checkOrder(numbers[0]);
    nothing.reset(rows);
    for (int i = 0; i < loaders.size(); i++) {
      if (!isRowid(i)) {
        refuseTokens(i, batch);
        loaders.get(i).load(batch.column(i), rows);
      }
    }
    int tooLong = records.measure(rows);
    if (tooLong >= 0) {
      throw new UnstorableException(
          "table "
              + table.name()
              + ": row "
              + (batch.firstRow() + tooLong)
              + " is longer than the 1,000,000,000 bytes that SQLite allows");
    }
    if (!table.withoutRowid()) {
      leaves.add(records, numbers);
    }
    for (IndexEntries index : indexes) {
      index.add(rows);
    }
    lastRowid = numbers[rows - 1];
  }

  /** A STRICT column of another type than TEXT or ANY holds nothing but its type. */
  private void refuseTokens(int place, Batch batch) throws UnstorableException {
    Tokens tokens = batch.column(place).tokens();
    ColumnDesign column = table.columns().get(place);
    if (strict && tokens.size() > 0 && column.affinity().isNumeric()) {
      throw new UnstorableException(
          "table "
              + table.name()
              + ", row "
              + (batch.firstRow() + tokens.row(0))
              + ": '"
              + new String(tokens.text(0), StandardCharsets.UTF_8)
              + "' can't stand in the STRICT column "
              + column.name()
              + "; give it sql_type TEXT or ANY, or set strict to false");
    }
  }

  private void checkOrder(long first) throws UnstorableException {
    if (empty) {
      firstRowid = first;
      empty = false;
    } else if (first <= lastRowid) {
      throw rowids.notAscending(lastRowid, first);
    }
  }

  @Override
  public void flush() throws IOException {
    if (failure != null) {
      throw failure;
    }
    if (!empty) {
      if (!writer.startsAt(firstRowid)) {
        throw rowids.notAscending(writer.lastRowid(), firstRowid);
      }
      writer.append(leaves, indexes, lastRowid);
      empty = true;
    }
  }
}
