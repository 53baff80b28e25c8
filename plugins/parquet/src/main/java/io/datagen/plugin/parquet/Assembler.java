package io.datagen.plugin.parquet;

import io.datagen.api.vector.ListVector;
import io.datagen.api.vector.StructVector;
import io.datagen.api.vector.Vector;
import java.io.IOException;
import java.util.Arrays;

/**
 * Puts the slots of leaves together again: what {@link Shredder} took apart. A node's instances are
 * the places of its vector; each starts at a slot. One thread owns it.
 */
final class Assembler {
  private int[] starts = new int[0];
  private int[] nextStarts = new int[0];
  private int[] cells = new int[0];
  private int[] valueAt = new int[0];

  /**
   * Fills the part of a column's vector that a leaf tells of.
   *
   * @throws IOException if leaves of one column don't fit each other
   */
  void assemble(LeafPlan plan, LeafBatch batch, Vector column, int rows) throws IOException {
    countValues(batch, plan.reader().leaf().definition());
    int count = findRows(batch, rows);
    Vector vector = column;
    for (int depth = 0; ; depth++) {
      FileNode node = plan.found().get(depth);
      boolean first = plan.first().get(depth);
      if (depth == plan.found().size() - 1) {
        finish(plan, batch, vector, node, count);
        return;
      }
      if (first) {
        vector.reset(count);
        setNulls(vector, batch, node, count);
      }
      if (vector instanceof StructVector struct) {
        int field = plan.expected().get(depth).children().indexOf(plan.expected().get(depth + 1));
        vector = struct.fields().get(field);
      } else {
        ListVector list = (ListVector) vector;
        count = findItems(batch, plan.found().get(depth + 1), list, first, count);
        vector = list.items();
      }
    }
  }

  /** By slot, how many values stand before it. */
  private void countValues(LeafBatch batch, int maxDefinition) {
    if (valueAt.length < batch.slots()) {
      valueAt = new int[Math.max(batch.slots(), 2 * valueAt.length)];
    }
    int value = 0;
    int[] definition = batch.definition();
    for (int i = 0; i < batch.slots(); i++) {
      valueAt[i] = value;
      value += definition[i] == maxDefinition ? 1 : 0;
    }
  }

  private int findRows(LeafBatch batch, int rows) throws IOException {
    ensureStarts(batch.slots());
    int count = 0;
    for (int i = 0; i < batch.slots(); i++) {
      if (batch.repetition()[i] == 0) {
        starts[count++] = i;
      }
    }
    if (count != rows) {
      throw new IOException("a column has " + count + " rows where others have " + rows);
    }
    return count;
  }

  private void ensureStarts(int slots) {
    if (starts.length < slots) {
      starts = Arrays.copyOf(starts, Math.max(slots, 2 * starts.length));
      nextStarts = new int[starts.length];
    }
  }

  private void setNulls(Vector vector, LeafBatch batch, FileNode node, int count) {
    int[] definition = batch.definition();
    for (int i = 0; i < count; i++) {
      if (definition[starts[i]] < node.definition()) {
        vector.validity().setNull(i);
      }
    }
  }

  /** Finds where items start, and with the first leaf how many each list has. */
  private int findItems(
      LeafBatch batch, FileNode element, ListVector list, boolean first, int count)
      throws IOException {
    int repetition = element.repetition();
    // The repeated group between the list and its element has the level that an item needs.
    int needed = element.isRequired() ? element.definition() : element.definition() - 1;
    int items = 0;
    int[] offsets = list.offsets();
    for (int i = 0; i < count; i++) {
      int slot = starts[i];
      if (batch.definition()[slot] >= needed) {
        nextStarts[items++] = slot++;
        for (; slot < batch.slots() && batch.repetition()[slot] >= repetition; slot++) {
          if (batch.repetition()[slot] == repetition) {
            nextStarts[items++] = slot;
          }
        }
      }
      if (first) {
        offsets[i + 1] = items;
      } else if (offsets[i + 1] != items) {
        throw new IOException("the fields of a list's items don't have as many of them");
      }
    }
    int[] swap = starts;
    starts = nextStarts;
    nextStarts = swap;
    return items;
  }

  private void finish(LeafPlan plan, LeafBatch batch, Vector vector, FileNode leaf, int count)
      throws IOException {
    if (cells.length < count) {
      cells = new int[Math.max(count, 2 * cells.length)];
    }
    int[] definition = batch.definition();
    for (int i = 0; i < count; i++) {
      int slot = starts[i];
      cells[i] = definition[slot] == leaf.definition() ? valueAt[slot] : CellConverter.NULL;
    }
    vector.reset(count);
    plan.converter().convert(batch, cells, count, vector);
  }
}
