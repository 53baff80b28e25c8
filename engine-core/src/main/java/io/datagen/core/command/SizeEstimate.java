package io.datagen.core.command;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.JsonText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.StructVector;
import io.datagen.api.vector.Vector;
import io.datagen.core.plan.Plan;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.plan.TableView;
import java.util.Comparator;
import java.util.List;

/** How large an output will be, from rows spread over each table. Good to some per cent. */
final class SizeEstimate {
  private static final int PLACES = 8;

  /** Few: this code runs interpreted, and with four times as many took a tenth of a describe. */
  private static final int ROWS_A_PLACE = 8;

  /**
   * Compiling a column to make it takes up to a millisecond, so that thirty thousand would take
   * most of the time that it takes to say what a schema means.
   */
  private static final int MOST_COLUMNS = 1000;

  /** What SQLite adds to a row: cell pointer, length, rowid, header. */
  private static final double SQLITE_ROW = 10;

  /** What an index entry takes beside its key. */
  private static final double INDEX_ENTRY = 12;

  private SizeEstimate() {}

  /**
   * Bytes of a table.
   *
   * @param csv its cells as CSV has them
   * @param json the same as JSON objects, a line each
   * @param guessed whether columns' types alone say so: a dictionary that rows need isn't here
   */
  record Text(double csv, double json, boolean guessed) {
    Text plus(Text other) {
      return new Text(csv + other.csv, json + other.json, guessed || other.guessed);
    }
  }

  /**
   * Bytes of all the plan's tables as text. Of a schema of very many columns the largest tables are
   * measured, and the rest taken to be as much larger or smaller than their types say.
   */
  static Text text(Plan plan) {
    Text measured = new Text(0, 0, false);
    double measuredByType = 0;
    double restByType = 0;
    double restNames = 0;
    int columns = 0;
    for (TablePlan table : largestFirst(plan)) {
      double cells = table.writtenRows() * byType(table.schema());
      if (columns < MOST_COLUMNS) {
        measured = measured.plus(measured(table));
        measuredByType += cells;
        columns += table.schema().columns().size();
      } else {
        restByType += cells;
        restNames += table.writtenRows() * names(table.schema());
      }
    }
    if (restByType == 0) {
      return measured;
    }
    double rest = restByType * (measuredByType == 0 ? 1 : measured.csv() / measuredByType);
    return measured.plus(new Text(rest, rest + restNames, false));
  }

  private static List<TablePlan> largestFirst(Plan plan) {
    return plan.tables().stream()
        .sorted(
            Comparator.comparingDouble(
                t -> -(double) t.writtenRows() * t.schema().columns().size()))
        .toList();
  }

  private static Text measured(TablePlan table) {
    long rows = table.writtenRows();
    if (rows == 0) {
      return new Text(0, 0, false);
    }
    double names = names(table.schema());
    TableView view;
    try {
      view = table.open();
    } catch (MissingDictionaryException e) {
      double cells = byType(table.schema());
      return new Text(rows * cells, rows * (cells + names), true);
    }
    Batch batch = view.newBatch();
    Text sum = new Text(0, 0, false);
    long seen = 0;
    for (int place = 0; place < PLACES; place++) {
      long first = rows / PLACES * place;
      int size = (int) Math.min(ROWS_A_PLACE, rows - first);
      view.fill(first, size, batch);
      sum = sum.plus(text(batch));
      seen += size;
    }
    double each = (double) rows / seen;
    return new Text(sum.csv * each, sum.json * each + rows * names, false);
  }

  /** What JSON adds to a row's cells: braces, and each key with its quotes and colon. */
  private static double names(TableSchema table) {
    double bytes = 2;
    for (ColumnSchema column : table.columns()) {
      bytes += column.name().length() + 3;
    }
    return bytes;
  }

  /** Bytes of a row, from its columns' types alone. */
  private static double byType(TableSchema table) {
    double bytes = 0;
    for (ColumnSchema column : table.columns()) {
      ValueType type = column.type();
      bytes += 1;
      if (type instanceof ValueType.StringType) {
        bytes += 14;
      } else if (type instanceof ValueType.UuidType) {
        bytes += 36;
      } else if (type instanceof ValueType.DateTimeType moment) {
        bytes += moment.zone().isUtc() ? 20 : 25;
      } else if (type instanceof ValueType.DateType) {
        bytes += 10;
      } else {
        bytes += 6;
      }
    }
    return bytes;
  }

  private static Text text(Batch batch) {
    TextBuffer text = new TextBuffer();
    Text sum = new Text(0, 0, false);
    for (int c = 0; c < batch.table().columns().size(); c++) {
      ValueType type = batch.table().columns().get(c).type();
      Vector vector = batch.column(c);
      for (int i = 0; i < batch.size(); i++) {
        sum = sum.plus(cell(text, type, vector, i));
      }
    }
    return sum;
  }

  /**
   * A cell and what separates it from the next: as JSON, and what CSV has of that, which is no
   * quotes, or twice as many around a list, and an object's fields side by side.
   */
  private static Text cell(TextBuffer text, ValueType type, Vector vector, int row) {
    text.clear();
    JsonText.append(text, type, vector, row);
    double json = text.length() + 1;
    double csv = 1;
    if (type instanceof ValueType.StructType struct) {
      csv = 0;
      for (int f = 0; f < struct.fields().size(); f++) {
        Vector field = ((StructVector) vector).fields().get(f);
        csv += cell(text, struct.fields().get(f).type(), field, row).csv;
      }
    } else if (vector.validity().isValid(row)) {
      int quotes = quotes(text);
      csv += text.length() + (type instanceof ValueType.ListType ? quotes + 2 : -quotes);
    }
    return new Text(csv, json, false);
  }

  private static int quotes(TextBuffer text) {
    int quotes = 0;
    for (int i = 0; i < text.length(); i++) {
      quotes += text.bytes()[i] == '"' ? 1 : 0;
    }
    return quotes;
  }

  /** Bytes of Parquet files, snappy, from those of the text: what the shop comes to, about. */
  static double parquetBytes(double text) {
    return text * 0.5;
  }

  /** Bytes of an SQLite file, from those of the text. */
  static double sqliteBytes(Plan plan, double text) {
    double bytes = text * 0.8;
    for (TablePlan table : plan.tables()) {
      TableSchema schema = table.schema();
      int indexes = schema.uniques().size() + schema.indexes().size() + schema.foreignKeys().size();
      bytes += table.writtenRows() * (SQLITE_ROW + indexes * INDEX_ENTRY);
    }
    return bytes;
  }
}
