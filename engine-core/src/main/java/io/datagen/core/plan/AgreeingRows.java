package io.datagen.core.plan;

import io.datagen.api.schema.ValueType;
import io.datagen.core.relationship.RowOrder;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import io.datagen.core.schema.Target;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds which parents and children of a relationship may belong to each other. */
final class AgreeingRows {
  /** Different groups, each of which has numbers of its own. */
  private static final int MOST_GROUPS = 1 << 16;

  private final Relationship relationship;
  private final Table parent;
  private final Table child;
  private final long blocks;
  private final Faults faults;

  /**
   * For one relationship.
   *
   * @param blocks as {@code stable} has them, 1 for none
   */
  AgreeingRows(Relationship relationship, Table parent, Table child, long blocks, Faults faults) {
    this.relationship = relationship;
    this.parent = parent;
    this.child = child;
    this.blocks = blocks;
    this.faults = faults;
  }

  /**
   * The groups; empty where a fault has been told.
   *
   * @param typed the children by type where the relationship is of one type, else null
   */
  Optional<ValueGroups> groups(
      ProgramCompiler programs, CellResolver cells, @Nullable TypedChildren typed) {
    if (!relationship.sharing().where().isEmpty()) {
      return where(programs, cells, typed);
    }
    return typed == null ? ofBlocks() : Optional.of(ofType(typed));
  }

  /** All parents, and the children of one type. */
  private ValueGroups ofType(TypedChildren typed) {
    Target target = java.util.Objects.requireNonNull(relationship.target());
    int size = typed.starts().length - 1;
    long[] parentStarts = new long[size + 1];
    Arrays.fill(parentStarts, target.number() + 1, size + 1, parent.rows());
    List<String> names = new ArrayList<>(Collections.nCopies(size, ValueGroups.OTHERS));
    names.set(target.number(), "");
    return new ValueGroups(
        RowOrder.asTheyAre(),
        parentStarts,
        typed.order(),
        typed.starts(),
        names,
        Collections.nCopies(size, ""),
        new int[size]);
  }

  /** The rows of each block, or all. */
  private Optional<ValueGroups> ofBlocks() {
    if (blocks > MOST_GROUPS) {
      tooMany("stable");
      return Optional.empty();
    }
    int size = (int) blocks;
    long[] parentStarts = new long[size + 1];
    long[] childStarts = new long[size + 1];
    List<String> names = new ArrayList<>();
    int[] numbers = new int[size];
    for (int b = 0; b < size; b++) {
      parentStarts[b + 1] = parentStarts[b] + parent.rows() / blocks;
      childStarts[b + 1] = childStarts[b] + child.rows() / blocks;
      names.add(relationship.sharing().stable().isPresent() ? RowScan.BLOCK + b : "");
      numbers[b] = b;
    }
    return Optional.of(
        new ValueGroups(
            RowOrder.asTheyAre(),
            parentStarts,
            RowOrder.asTheyAre(),
            childStarts,
            names,
            names.stream().map(n -> n.isEmpty() ? "" : " in " + n).toList(),
            numbers));
  }

  private void tooMany(String key) {
    new Section(relationship.node(), faults)
        .fault(
            key,
            key.equals("where")
                ? "is for columns of few different values, and these have over " + (MOST_GROUPS - 1)
                : "makes over "
                    + MOST_GROUPS
                    + " blocks, each of which is shared out by itself beside 'parent_weight'; make"
                    + " them larger");
  }

  private Optional<ValueGroups> where(
      ProgramCompiler programs, CellResolver cells, @Nullable TypedChildren typed) {
    if (!RowScan.fits(relationship, "where", parent, faults)
        || !RowScan.fits(relationship, "where", child, faults)) {
      return Optional.empty();
    }
    List<String> above = List.copyOf(relationship.sharing().where().keySet());
    List<String> below = List.copyOf(relationship.sharing().where().values());
    List<ValueType> types =
        above.stream().map(c -> cells.resolve(parent, c).orElseThrow().type()).toList();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int[] parents =
        new RowScan(programs, parent).groups(above, types, block(parent), numbers, MOST_GROUPS);
    int[] children =
        new RowScan(programs, child).groups(below, types, block(child), numbers, MOST_GROUPS);
    if (numbers.size() >= MOST_GROUPS) {
      tooMany("where");
      return Optional.empty();
    }
    int size = numbers.size();
    List<String> names = new ArrayList<>(numbers.keySet());
    List<String> labels = new ArrayList<>(names.stream().map(n -> label(above, n)).toList());
    Target target = relationship.target();
    if (typed != null && target != null) {
      // Children of other types are a group that has no parents.
      for (int row = 0; row < children.length; row++) {
        children[row] = typed.types()[row] == target.number() ? children[row] : size;
      }
      names.add(ValueGroups.OTHERS);
      labels.add("");
      size++;
    }
    long[] parentStarts = ValueGroups.starts(parents, size);
    long[] childStarts = ValueGroups.starts(children, size);
    return Optional.of(
        new ValueGroups(
            RowOrder.grouped(parents, parentStarts),
            parentStarts,
            RowOrder.grouped(children, childStarts),
            childStarts,
            names,
            labels,
            blocks(children, size)));
  }

  /** The rows of a block, 0 for no blocks. */
  private long block(Table table) {
    return relationship.sharing().stable().isPresent() ? table.rows() / blocks : 0;
  }

  private int[] blocks(int[] children, int size) {
    int[] numbers = new int[size];
    long block = block(child);
    for (int row = 0; block > 0 && row < children.length; row++) {
      numbers[children[row]] = (int) (row / block);
    }
    return numbers;
  }

  private static String label(List<String> columns, String name) {
    String[] values = name.split("\0", -1);
    int first = values.length - columns.size();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      pairs.add(columns.get(i) + " = " + values[first + i]);
    }
    return (first == 0 ? "" : " in " + values[0]) + " where " + String.join(", ", pairs);
  }
}
