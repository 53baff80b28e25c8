package io.datagen.plugin.parquet;

import io.datagen.api.format.FormatContractTest;
import io.datagen.api.format.FormatPlugin;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class ParquetContractTest extends FormatContractTest {
  @Override
  protected FormatPlugin plugin() {
    return new ParquetFormat();
  }

  /** A chunk becomes a row group. */
  @Override
  protected boolean chunksShow() {
    return true;
  }

  /** Parquet has nulls alone: a field that may be absent, and is null, is taken for absent. */
  @Override
  protected @Nullable Object readsAs(ValueType type, @Nullable Object value) {
    return withoutNulls(type, value);
  }

  static @Nullable Object withoutNulls(ValueType type, @Nullable Object value) {
    if (type instanceof ValueType.StructType struct && value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      for (ColumnSchema field : struct.fields()) {
        Object inner = withoutNulls(field.type(), map.get(field.name()));
        if (map.containsKey(field.name()) && (inner != null || !field.optional())) {
          fields.put(field.name(), inner);
        }
      }
      return fields;
    }
    if (type instanceof ValueType.ListType list && value instanceof List<?> items) {
      List<@Nullable Object> cells = new ArrayList<>();
      items.forEach(item -> cells.add(withoutNulls(list.item().type(), item)));
      return cells;
    }
    return value;
  }
}
