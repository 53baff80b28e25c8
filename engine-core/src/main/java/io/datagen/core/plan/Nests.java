package io.datagen.core.plan;

import io.datagen.core.corruption.Overlay;
import io.datagen.core.relationship.FanOut;
import io.datagen.core.relationship.FanOutClass;
import io.datagen.core.schema.Column;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.UsageException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What {@code --nest} asks for, held against the dataset: whatever would be lost, or would need a
 * choice, is told before anything is written.
 */
final class Nests {
  /** Children of one row: more would be one value of hundreds of megabytes. */
  private static final long MOST = 1_000_000;

  private final Dataset dataset;
  private final NestTree tree;
  private final FanOuts fanOuts;

  Nests(Dataset dataset, NestTree tree, FanOuts fanOuts) {
    this.dataset = dataset;
    this.tree = tree;
    this.fanOuts = fanOuts;
  }

  /**
   * The tables that are written, those inside others left out.
   *
   * @param chosen by {@code --tables} and {@code --columns}
   * @throws UsageException for a name that is not there, and a parent that is not written
   */
  List<Table> outermost(List<Table> chosen) {
    List<String> names = new ArrayList<>(tree.children().keySet());
    tree.children().values().forEach(names::addAll);
    for (String name : names) {
      if (dataset.table(name).isEmpty()) {
        throw new UsageException(
            "--nest: the schema has no table '"
                + name
                + "'"
                + Nearest.hint(name, dataset.tableNames()));
      }
    }
    for (String root : tree.roots()) {
      if (chosen.stream().noneMatch(t -> t.name().equals(root))) {
        throw new UsageException(
            "--nest "
                + root
                + ">"
                + tree.children(root).get(0)
                + ": "
                + root
                + " is not among the tables that are written; name it in --tables, or a column of"
                + " it in --columns");
      }
    }
    return chosen.stream().filter(t -> tree.parent(t.name()).isEmpty()).toList();
  }

  /** The tables inside a table's rows. */
  List<Table> inside(Table table) {
    return tree.children(table.name()).stream()
        .map(child -> dataset.table(child).orElseThrow())
        .toList();
  }

  /** A table, and those inside its rows and theirs. */
  List<Table> withInside(Table table) {
    List<Table> all = new ArrayList<>(List.of(table));
    inside(table).forEach(child -> all.addAll(withInside(child)));
    return all;
  }

  /**
   * Who belongs to whom, where no row would be lost.
   *
   * @param written the parent's columns that are written
   * @throws UsageException where some would be, where it isn't clear which relationship is meant,
   *     or where the name of the further column is taken
   */
  FanOut fanOut(Table parent, List<Column> written, Table child, Map<String, Overlay> overlays) {
    String nest = "--nest " + parent.name() + ">" + child.name() + ": ";
    if (child.events() != null) {
      throw new UsageException(
          nest
              + child.name()
              + " is an event stream, and whose an event is only the stream can say; write it apart");
    }
    if (written.stream().anyMatch(c -> c.name().equals(child.name()))) {
      throw new UsageException(
          nest
              + parent.name()
              + " has a column '"
              + child.name()
              + "' already; leave it out with --columns");
    }
    Relationship relationship = relationship(nest, parent, child);
    FanOut fanOut = fanOuts.of(relationship);
    checkNothingIsLost(
        nest, relationship, fanOut, Objects.requireNonNull(overlays.get(child.name())));
    if (fanOut.max() > MOST) {
      throw new UsageException(
          nest
              + "a row of "
              + parent.name()
              + " would hold up to "
              + fanOut.max()
              + " rows of "
              + child.name()
              + ", and nesting is not for more than "
              + MOST
              + "; write the two tables apart");
    }
    return fanOut;
  }

  private Relationship relationship(String nest, Table parent, Table child) {
    List<Relationship> between = new ArrayList<>();
    Set<String> parents = new HashSet<>();
    for (Relationship relationship : dataset.relationships()) {
      if (relationship.childTable().equals(child.name())) {
        parents.add(relationship.parentTable());
        if (relationship.parentTable().equals(parent.name())) {
          between.add(relationship);
        }
      }
    }
    if (between.isEmpty()) {
      throw new UsageException(
          nest
              + "no relationship makes "
              + parent.name()
              + " a parent of "
              + child.name()
              + (parents.isEmpty()
                  ? ", which has no parent"
                  : "; the parents of "
                      + child.name()
                      + " are "
                      + String.join(", ", parents.stream().sorted().toList())));
    }
    if (between.size() > 1) {
      throw new UsageException(
          nest
              + between.size()
              + " relationships lead from "
              + child.name()
              + " to "
              + parent.name()
              + " ("
              + String.join(", ", between.stream().map(Relationship::describe).toList())
              + "), and each would nest other rows; write the two tables apart");
    }
    return between.get(0);
  }

  private static void checkNothingIsLost(
      String nest, Relationship relationship, FanOut fanOut, Overlay overlay) {
    long orphans = fanOut.children();
    for (FanOutClass c : fanOut.histogram()) {
      orphans -= c.children() * c.parents();
    }
    String child = relationship.childTable();
    if (orphans > 0) {
      throw new UsageException(
          nest
              + orphans
              + (orphans == 1 ? " row of " : " rows of ")
              + child
              + " would be lost, having no parent ("
              + relationship.describe()
              + "); write the two tables apart");
    }
    if (overlay.duplicatesRows()) {
      throw new UsageException(
          nest
              + (overlay.writtenRows() - overlay.rows())
              + " duplicates, which are appended to "
              + child
              + ", would be lost; take duplicate_rate out, or use --profile fast");
    }
    for (String key : relationship.childKey()) {
      if (overlay.changes().contains(key)) {
        throw new UsageException(
            nest
                + "dirt changes "
                + child
                + "."
                + key
                + ", and a row inside its parent can't point elsewhere; take it out of the"
                + " corruption, or use --profile fast");
      }
    }
  }
}
