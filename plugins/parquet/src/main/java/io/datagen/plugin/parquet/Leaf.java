package io.datagen.plugin.parquet;

import io.datagen.api.schema.ColumnSchema;
import java.util.List;

/**
 * A leaf of a table's schema: what becomes a column chunk in each row group.
 *
 * @param column of the table, from 0
 * @param path of nodes from the column down to the leaf
 * @param names of the path as the file has it, with {@code list} and {@code element}
 */
record Leaf(int column, List<Node> path, List<String> names) {
  Leaf {
    path = List.copyOf(path);
    names = List.copyOf(names);
  }

  Node node() {
    return path.get(path.size() - 1);
  }

  /** The column that it is, or is part of. */
  ColumnSchema topColumn() {
    return path.get(0).schema();
  }

  Physical physical() {
    return node().physical();
  }

  /** The definition level of a slot with a value. */
  int maxDefinition() {
    return node().definition();
  }

  int maxRepetition() {
    return node().repetition();
  }

  /** Whether it is a column by itself. */
  boolean isFlat() {
    return path.size() == 1;
  }

  /** For messages. */
  String dotted() {
    return String.join(".", names);
  }
}
