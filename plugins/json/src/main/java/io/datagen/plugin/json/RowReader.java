package io.datagen.plugin.json;

import com.fasterxml.jackson.core.JsonParser;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.DictionaryVector;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads rows, each an object, into the cells of some of a table's columns. */
abstract class RowReader {
  private final TableSchema table;
  private final int[] columns;
  private final CellReader[] readers;

  /**
   * For these columns.
   *
   * @param columns places in the table
   */
  RowReader(TableSchema table, int[] columns, CellReader[] readers) {
    this.table = table;
    this.columns = columns;
    this.readers = readers;
  }

  /**
   * Reads a row, whose opening brace is the current token, to its closing one.
   *
   * @param row of the batch, the next one
   */
  abstract void read(JsonParser parser, int row, Reading reading) throws IOException;

  /** Makes a row that could not be read to its end one of nulls. */
  abstract void fail(int row, Reading reading);

  /** Forgets what was read of a row, which is the last. */
  abstract void drop(int row);

  /**
   * Takes the first row's keys for what the file has: a column that is missing there, or one that
   * is not expected, is told once, as a column.
   */
  abstract void know(FirstRow first);

  /** The columns that a file with such a first row has. */
  abstract List<String> names(FirstRow first);

  /** Moves the rows that were read into a batch. */
  void moveTo(Batch batch) {
    for (int i = 0; i < columns.length; i++) {
      if (batch.column(columns[i]) instanceof DictionaryVector) {
        batch.setColumn(columns[i], new BytesVector());
      }
      readers[i].moveTo(batch.column(columns[i]));
    }
  }

  final ColumnSchema column(int index) {
    return table.columns().get(index);
  }

  /** The names of some columns. */
  final List<String> names(int[] indices) {
    return Arrays.stream(indices).mapToObj(index -> column(index).name()).toList();
  }

  /** Keys that may be missing: those of optional columns, and those that the first row lacks. */
  final Set<String> optional(int[] indices, List<String> inFirst) {
    Set<String> optional = new HashSet<>();
    for (int index : indices) {
      if (column(index).optional() || !inFirst.contains(column(index).name())) {
        optional.add(column(index).name());
      }
    }
    return optional;
  }
}
