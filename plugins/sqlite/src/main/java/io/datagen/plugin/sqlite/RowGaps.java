package io.datagen.plugin.sqlite;

import io.datagen.api.format.TableReader.ReadProblem;
import java.util.function.Consumer;

/** Finds missing rows in a table whose rowids are the rows' numbers from 1. */
final class RowGaps {
  private long next;

  RowGaps(long firstRow) {
    this.next = firstRow + 1;
  }

  /** Reports each run of rowids that are not there. */
  void check(long[] rowids, int rows, Consumer<ReadProblem> problems) {
    for (int row = 0; row < rows; row++) {
      long rowid = rowids[row];
      if (rowid > next) {
        problems.accept(new ReadProblem(next - 1, message(next, rowid - 1)));
      }
      if (rowid >= next) {
        next = rowid + 1;
      }
    }
  }

  private static String message(long first, long last) {
    return first == last
        ? "row " + (first - 1) + " is missing: rowid " + first + " is not there"
        : "rows "
            + (first - 1)
            + " to "
            + (last - 1)
            + " are missing: rowids "
            + first
            + " to "
            + last
            + " are not there";
  }
}
