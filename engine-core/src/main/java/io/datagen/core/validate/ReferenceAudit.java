package io.datagen.core.validate;

import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vectors;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges that every foreign key has its parent among the keys read from the parent's table, and
 * that every parent has as many children as the bounds in force allow. A child's declared dirt
 * counts for the parent that it had.
 */
final class ReferenceAudit implements BatchAudit {
  private final ExpectedTable.Reference reference;
  private final Names names;
  private final int[] columns;

  /** Those and the type's column, if there is one. */
  private final int[] deciding;

  private final @Nullable TypedRows typed;
  private final @Nullable KeySet parents;
  private final MemoryBudget budget;
  private final CheckBuilder check;
  private final CheckBuilder fanOut;
  private final PickedKeys picked = new PickedKeys();
  private final ExpectedRows rows;
  private final Batch clean;
  private final Rows dirty = Rows.range(0, 0);
  private final boolean whole;
  private int @Nullable [] children;

  /**
   * @param parents the parent's keys as read, or null where they are not at hand
   * @param whole whether the child is there from its first row to its last
   */
  ReferenceAudit(
      ExpectedTable table,
      ExpectedTable.Reference reference,
      @Nullable KeySet parents,
      MemoryBudget budget,
      ExpectedRows rows,
      boolean whole) {
    this.reference = reference;
    this.names = new Names(table);
    this.columns = Names.places(table.schema(), reference.columns());
    this.typed =
        reference.ofType() == null ? null : new TypedRows(table.schema(), reference.ofType());
    this.deciding = typed == null ? columns : typed.with(columns);
    this.parents = parents == null || parents.overflowed() ? null : parents;
    this.budget = budget;
    this.rows = rows;
    this.whole = whole;
    this.clean = Vectors.batch(table.schema());
    String subject =
        names.table()
            + "."
            + String.join("+", reference.columns())
            + (reference.ofType() == null ? "" : " of " + reference.ofType().value());
    this.check = new CheckBuilder("foreign_key", subject);
    this.fanOut = new CheckBuilder("fan_out", subject);
    if (reference.ofType() != null) {
      String type = reference.ofType().column() + " = " + reference.ofType().value();
      check.note("where", type);
      fanOut.note("where", type);
    }
    String parent = reference.parentTable() + "." + String.join("+", reference.parentColumns());
    check.note("parent", parent);
    fanOut.note("parent", parent);
    fanOut.note("bounds", reference.minChildren() + "-" + reference.maxChildren());
    if (this.parents != null && whole) {
      long slots = this.parents.slots();
      if (slots <= 1 << 30 && budget.take(slots * Integer.BYTES)) {
        children = new int[(int) slots];
      }
    }
  }

  @Override
  public void batch(Batch found, Placement placement) {
    int size = found.size();
    picked.reset(size);
    long[] selection = dirty.setSelection(size);
    int dirtyRows = 0;
    boolean nulls = hasNulls(found);
    if (placement.isPlain() && !nulls && typed == null) {
      picked.all(found, columns, placement.expected());
    } else {
      for (int i = 0; i < size; i++) {
        if (placement.isDirt(deciding, i)) {
          check.count("declared_dirt", 1);
          if (!placement.isCopy(i)) {
            selection[dirtyRows++] = placement.expected(i);
          }
        } else if ((!nulls || !hasNull(found, i)) && isOfType(found, i)) {
          picked.add(i, placement.expected(i));
        }
      }
      picked.fill(found, columns);
    }
    check.count("keys", picked.size());
    judge(found, placement);
    if (dirtyRows > 0 && children != null) {
      dirty.setSelection(dirtyRows);
      countClean(dirtyRows);
    }
  }

  private void judge(Batch found, Placement placement) {
    if (parents == null) {
      for (int i = 0; i < picked.size() && !placement.isPlain(); i++) {
        if (placement.isChanged(columns, picked.place(i))) {
          fail(found, picked.place(i), placement, "the recomputed parent's key");
        }
      }
      return;
    }
    long[] slots = picked.slots();
    parents.find(picked.values(), picked.hashes(), picked.size(), slots);
    boolean plain = placement.isPlain();
    for (int i = 0; i < picked.size(); i++) {
      if (slots[i] < 0) {
        fail(found, picked.place(i), placement, "the keys of " + reference.parentTable());
      } else if (children != null && (plain || !placement.isCopy(picked.place(i)))) {
        children[(int) slots[i]]++;
      }
    }
  }

  /** Counts dirty cells for the parents that they had. */
  private void countClean(int size) {
    rows.clean(dirty, clean);
    picked.reset(size);
    for (int i = 0; i < size; i++) {
      if (!hasNull(clean, i) && isOfType(clean, i)) {
        picked.add(i, dirty.at(i));
      }
    }
    picked.fill(clean, columns);
    if (parents != null && children != null) {
      parents.find(picked.values(), picked.hashes(), picked.size(), picked.slots());
      for (int i = 0; i < picked.size(); i++) {
        if (picked.slots()[i] >= 0) {
          children[(int) picked.slots()[i]]++;
        }
      }
    }
  }

  private boolean isOfType(Batch batch, int place) {
    return typed == null || typed.has(batch, place);
  }

  private boolean hasNulls(Batch found) {
    for (int column : columns) {
      if (found.column(column).validity().hasNulls()) {
        return true;
      }
    }
    return false;
  }

  private boolean hasNull(Batch batch, int place) {
    for (int column : columns) {
      if (Cells.isNull(batch.column(column), place)) {
        return true;
      }
    }
    return false;
  }

  private void fail(Batch found, int place, Placement placement, String expected) {
    if (!check.wantsExample()) {
      check.fail();
      return;
    }
    String key = names.key(found, place);
    String text = names.text(found, columns, place);
    long row = Math.max(placement.expected(place), found.firstRow() + place);
    check.fail(
        new Finding(
            names.table(),
            row,
            reference.columns().size() == 1 ? reference.columns().get(0) : null,
            key,
            expected,
            text,
            names.row(row, key)
                + ": "
                + text
                + (parents == null ? " is not " : " is not among ")
                + expected));
  }

  @Override
  public List<Check> finish() {
    check.note(
        "method",
        parents == null
            ? "by recomputation: the parent's keys were not read, or don't fit the memory for them"
            : "looked up among the parent's keys as read");
    List<Check> checks = new ArrayList<>();
    checks.add(
        check.build(
            "every key has its parent",
            Plural.of(check.failures(), "key points to no parent", "keys point to no parent")));
    checks.add(finishFanOut());
    return checks;
  }

  private Check finishFanOut() {
    int[] counts = children;
    if (parents == null || counts == null) {
      fanOut.note(
          "method",
          whole
              ? "by construction and replay: the counts don't fit the memory for them"
              : "not judged: only some of the table's rows are here");
      return fanOut.build("not counted", "not counted");
    }
    fanOut.note("method", "children counted for every parent");
    long least = Long.MAX_VALUE;
    long most = 0;
    for (int slot = 0; slot < counts.length; slot++) {
      long parentRow = parents.row(slot);
      if (parentRow < 0) {
        continue;
      }
      fanOut.count("parents", 1);
      fanOut.count("children", counts[slot]);
      least = Math.min(least, counts[slot]);
      most = Math.max(most, counts[slot]);
      if (counts[slot] < reference.minChildren() || counts[slot] > reference.maxChildren()) {
        failFanOut(parentRow, counts[slot]);
      }
    }
    budget.give((long) counts.length * Integer.BYTES);
    if (least <= most) {
      fanOut.note("found", least + "-" + most);
    }
    return fanOut.build(
        "every parent has " + least + " to " + most + " children",
        Plural.of(
            fanOut.failures(),
            "parent has too few or too many children",
            "parents have too few or too many children"));
  }

  private void failFanOut(long parentRow, int found) {
    String bounds = reference.minChildren() + "-" + reference.maxChildren();
    fanOut.fail(
        new Finding(
            reference.parentTable(),
            parentRow,
            null,
            null,
            bounds,
            Integer.toString(found),
            reference.parentTable()
                + " row "
                + parentRow
                + " has "
                + Plural.of(found, "child", "children")
                + " in "
                + names.table()
                + "; expected "
                + bounds));
  }
}
