package io.datagen.api.schema;

import java.util.List;

/**
 * Columns whose values are those of a parent's row, or null.
 *
 * @param columns of the child
 * @param parentTable the parent's name
 * @param parentColumns of the parent, as many
 */
public record ForeignKey(List<String> columns, String parentTable, List<String> parentColumns) {
  public ForeignKey {
    columns = List.copyOf(columns);
    parentColumns = List.copyOf(parentColumns);
    if (columns.isEmpty() || columns.size() != parentColumns.size()) {
      throw new IllegalArgumentException(columns + " -> " + parentColumns);
    }
  }
}
