package io.datagen.plugin.json;

import io.datagen.api.format.TableReader.ReadProblem;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What is going on while a batch is read: which row it is, where it stands, who takes its faults,
 * and how much the batch holds.
 */
final class Reading {
  /** Bytes after which a batch is cut short: strings and items of lists may be of any number. */
  private static final long ENOUGH = 1 << 22;

  /** What an item of a list counts for, beside its text. */
  static final int ITEM = 64;

  private final String file;
  private final LongSupplier line;
  private Consumer<ReadProblem> problems = problem -> {};
  private long firstRow;
  private int row;
  private long held;

  /**
   * Of a file.
   *
   * @param line the one, from 1, that is being read
   */
  Reading(String file, LongSupplier line) {
    this.file = file;
    this.line = line;
  }

  /** Starts a batch. */
  void begin(long firstRow, Consumer<ReadProblem> problems) {
    this.firstRow = firstRow;
    this.problems = problems;
    held = 0;
  }

  /** Says which of the batch's rows is being read. */
  void startRow(int row) {
    this.row = row;
  }

  /** Its place in the batch. */
  int row() {
    return row;
  }

  /** Tells what is wrong with the row. */
  void problem(String message) {
    problems.accept(
        new ReadProblem(firstRow + row, file + ", line " + line.getAsLong() + ": " + message));
  }

  /** Counts what the batch holds beyond numbers. */
  void hold(int bytes) {
    held += bytes;
  }

  /** Whether the batch should be cut short. */
  boolean isFull() {
    return held >= ENOUGH;
  }
}
