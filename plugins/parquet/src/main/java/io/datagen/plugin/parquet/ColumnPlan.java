package io.datagen.plugin.parquet;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.vector.ListVector;
import io.datagen.api.vector.StructVector;
import io.datagen.api.vector.Validity;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an expected column is read from a file that may have another in its place, or none. */
final class ColumnPlan {
  /** Makes the reader of a leaf. */
  interface LeafOpener {
    LeafReader open(FileNode leaf);
  }

  private final Node column;
  private final Assembler assembler = new Assembler();
  private final List<LeafPlan> leaves = new ArrayList<>();

  /** Of a column whose shape is another one: what tells its nulls, and what it is. */
  private final List<LeafReader> stranger = new ArrayList<>();

  private final String strangersType;

  private ColumnPlan(Node column, Optional<FileNode> found, LeafOpener opener) {
    this.column = column;
    strangersType = found.map(FileNode::describe).orElse("");
    if (found.isEmpty()) {
      return;
    }
    if (fits(column, found.get())) {
      add(List.of(column), List.of(found.get()), List.of(true), opener);
    } else {
      stranger.add(opener.open(found.get().firstLeaf()));
    }
  }

  static ColumnPlan of(Node column, Optional<FileNode> found, LeafOpener opener) {
    return new ColumnPlan(column, found, opener);
  }

  /** Whether structs are structs and lists are lists, as far as both have them. */
  private static boolean fits(Node node, FileNode found) {
    if (found.isRepeated()) {
      return false;
    }
    if (node.isLeaf() || found.isLeaf()) {
      return node.isLeaf() && found.isLeaf();
    }
    if (node.isList()) {
      return found.listElement().filter(e -> fits(node.children().get(0), e)).isPresent();
    }
    return node.children().stream()
            .allMatch(c -> found.child(c.name()).map(f -> fits(c, f)).orElse(true))
        && node.children().stream().anyMatch(c -> found.child(c.name()).isPresent());
  }

  private void add(
      List<Node> expected, List<FileNode> found, List<Boolean> first, LeafOpener opener) {
    Node node = expected.get(expected.size() - 1);
    FileNode there = found.get(found.size() - 1);
    if (node.isLeaf()) {
      leaves.add(
          new LeafPlan(expected, found, first, opener.open(there), Converters.of(node, there)));
      return;
    }
    boolean any = false;
    for (Node child : node.children()) {
      Optional<FileNode> below = node.isList() ? there.listElement() : there.child(child.name());
      if (below.isPresent()) {
        List<Boolean> firsts = new ArrayList<>(first);
        if (any) {
          firsts.replaceAll(f -> false);
        }
        firsts.add(true);
        add(with(expected, child), with(found, below.get()), firsts, opener);
        any = true;
      }
    }
  }

  private static <T> List<T> with(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  /** All leaves that are read. */
  List<LeafReader> readers() {
    List<LeafReader> readers = new ArrayList<>(stranger);
    leaves.forEach(leaf -> readers.add(leaf.reader()));
    return readers;
  }

  /** Reads the next rows. */
  void read(int rows, Vector into) throws IOException {
    if (!stranger.isEmpty()) {
      readStranger(stranger.get(0), rows, into);
      return;
    }
    if (leaves.isEmpty()) {
      Vectors.setAllNull(into, rows);
      return;
    }
    for (LeafPlan leaf : leaves) {
      assembler.assemble(leaf, leaf.reader().read(rows), into, rows);
    }
    complete(column, leaves.get(0).found().get(0), into);
  }

  private void readStranger(LeafReader reader, int rows, Vector into) throws IOException {
    LeafBatch batch = reader.read(rows);
    Vectors.setAllNull(into, rows);
    byte[] token = strangersType.getBytes(StandardCharsets.UTF_8);
    int row = 0;
    for (int slot = 0; slot < batch.slots(); slot++) {
      if (batch.repetition()[slot] == 0) {
        if (batch.definition()[slot] > 0 || reader.leaf().definition() == 0) {
          into.tokens().add(row, token);
        }
        row++;
      }
    }
  }

  /** Nulls fields that the file lacks, and takes a null for an absent field where it may be one. */
  private static void complete(Node node, FileNode found, Vector vector) {
    if (node.isList()) {
      complete(
          node.children().get(0), found.listElement().orElseThrow(), ((ListVector) vector).items());
    } else if (vector instanceof StructVector struct) {
      for (int i = 0; i < node.children().size(); i++) {
        Node child = node.children().get(i);
        Vector field = struct.fields().get(i);
        Optional<FileNode> there = found.child(child.name());
        if (there.isPresent()) {
          complete(child, there.get(), field);
        } else {
          Vectors.setAllNull(field, struct.size());
        }
        markAbsent(child.schema(), field.validity(), struct.presence(i), struct.size());
      }
    }
  }

  private static void markAbsent(
      ColumnSchema field, Validity validity, Validity presence, int size) {
    if (field.optional() && validity.hasNulls()) {
      for (int i = 0; i < size; i++) {
        if (validity.isNull(i)) {
          presence.setNull(i);
        }
      }
    }
  }
}
