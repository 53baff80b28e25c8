package io.datagen.api.format;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.Vectors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with all its cells.
 *
 * @param schema of the table
 * @param columns cells by column, as {@link CellValues} has them
 */
public record SampleTable(TableSchema schema, List<List<@Nullable Object>> columns) {

  /** One nullable column beside a key that numbers its rows. */
  public static SampleTable ofColumn(
      String table, ValueType type, boolean nullable, List<? extends @Nullable Object> cells) {
    ColumnSchema id = ColumnSchema.of("id", new ValueType.IntegerType(), false);
    ColumnSchema value = ColumnSchema.of("value", type, nullable);
    return new SampleTable(
        TableSchema.of(table, List.of(id, value), cells.size()),
        List.of(numbers(cells.size()), new ArrayList<>(cells)));
  }

  /** The numbers from 1 on. */
  public static List<@Nullable Object> numbers(int rows) {
    List<@Nullable Object> numbers = new ArrayList<>();
    for (long i = 1; i <= rows; i++) {
      numbers.add(i);
    }
    return numbers;
  }

  /** Rows. */
  public int rows() {
    return columns.get(0).size();
  }

  /** Some of the rows. */
  public SampleTable rows(long from, long to) {
    List<List<@Nullable Object>> cut = new ArrayList<>();
    columns.forEach(column -> cut.add(column.subList((int) from, (int) to)));
    return new SampleTable(schema, cut);
  }

  /** The same cells under another schema. */
  public SampleTable withSchema(TableSchema other) {
    return new SampleTable(other, columns);
  }

  /** A row's cells. */
  public List<@Nullable Object> row(int row) {
    List<@Nullable Object> cells = new ArrayList<>();
    columns.forEach(column -> cells.add(column.get(row)));
    return cells;
  }

  /** All rows. */
  public List<List<@Nullable Object>> allRows() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int row = 0; row < rows(); row++) {
      rows.add(Collections.unmodifiableList(row(row)));
    }
    return rows;
  }

  /**
   * Fills a new batch.
   *
   * @param from the first row, counted in this table
   * @param firstRow what the batch says its first row is
   * @param codes whether strings go into dictionary vectors
   */
  public Batch batch(int from, int size, long firstRow, boolean codes) {
    Batch batch = Vectors.batch(schema);
    for (int i = 0; i < columns.size(); i++) {
      ValueType type = schema.columns().get(i).type();
      if (codes && type instanceof ValueType.StringType) {
        batch.setColumn(i, new DictionaryVector());
      }
      CellValues.fill(batch.column(i), type, columns.get(i).subList(from, from + size));
    }
    batch.setRows(firstRow, size);
    return batch;
  }
}
