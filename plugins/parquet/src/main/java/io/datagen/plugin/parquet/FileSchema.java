package io.datagen.plugin.parquet;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import java.util.ArrayList;
import java.util.List;

/** A table's schema as its files have it: columns that name directories are not in there. */
final class FileSchema {
  private final TableSchema table;
  private final List<Node> columns = new ArrayList<>();
  private final List<Leaf> leaves = new ArrayList<>();

  private FileSchema(TableSchema table) {
    this.table = table;
  }

  /** Of a table's files, in directories of partitions if it has any. */
  static FileSchema of(TableSchema table) {
    return of(table, table.partitionBy());
  }

  /** Of a file with all columns. */
  static FileSchema whole(TableSchema table) {
    return of(table, List.of());
  }

  private static FileSchema of(TableSchema table, List<String> directories) {
    FileSchema schema = new FileSchema(table);
    for (int i = 0; i < table.columns().size(); i++) {
      ColumnSchema column = table.columns().get(i);
      if (!directories.contains(column.name())) {
        Node node = Node.of(column);
        schema.columns.add(node);
        schema.addLeaves(i, node, List.of(), List.of());
      }
    }
    return schema;
  }

  private void addLeaves(int column, Node node, List<Node> outer, List<String> outerNames) {
    List<Node> path = new ArrayList<>(outer);
    path.add(node);
    List<String> names = new ArrayList<>(outerNames);
    names.add(node.name());
    if (node.isLeaf()) {
      leaves.add(new Leaf(column, path, names));
    }
    if (node.isList()) {
      names.add("list");
    }
    for (Node child : node.children()) {
      addLeaves(column, child, path, names);
    }
  }

  TableSchema table() {
    return table;
  }

  /** The columns that are in the file. */
  List<Node> columns() {
    return columns;
  }

  /** All leaves, those of a column side by side. */
  List<Leaf> leaves() {
    return leaves;
  }
}
