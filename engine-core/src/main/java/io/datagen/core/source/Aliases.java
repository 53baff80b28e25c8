package io.datagen.core.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies what an anchor names to where an alias stands. Positions stay those of the text that is
 * meant; paths are those of the place that it is put.
 */
final class Aliases {
  /** Anchors within anchors grow by powers: a file of a line could fill any memory. */
  private static final int MOST = 1_000_000;

  private int copied;

  Node copy(Node node, Position alias, String path) {
    if (++copied > MOST) {
      throw new SchemaException(
          List.of(
              new Fault(
                  alias,
                  path,
                  "with this alias the file grows beyond a million values; anchors within anchors"
                      + " multiply, so write fewer, or 'types' for columns")));
    }
    if (node instanceof Scalar scalar) {
      return new Scalar(scalar.position(), path, scalar.kind(), scalar.text(), scalar.quoted());
    }
    if (node instanceof Sequence sequence) {
      List<Node> items = new ArrayList<>();
      for (Node item : sequence.items()) {
        items.add(copy(item, alias, path + "[" + items.size() + "]"));
      }
      return new Sequence(sequence.position(), path, items);
    }
    Mapping mapping = (Mapping) node;
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (key, entry) ->
                entries.put(
                    key,
                    new Mapping.Entry(
                        entry.key(),
                        copy(entry.value(), alias, path.isEmpty() ? key : path + "." + key))));
    return new Mapping(mapping.position(), path, entries);
  }
}
