package io.datagen.api.vector;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the vector that a type's values go into. */
public final class Vectors {
  private Vectors() {}

  /** A new vector for the type; strings go into a {@link BytesVector}. */
  public static Vector of(ValueType type) {
    if (type instanceof ValueType.FloatType) {
      return new DoubleVector();
    }
    if (type instanceof ValueType.StringType || type instanceof ValueType.UuidType) {
      return new BytesVector();
    }
    if (type instanceof ValueType.StructType struct) {
      List<Vector> fields = new ArrayList<>();
      for (ColumnSchema field : struct.fields()) {
        fields.add(of(field.type()));
      }
      return new StructVector(fields);
    }
    if (type instanceof ValueType.ListType list) {
      return new ListVector(of(list.item().type()));
    }
    return new LongVector();
  }

  /** A new vector of the kind of another. */
  public static Vector like(Vector vector) {
    if (vector instanceof LongVector) {
      return new LongVector();
    }
    if (vector instanceof DoubleVector) {
      return new DoubleVector();
    }
    if (vector instanceof BytesVector) {
      return new BytesVector();
    }
    if (vector instanceof DictionaryVector) {
      return new DictionaryVector();
    }
    if (vector instanceof ListVector list) {
      return new ListVector(like(list.items()));
    }
    return new StructVector(((StructVector) vector).fields().stream().map(Vectors::like).toList());
  }

  /** Makes a row null, and with a struct its fields. What a list's row spans stays where it is. */
  public static void setNull(Vector vector, int row) {
    vector.validity().setNull(row);
    if (vector instanceof StructVector struct) {
      for (Vector field : struct.fields()) {
        setNull(field, row);
      }
    }
  }

  /**
   * Of the up to 64 rows from {@code first} on makes those null whose bit is not set, and with a
   * struct its fields.
   *
   * @param first a multiple of 64
   */
  public static void retain(Vector vector, int first, long bits) {
    vector.validity().retain(first, bits);
    if (vector instanceof StructVector struct) {
      for (Vector field : struct.fields()) {
        retain(field, first, bits);
      }
    }
  }

  /** Makes the vector {@code size} rows long, all of them null. */
  public static void setAllNull(Vector vector, int size) {
    vector.reset(size);
    for (int i = 0; i < size; i++) {
      vector.validity().setNull(i);
    }
    if (vector instanceof BytesVector bytes) {
      Arrays.fill(bytes.offsets(), 0, size + 1, 0);
    } else if (vector instanceof ListVector list) {
      Arrays.fill(list.offsets(), 0, size + 1, 0);
    } else if (vector instanceof StructVector struct) {
      struct.fields().forEach(field -> setAllNull(field, size));
    }
  }

  /** A new, empty batch for the table. */
  public static Batch batch(TableSchema table) {
    List<Vector> columns = new ArrayList<>();
    for (ColumnSchema column : table.columns()) {
      columns.add(of(column.type()));
    }
    return new Batch(table, columns);
  }
}
