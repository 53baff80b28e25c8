package io.datagen.plugin.json;

import com.fasterxml.jackson.core.JsonParser;
import io.datagen.api.schema.TableSchema;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads rows that are objects of their columns. */
final class PlainRowReader extends RowReader {
  private final int[] columns;
  private final ObjectReader object;
  private Set<String> optional;

  private PlainRowReader(TableSchema table, int[] columns, CellReader[] readers) {
    super(table, columns, readers);
    this.columns = columns;
    object = new ObjectReader(names(columns), Arrays.asList(readers), "");
    optional = optional(columns, names(columns));
  }

  /** For some of a table's columns. */
  static RowReader of(TableSchema table, int[] columns) {
    CellReader[] readers =
        Arrays.stream(columns)
            .mapToObj(table.columns()::get)
            .map(column -> CellReader.of(column, column.name()))
            .toArray(CellReader[]::new);
    return new PlainRowReader(table, columns, readers);
  }

  @Override
  void read(JsonParser parser, int row, Reading reading) throws IOException {
    object.read(parser, row, reading);
    object.complete(row, optional, reading);
  }

  @Override
  void fail(int row, Reading reading) {
    object.cutTo(row);
    object.complete(row, null, reading);
  }

  @Override
  void drop(int row) {
    object.cutTo(row);
  }

  @Override
  void know(FirstRow first) {
    object.skip(new HashSet<>(first.keys()));
    optional = optional(columns, first.keys());
  }

  @Override
  List<String> names(FirstRow first) {
    return first.keys();
  }
}
