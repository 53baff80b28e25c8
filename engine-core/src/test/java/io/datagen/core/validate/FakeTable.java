package io.datagen.core.validate;

import io.datagen.api.format.Slice;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.corruption.CorruptionSettings;
import io.datagen.core.corruption.Overlay;
import io.datagen.core.corruption.OverlayColumn;
import io.datagen.core.corruption.OverlayView;
import io.datagen.core.corruption.Profiles;
import io.datagen.core.seed.Stream;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Section;
import io.datagen.core.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A table whose cells are lambdas of the row: a Long, Double or String, or null. */
final class FakeTable implements ExpectedTable {
  static final ValueType INTEGER = new ValueType.IntegerType();
  static final ValueType FLOAT = new ValueType.FloatType(2);
  static final ValueType TEXT = new ValueType.StringType();
  static final ValueType DATE = new ValueType.DateType();

  private final String name;
  private final long rows;
  private final List<OverlayColumn> columns = new ArrayList<>();
  private final List<LongFunction<@Nullable Object>> cells = new ArrayList<>();
  final List<ColumnRule> rules = new ArrayList<>();
  final List<UniqueKey> keys = new ArrayList<>();
  final List<Reference> references = new ArrayList<>();
  final Map<String, Boolean> increasing = new LinkedHashMap<>();
  final List<String> formatted = new ArrayList<>();
  private Overlay overlay;
  @Nullable List<Slice> slices;

  FakeTable(String name, long rows) {
    this.name = name;
    this.rows = rows;
    this.overlay = overlay("{}");
  }

  FakeTable column(String column, ValueType type, LongFunction<@Nullable Object> cell) {
    boolean key = column.equals("id") || column.equals("parent");
    columns.add(new OverlayColumn(column, type, key ? OverlayColumn.Protection.PRIMARY_KEY : null));
    cells.add(cell);
    overlay = overlay("{}");
    return this;
  }

  FakeTable corruption(String yaml) {
    overlay = overlay(yaml);
    return this;
  }

  private Overlay overlay(String yaml) {
    Faults faults = new Faults();
    Section section = new Section((Mapping) Source.parse("t.yaml", yaml, faults), faults);
    Overlay compiled =
        Overlay.of(
            Profiles.builtIn()
                .under(yaml.equals("{}") ? "fast" : "realistic", CorruptionSettings.parse(section)),
            columns,
            rows,
            role -> Stream.of(3, name, role),
            faults);
    faults.throwIfAny();
    return compiled;
  }

  @Override
  public TableSchema schema() {
    return TableSchema.of(
        name,
        columns.stream().map(c -> ColumnSchema.of(c.name(), c.type(), true)).toList(),
        overlay.writtenRows());
  }

  @Override
  public List<Slice> slices() {
    return slices == null ? List.of(Slice.whole(overlay.writtenRows())) : slices;
  }

  @Override
  public long cleanRows() {
    return rows;
  }

  @Override
  public List<String> rowKey() {
    return columns.get(0).name().equals("id") ? List.of("id") : List.of();
  }

  @Override
  public List<ColumnRule> rules() {
    return rules;
  }

  @Override
  public List<String> formattedColumns() {
    return formatted.stream().sorted().toList();
  }

  @Override
  public List<ColumnSchema> declaredColumns() {
    return schema().columns().stream().filter(c -> !formatted.contains(c.name())).toList();
  }

  @Override
  public List<UniqueKey> keys() {
    return keys;
  }

  @Override
  public List<Reference> references() {
    return references;
  }

  @Override
  public Map<String, Boolean> increasing() {
    return increasing;
  }

  @Override
  public boolean dirtyable(String column) {
    return overlay.nulls().contains(column) || overlay.changes().contains(column);
  }

  @Override
  public ExpectedRows open() {
    OverlayView view = overlay.open();
    return new ExpectedRows() {
      @Override
      public void written(long firstRow, int size, Batch out, DirtSink dirt) {
        Rows source = Rows.range(0, 0);
        overlay.sources(firstRow, size, source);
        clean(source, out);
        Vector[] vectors = new Vector[columns.size()];
        for (int c = 0; c < vectors.length; c++) {
          vectors[c] = out.column(c);
        }
        view.apply(source, vectors, (p, c, k) -> dirt.dirty(p, c, k, true));
        out.setRows(firstRow, size);
      }

      @Override
      public void clean(Rows source, Batch out) {
        for (int c = 0; c < columns.size(); c++) {
          out.column(c).reset(source.size());
          for (int i = 0; i < source.size(); i++) {
            set(out.column(c), i, cells.get(c).apply(source.at(i)));
          }
        }
        out.setRows(0, source.size());
      }
    };
  }

  static void set(Vector vector, int place, @Nullable Object value) {
    if (vector instanceof BytesVector bytes) {
      byte[] text = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
      int start = bytes.offsets()[place];
      System.arraycopy(text, 0, bytes.ensure(start + text.length), start, text.length);
      bytes.offsets()[place + 1] = start + text.length;
    }
    if (value == null) {
      vector.validity().setNull(place);
    } else if (vector instanceof LongVector longs) {
      longs.values()[place] = (Long) value;
    } else if (vector instanceof DoubleVector doubles) {
      doubles.values()[place] = (Double) value;
    }
  }
}
