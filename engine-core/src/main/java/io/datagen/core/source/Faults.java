package io.datagen.core.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers the faults and warnings of one schema, so that all are told at once. One thread owns it.
 */
public final class Faults {
  private final List<Fault> faults = new ArrayList<>();
  private final Set<Fault> said = new HashSet<>();
  private final List<Fault> warnings = new ArrayList<>();

  /** Adds an error at a node. */
  public void add(Node node, String message) {
    add(node.position(), node.path(), message);
  }

  /** Adds an error at a place, once: a reusable column is read at one place under several paths. */
  public void add(Position position, String path, String message) {
    if (said.add(new Fault(position, "", message))) {
      faults.add(new Fault(position, path, message));
    }
  }

  /** Adds something that works but is likely not meant. */
  public void warn(Node node, String message) {
    warnings.add(new Fault(node.position(), node.path(), message));
  }

  /** How many errors there are so far. */
  public int count() {
    return faults.size();
  }

  /** The warnings, in file order. */
  public List<Fault> warnings() {
    return sorted(warnings);
  }

  /** Throws all errors, if there is one. */
  public void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new SchemaException(sorted(faults));
    }
  }

  private static List<Fault> sorted(List<Fault> faults) {
    List<Fault> sorted = new ArrayList<>(faults);
    sorted.sort(
        Comparator.comparing((Fault f) -> f.position().file())
            .thenComparingInt(f -> f.position().line())
            .thenComparingInt(f -> f.position().column()));
    return List.copyOf(sorted);
  }
}
