package io.datagen.core.schema;

import io.datagen.core.source.Faults;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.NeighbourFile;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Sequence;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** The files from which a schema's columns draw: a change in one changes values as a key would. */
final class ListSources {
  private ListSources() {}

  /** Those of columns anywhere below a node, in file order. */
  static Set<Path> of(Node node) {
    Set<Path> files = new LinkedHashSet<>();
    collect(node, files);
    return files;
  }

  private static void collect(Node node, Set<Path> files) {
    if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> collect(item, files));
    } else if (node instanceof Mapping mapping) {
      if (mapping.get("type").orElse(node) instanceof Scalar type
          && type.text().equals("weighted_list")
          && mapping.get("source").orElse(node) instanceof Scalar source) {
        // What is wrong with it was told where the column was read.
        NeighbourFile.find(source, new Faults()).ifPresent(files::add);
      }
      mapping.entries().values().forEach(entry -> collect(entry.value(), files));
    }
  }
}
