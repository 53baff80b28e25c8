package io.datagen.core.plan;

import io.datagen.core.source.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which tables are written inside the rows of others: what {@code --nest} says.
 *
 * @param children by parent, in the order in which they were named
 */
public record NestTree(Map<String, List<String>> children) {
  /** Every table stands for itself. */
  public static final NestTree NONE = new NestTree(Map.of());

  public NestTree {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    children.forEach((parent, list) -> copy.put(parent, List.copyOf(list)));
    children = java.util.Collections.unmodifiableMap(copy);
  }

  /**
   * Reads paths such as {@code orders>order_items>refunds}; what several say adds up.
   *
   * @throws UsageException for a path of fewer than two names, a table with two parents, or a
   *     circle
   */
  public static NestTree parse(List<String> paths) {
    Map<String, List<String>> children = new LinkedHashMap<>();
    Map<String, String> parents = new LinkedHashMap<>();
    for (String path : paths) {
      String[] names = path.split(">", -1);
      for (int i = 0; i < names.length; i++) {
        names[i] = names[i].strip();
        if (names[i].isEmpty() || names.length < 2) {
          throw new UsageException(
              "--nest \"" + path + "\": expected parent>child, such as \"orders>order_items\"");
        }
        if (i > 0) {
          add(names[i - 1], names[i], children, parents);
        }
      }
    }
    return new NestTree(children);
  }

  private static void add(
      String parent,
      String child,
      Map<String, List<String>> children,
      Map<String, String> parents) {
    String other = parents.putIfAbsent(child, parent);
    if (other == null) {
      children.computeIfAbsent(parent, p -> new ArrayList<>()).add(child);
    } else if (!other.equals(parent)) {
      throw new UsageException(
          "--nest: "
              + child
              + " can't be nested twice, in "
              + other
              + " and in "
              + parent
              + "; keep one of them");
    }
    for (String above = parent; above != null; above = parents.get(above)) {
      if (above.equals(child)) {
        throw new UsageException(
            "--nest: "
                + (parent.equals(child)
                    ? child + " can't be nested in itself"
                    : parent
                        + ">"
                        + child
                        + " closes a circle; a table can't be nested in itself"));
      }
    }
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return children.isEmpty();
  }

  /** The tables nested in a table. */
  public List<String> children(String table) {
    return children.getOrDefault(table, List.of());
  }

  /** The table that a table is nested in. */
  public Optional<String> parent(String table) {
    return children.entrySet().stream()
        .filter(e -> e.getValue().contains(table))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The tables that others are nested in and that are not nested themselves. */
  public List<String> roots() {
    return children.keySet().stream().filter(p -> parent(p).isEmpty()).toList();
  }
}
