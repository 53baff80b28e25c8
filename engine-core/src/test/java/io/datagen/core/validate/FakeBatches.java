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
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vectors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** An artifact in memory that nests, its rows the batches that they were made as. */
final class FakeBatches implements FormatPlugin {
  final Map<String, List<Batch>> tables = new LinkedHashMap<>();

  /** What the tables should look like, in batches of this size. */
  static FakeBatches of(List<? extends ExpectedTable> expected, int size) {
    FakeBatches format = new FakeBatches();
    for (ExpectedTable table : expected) {
      List<Batch> batches = new ArrayList<>();
      ExpectedRows rows = table.open();
      for (long row = 0; row < table.schema().rows(); row += size) {
        Batch batch = Vectors.batch(table.schema());
        Batch made = Vectors.batch(table.schema());
        int count = (int) Math.min(size, table.schema().rows() - row);
        rows.written(row, count, made, (p, c, k, counts) -> {});
        for (int c = 0; c < table.schema().columns().size(); c++) {
          batch.setColumn(c, Vectors.like(made.column(c)));
          batch.column(c).copyFrom(made.column(c));
        }
        batch.setRows(row, count);
        // As a reader of text would have it: a token that looks like a value is one.
        new TokenReading(table.schema()).apply(batch);
        batches.add(batch);
      }
      format.tables.put(table.schema().name(), batches);
    }
    return format;
  }

  Batch first(String table) {
    List<Batch> batches = tables.get(table);
    if (batches == null) {
      throw new IllegalArgumentException(table);
    }
    return batches.get(0);
  }

  @Override
  public String name() {
    return "batches";
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
        Capabilities.Nesting.NATIVE,
        true,
        false,
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
  public DatasetReader openReader(DatasetSchema expected, FormatSettings settings, Path artifact) {
    return new DatasetReader() {
      @Override
      public List<String> tables() {
        return List.copyOf(tables.keySet());
      }

      @Override
      public TableReader openTable(TableSchema schema, Slice slice) {
        return new Reader(schema, tables.getOrDefault(schema.name(), List.of()));
      }

      @Override
      public List<FormatCheck> checks() {
        return List.of();
      }

      @Override
      public void close() {}
    };
  }

  private static final class Reader implements TableReader {
    private final TableSchema schema;
    private final List<Batch> batches;
    private int next;

    Reader(TableSchema schema, List<Batch> batches) {
      this.schema = schema;
      this.batches = batches;
    }

    @Override
    public List<FileColumn> columns() {
      return schema.columns().stream()
          .map(ColumnSchema::name)
          .map(name -> new FileColumn(name, ""))
          .toList();
    }

    @Override
    public boolean read(Batch into, Consumer<ReadProblem> problems) {
      if (next == batches.size()) {
        return false;
      }
      Batch batch = batches.get(next++);
      for (int c = 0; c < schema.columns().size(); c++) {
        into.setColumn(c, batch.column(c));
      }
      into.setRows(0, batch.size());
      return true;
    }

    @Override
    public void close() {}
  }
}
