package io.datagen.plugin.parquet;

import io.datagen.api.vector.ListVector;
import io.datagen.api.vector.StructVector;
import io.datagen.api.vector.Vector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes nested columns apart into the slots of their leaves. One thread owns it. */
final class Shredder {
  /** By depth; a struct's fields each start from a copy of its own. */
  private final List<Slots> slots = new ArrayList<>();

  /** Takes the leaves of a column, in order. */
  interface LeafConsumer {
    void accept(Vector vector, Slots slots);
  }

  /**
   * Takes some rows of a column apart.
   *
   * @param places of the rows, or null for the first ones
   */
  void shred(Node column, Vector vector, int @Nullable [] places, int rows, LeafConsumer leaves) {
    at(0).setRows(places, rows);
    descend(column, vector, 0, leaves);
  }

  private void descend(Node node, Vector vector, int depth, LeafConsumer leaves) {
    dropNulls(node, vector, at(depth));
    if (node.isLeaf()) {
      leaves.accept(vector, at(depth));
    } else if (vector instanceof StructVector struct) {
      for (int i = 0; i < node.children().size(); i++) {
        at(depth + 1).copyFrom(at(depth));
        descend(node.children().get(i), struct.fields().get(i), depth + 1, leaves);
      }
    } else if (vector instanceof ListVector list) {
      Node element = node.children().get(0);
      expand(at(depth), list.offsets(), element.repetition(), at(depth + 1));
      descend(element, list.items(), depth + 1, leaves);
    }
  }

  private Slots at(int depth) {
    while (slots.size() <= depth) {
      slots.add(new Slots());
    }
    return slots.get(depth);
  }

  /** Ends the slots whose cell is null, and lifts the level of the others. */
  private static void dropNulls(Node node, Vector vector, Slots slots) {
    int[] index = slots.index();
    byte[] definition = slots.definition();
    for (int i = 0; i < slots.count(); i++) {
      if (index[i] < 0) {
        continue;
      }
      if (vector.validity().isValid(index[i])
          || node.holdsTokens() && vector.tokens().at(index[i]) != null) {
        definition[i] = (byte) node.definition();
      } else if (node.isOptional()) {
        index[i] = -1;
      } else {
        throw new IllegalStateException(node.name() + " is null and was not to be");
      }
    }
  }

  /** Makes a slot for each item; an empty list keeps one, without a value. */
  private static void expand(Slots from, int[] offsets, int repetition, Slots into) {
    into.clear();
    for (int i = 0; i < from.count(); i++) {
      int list = from.index()[i];
      int start = list < 0 ? 0 : offsets[list];
      int end = list < 0 ? 0 : offsets[list + 1];
      if (start == end) {
        into.add(from.repetition()[i], from.definition()[i], -1);
      }
      for (int item = start; item < end; item++) {
        into.add(item == start ? from.repetition()[i] : repetition, from.definition()[i] + 1, item);
      }
    }
  }
}
