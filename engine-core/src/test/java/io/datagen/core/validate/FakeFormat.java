package io.datagen.core.validate;

import io.datagen.api.format.Capabilities;
import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.FormatCheck;
import io.datagen.api.format.FormatOption;
import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.format.WriteTarget;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.DoubleParser;
import io.datagen.api.text.LongParser;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An artifact in memory, all text, that tests can damage. */
final class FakeFormat implements FormatPlugin {
  /** A table: rows of texts, null for null. */
  static final class Table {
    final List<String> columns = new ArrayList<>();
    final List<@Nullable String[]> rows = new ArrayList<>();
  }

  final Map<String, Table> tables = new LinkedHashMap<>();
  final List<FormatCheck> checks = new ArrayList<>();
  @Nullable String damage;
  boolean inRowOrder = true;

  /** What the tables should look like. */
  static FakeFormat of(List<? extends ExpectedTable> expected) {
    FakeFormat format = new FakeFormat();
    for (ExpectedTable table : expected) {
      TableSchema schema = table.schema();
      Table into = new Table();
      schema.columns().forEach(c -> into.columns.add(c.name()));
      ExpectedRows rows = table.open();
      Batch batch = Vectors.batch(schema);
      for (long row = 0; row < schema.rows(); row += Batch.CAPACITY) {
        int size = (int) Math.min(Batch.CAPACITY, schema.rows() - row);
        rows.written(row, size, batch, (p, c, k, counts) -> {});
        for (int i = 0; i < size; i++) {
          into.rows.add(texts(schema, batch, i));
        }
      }
      format.tables.put(schema.name(), into);
    }
    return format;
  }

  private static @Nullable String[] texts(TableSchema schema, Batch batch, int row) {
    @Nullable String[] texts = new String[schema.columns().size()];
    for (int c = 0; c < texts.length; c++) {
      Vector vector = batch.column(c);
      boolean none = vector.validity().isNull(row) && vector.tokens().at(row) == null;
      texts[c] = none ? null : Cells.fullText(schema.columns().get(c).type(), vector, row);
    }
    return texts;
  }

  Table table(String name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException(name);
    }
    return table;
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public String summary() {
    return "in memory";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        Capabilities.Content.TABLES,
        Capabilities.Artifact.FILE,
        "fake",
        Capabilities.Nesting.JSON_TEXT,
        true,
        true,
        false,
        Set.of());
  }

  @Override
  public List<FormatOption> options() {
    return List.of();
  }

  @Override
  public DatasetWriter openWriter(
      DatasetSchema dataset, FormatSettings settings, WriteTarget target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DatasetReader openReader(DatasetSchema expected, FormatSettings settings, Path artifact)
      throws IOException {
    if ("open".equals(damage)) {
      throw new IOException(artifact + " does not exist");
    }
    return new DatasetReader() {
      @Override
      public List<String> tables() {
        return List.copyOf(tables.keySet());
      }

      @Override
      public TableReader openTable(TableSchema schema, Slice slice) {
        return new Reader(table(schema.name()), schema, slice);
      }

      @Override
      public List<FormatCheck> checks() {
        return checks;
      }

      @Override
      public void close() {}
    };
  }

  private final class Reader implements TableReader {
    private final Table table;
    private final TableSchema schema;
    private int next;
    private final int end;

    Reader(Table table, TableSchema schema, Slice slice) {
      this.table = table;
      this.schema = schema;
      this.next = (int) slice.firstRow();
      this.end = slice.endRow() == schema.rows() ? table.rows.size() : (int) slice.endRow();
    }

    @Override
    public List<FileColumn> columns() {
      return table.columns.stream().map(c -> new FileColumn(c, "")).toList();
    }

    @Override
    public boolean inRowOrder() {
      return inRowOrder;
    }

    @Override
    public boolean read(Batch into, Consumer<ReadProblem> problems) throws IOException {
      if ("middle".equals(damage) && next > 5000) {
        throw new IOException("the disk went away");
      }
      // An odd number, so that batches as read are not those of the replay.
      int size = Math.min(1000, end - next);
      if (size <= 0) {
        return false;
      }
      for (int c = 0; c < schema.columns().size(); c++) {
        ColumnSchema column = schema.columns().get(c);
        int at = table.columns.indexOf(column.name());
        into.column(c).reset(size);
        for (int i = 0; i < size; i++) {
          String text = at < 0 ? null : table.rows.get(next + i)[at];
          read(column.type(), into.column(c), i, text);
        }
      }
      into.setRows(next, size);
      next += size;
      return true;
    }

    private static void read(ValueType type, Vector vector, int place, @Nullable String text) {
      if (text == null || Cells.isText(vector)) {
        FakeTable.set(vector, place, text);
        return;
      }
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      DoubleParser doubles = new DoubleParser();
      if (type instanceof ValueType.FloatType && doubles.parse(bytes, 0, bytes.length)) {
        FakeTable.set(vector, place, doubles.value());
        return;
      }
      if (!(type instanceof ValueType.FloatType)) {
        LongParser longs = LongParser.of(type);
        if (longs.parse(bytes, 0, bytes.length)) {
          FakeTable.set(vector, place, longs.value());
          return;
        }
      }
      FakeTable.set(vector, place, null);
      vector.tokens().add(place, bytes);
    }

    @Override
    public void close() {}
  }
}
