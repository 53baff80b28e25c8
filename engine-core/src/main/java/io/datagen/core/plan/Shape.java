package io.datagen.core.plan;

import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a format that can't nest sees of a table: structs as columns {@code a.b} or as JSON text,
 * lists as JSON text.
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
   */
  record Source(int column, List<Integer> fields, boolean json, ColumnSchema schema) {
    /** The vector that holds it. */
    Vector vector(@Nullable Vector[] columns) {
      Vector vector = Objects.requireNonNull(columns[column]);
      for (int field : fields) {
        vector = ((io.datagen.api.vector.StructVector) vector).fields().get(field);
      }
      return vector;
    }
  }

  /** A table's columns as a format with this kind of nesting sees them. */
  static Shape of(List<ColumnSchema> columns, Nesting nesting) {
    List<ColumnSchema> shaped = new ArrayList<>();
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      add(columns.get(i), columns.get(i).name(), i, List.of(), nesting, shaped, sources);
    }
    return new Shape(List.copyOf(shaped), List.copyOf(sources));
  }

  /** The same, its sources' columns by other places. */
  Shape renumbered(IntUnaryOperator place) {
    return new Shape(
        columns,
        sources.stream()
            .map(s -> new Source(place.applyAsInt(s.column()), s.fields(), s.json(), s.schema()))
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
    sources.add(new Source(place, List.copyOf(fields), json, column));
  }
}
