package io.datagen.core.plan;

import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Vector;
import io.datagen.core.pattern.CellFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a format sees of a table: where it can't nest, structs as columns {@code a.b} or as JSON
 * text, lists as JSON text; where it writes text, columns with a {@code format} as strings.
 *
 * @param columns as the format sees them
 * @param sources where each comes from
 */
record Shape(List<ColumnSchema> columns, List<Source> sources) {

  /**
   * A column's way from the table's own.
   *
   * @param column the table's column
   * @param fields the way down through structs
   * @param json whether what is there is written as JSON text
   * @param format how its cells are written as text, or null for plainly
   */
  record Source(
      int column,
      List<Integer> fields,
      boolean json,
      ColumnSchema schema,
      @Nullable CellFormat format) {
    /** Whether its vector is made from the table's own. */
    boolean isText() {
      return json || format != null;
    }

    /** The vector that holds it. */
    Vector vector(@Nullable Vector[] columns) {
      Vector vector = Objects.requireNonNull(columns[column]);
      for (int field : fields) {
        vector = ((io.datagen.api.vector.StructVector) vector).fields().get(field);
      }
      return vector;
    }
  }

  /**
   * A table's columns as a format with this kind of nesting sees them.
   *
   * @param formats of the columns that are written by one
   */
  static Shape of(List<ColumnSchema> columns, Nesting nesting, Map<String, CellFormat> formats) {
    List<ColumnSchema> shaped = new ArrayList<>();
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      CellFormat format = formats.get(columns.get(i).name());
      if (format == null) {
        add(columns.get(i), columns.get(i).name(), i, List.of(), nesting, shaped, sources);
      } else {
        shaped.add(ofText(columns.get(i)));
        sources.add(new Source(i, List.of(), false, columns.get(i), format));
      }
    }
    return new Shape(List.copyOf(shaped), List.copyOf(sources));
  }

  /** Texts need not ascend where their values do. */
  private static ColumnSchema ofText(ColumnSchema column) {
    return new ColumnSchema(
        column.name(),
        new ValueType.StringType(),
        column.nullable(),
        column.optional(),
        false,
        column.sqlType(),
        column.description());
  }

  /** The names of the columns that are written by a format. */
  Set<String> formatted() {
    Set<String> formatted = new LinkedHashSet<>();
    for (int i = 0; i < sources.size(); i++) {
      if (sources.get(i).format() != null) {
        formatted.add(columns.get(i).name());
      }
    }
    return formatted;
  }

  /** The same, its sources' columns by other places. */
  Shape renumbered(IntUnaryOperator place) {
    return new Shape(
        columns,
        sources.stream()
            .map(
                s ->
                    new Source(
                        place.applyAsInt(s.column()), s.fields(), s.json(), s.schema(), s.format()))
            .toList());
  }

  private static void add(
      ColumnSchema column,
      String name,
      int place,
      List<Integer> fields,
      Nesting nesting,
      List<ColumnSchema> shaped,
      List<Source> sources) {
    boolean struct = column.type() instanceof ValueType.StructType;
    boolean list = column.type() instanceof ValueType.ListType;
    if (struct && nesting == Nesting.FLATTENED) {
      List<ColumnSchema> inner = ((ValueType.StructType) column.type()).fields();
      for (int f = 0; f < inner.size(); f++) {
        List<Integer> deeper = new ArrayList<>(fields);
        deeper.add(f);
        ColumnSchema field = inner.get(f);
        add(field, name + "." + field.name(), place, deeper, nesting, shaped, sources);
      }
      return;
    }
    boolean json = (struct || list) && nesting != Nesting.NATIVE;
    shaped.add(
        new ColumnSchema(
            name,
            json ? new ValueType.StringType() : column.type(),
            column.nullable() || !fields.isEmpty(),
            column.optional(),
            column.ascending() && fields.isEmpty(),
            column.sqlType(),
            column.description()));
    sources.add(new Source(place, List.copyOf(fields), json, column, null));
  }
}
