package io.datagen.plugin.parquet;

import java.util.ArrayList;
import java.util.List;

/** The paths of a file's leaves, in the order of its column chunks. */
final class FooterPaths {
  private FooterPaths() {}

  static List<List<String>> of(FileNode root) {
    List<List<String>> paths = new ArrayList<>();
    root.children().forEach(child -> add(child, List.of(), paths));
    return paths;
  }

  private static void add(FileNode node, List<String> outer, List<List<String>> paths) {
    List<String> path = new ArrayList<>(outer);
    path.add(node.name());
    if (node.isLeaf()) {
      paths.add(path);
    }
    node.children().forEach(child -> add(child, path, paths));
  }
}
