package io.datagen.core.validate;

import io.datagen.api.vector.Batch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts and words what differs from the replay, and which declared dirt was found. */
final class ReplayAudit {
  private final ExpectedTable table;
  private final Names names;
  private final Replay replay;
  private final CheckBuilder check;
  private final long[] changedCells;
  private final Map<String, DirtCount> dirt = new TreeMap<>();
  private long rows;

  ReplayAudit(ExpectedTable table, Replay replay) {
    this.table = table;
    this.names = new Names(table);
    this.replay = replay;
    this.check = new CheckBuilder("replay", names.table());
    this.changedCells = new long[table.schema().columns().size()];
  }

  /** Rows that are what they should be: {@code size} from {@code place} of the replay on. */
  void equal(int place, int size, int foundPlace, Placement placement) {
    rows += size;
    for (Replay.Dirt d : replay.dirt()) {
      if (d.place() >= place && d.place() < place + size) {
        placement.setDirt(d.column(), d.place() - place + foundPlace);
        count(d, 1, 1);
      }
    }
    countCopies(place, size, true);
  }

  /** A row that differs in some cell, perhaps. */
  void changed(Batch found, int foundPlace, int place, Placement placement) {
    rows++;
    BitSet cells = compare(found, foundPlace, place);
    cells.stream().forEach(c -> placement.setChanged(c, foundPlace));
    for (Replay.Dirt d : replay.dirt()) {
      if (d.place() == place) {
        boolean there = !cells.get(d.column());
        count(d, 1, there ? 1 : 0);
        if (there) {
          placement.setDirt(d.column(), foundPlace);
        }
      }
    }
    countCopies(place, 1, cells.isEmpty());
  }

  /** A row that differs, in a table whose rows and dirt have been counted already. */
  void changedUnordered(Batch found, int foundPlace, int place) {
    BitSet cells = compare(found, foundPlace, place);
    for (Replay.Dirt d : replay.dirt()) {
      if (d.place() == place && cells.get(d.column())) {
        count(d, 0, -1);
      }
    }
  }

  /** Which cells differ. */
  private BitSet compare(Batch found, int foundPlace, int place) {
    Batch expected = replay.batch();
    BitSet cells = new BitSet();
    for (int c = 0; c < changedCells.length; c++) {
      if (!Cells.equal(found.column(c), foundPlace, expected.column(c), place)) {
        cells.set(c);
        changedCells[c]++;
        check.count("changed_cells", 1);
        failCell(found, foundPlace, place, expected.firstRow() + place, c);
      }
    }
    if (!cells.isEmpty()) {
      check.count("changed_rows", 1);
    }
    return cells;
  }

  private void failCell(Batch found, int foundPlace, int place, long row, int column) {
    if (!check.wantsExample()) {
      check.fail();
      return;
    }
    String key = names.key(replay.batch(), place);
    Difference difference =
        Difference.of(
            table.schema().columns().get(column),
            replay.batch().column(column),
            place,
            found.column(column),
            foundPlace);
    check.fail(
        new Finding(
            names.table(),
            row,
            difference.path(),
            key,
            difference.expected(),
            difference.found(),
            names.row(row, key)
                + ", column "
                + difference.path()
                + ": expected "
                + difference.expected()
                + ", found "
                + difference.found()));
  }

  /** Rows that should be there and are not. */
  void missing(long first, long count) {
    check.count("missing_rows", count);
    for (long i = 0; i < count; i++) {
      if (!check.wantsExample()) {
        check.fail();
        break;
      }
      int place = replay.load(first + i, 1);
      String key = names.key(replay.batch(), place);
      check.fail(
          new Finding(
              names.table(),
              first + i,
              null,
              key,
              null,
              null,
              names.row(first + i, key) + " is missing"));
    }
  }

  /** A row that should not be there. */
  void unexpected(Batch found, int foundPlace, long fileRow) {
    check.count("unexpected_rows", 1);
    rows++;
    if (!check.wantsExample()) {
      check.fail();
      return;
    }
    String key = names.key(found, foundPlace);
    boolean repeats = foundPlace > 0 && equalRows(found, foundPlace - 1, foundPlace);
    check.fail(
        new Finding(
            names.table(),
            fileRow,
            null,
            key,
            null,
            null,
            names.row(fileRow, key)
                + " is not expected"
                + (repeats ? "; it repeats the row before" : "")));
  }

  private static boolean equalRows(Batch batch, int a, int b) {
    for (int c = 0; c < batch.table().columns().size(); c++) {
      if (!Cells.equal(batch.column(c), a, batch.column(c), b)) {
        return false;
      }
    }
    return true;
  }

  /** Something that differs and has no row, in a table whose rows come in no order. */
  void fail(Finding finding) {
    check.fail(finding);
  }

  CheckBuilder check() {
    return check;
  }

  void countRows(long more) {
    rows += more;
  }

  void count(Replay.Dirt cell, long expected, long found) {
    if (cell.counts()) {
      count(cell.kind(), expected, found);
    }
  }

  void count(String kind, long expected, long found) {
    dirt.computeIfAbsent(kind, k -> new DirtCount()).add(expected, found);
  }

  private void countCopies(int place, int size, boolean found) {
    long first = replay.batch().firstRow() + place;
    long copies = first + size - Math.max(first, table.cleanRows());
    if (copies > 0) {
      count("duplicate", copies, found ? copies : 0);
    }
  }

  long rows() {
    return rows;
  }

  Map<String, DirtCount> dirt() {
    return dirt;
  }

  List<Check> finish() {
    check.count("rows", rows);
    check.count("cells", rows * changedCells.length);
    List<Check> checks = new ArrayList<>();
    String wrong = describe();
    checks.add(check.build("every cell is what the schema and the seed make it", wrong));
    table.derived().forEach((kind, columns) -> checks.add(derived(kind, columns)));
    return checks;
  }

  private String describe() {
    StringBuilder text = new StringBuilder();
    describe(text, "changed_cells", "cell differs", "cells differ");
    describe(text, "missing_rows", "row is missing", "rows are missing");
    describe(text, "unexpected_rows", "row is not expected", "rows are not expected");
    return text.isEmpty() ? "the rows differ" : text.toString();
  }

  private void describe(StringBuilder text, String what, String one, String more) {
    if (check.counted(what) > 0) {
      text.append(text.isEmpty() ? "" : ", ").append(Plural.of(check.counted(what), one, more));
    }
  }

  private Check derived(String kind, List<String> columns) {
    CheckBuilder derived = new CheckBuilder(kind, names.table());
    derived.note("method", "recomputed and compared cell by cell");
    for (int c : Names.places(table.schema(), columns)) {
      derived.count("cells", rows);
      derived.note(names.column(c), changedCells[c] == 0 ? "equal" : changedCells[c] + " differ");
      for (Finding example : check.build("", "").examples()) {
        if (changedCells[c] > 0 && names.column(c).equals(example.column())) {
          derived.fail(example);
        }
      }
      if (changedCells[c] > 0 && derived.failures() == 0) {
        derived.fail();
      }
    }
    return derived.build("every cell is what its expression gives", "some cells differ");
  }

  /** Cells of one kind of dirt. */
  static final class DirtCount {
    private long expected;
    private long found;

    void add(long moreExpected, long moreFound) {
      expected += moreExpected;
      found += moreFound;
    }

    long expected() {
      return expected;
    }

    long found() {
      return found;
    }
  }
}
