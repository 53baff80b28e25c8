package io.datagen.plugin.parquet;

import java.util.List;

/**
 * How a leaf that was found goes into its column's vector.
 *
 * @param expected nodes from the column down to the leaf
 * @param found the nodes of the file in their places
 * @param first by node, whether this is the first leaf below it, which tells of lists and nulls
 * @param reader of the leaf
 * @param converter into the leaf's vector
 */
record LeafPlan(
    List<Node> expected,
    List<FileNode> found,
    List<Boolean> first,
    LeafReader reader,
    CellConverter converter) {
  LeafPlan {
    expected = List.copyOf(expected);
    found = List.copyOf(found);
    first = List.copyOf(first);
  }
}
