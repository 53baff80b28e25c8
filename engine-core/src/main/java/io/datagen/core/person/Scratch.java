package io.datagen.core.person;

import io.datagen.api.vector.Rows;

/** Arrays that a kernel reuses from batch to batch. One thread owns it. */
final class Scratch {
  private long[] draws = new long[0];
  private long[] seconds = new long[0];
  private int[][] codes = new int[0][];

  /** An array of at least this size. */
  long[] draws(int size) {
    if (draws.length < size) {
      draws = new long[size];
    }
    return draws;
  }

  /** Another. */
  long[] seconds(int size) {
    if (seconds.length < size) {
      seconds = new long[size];
    }
    return seconds;
  }

  /** This many arrays of at least this size. */
  int[][] codes(int arrays, int size) {
    if (codes.length < arrays || codes[0].length < size) {
      codes = new int[arrays][size];
    }
    return codes;
  }

  /** The numbers of rows, in {@link #draws}. */
  long[] numbers(Rows rows) {
    int size = rows.size();
    long[] numbers = draws(size);
    if (rows.isRange()) {
      long first = rows.first();
      for (int i = 0; i < size; i++) {
        numbers[i] = first + i;
      }
    } else {
      System.arraycopy(rows.indices(), 0, numbers, 0, size);
    }
    return numbers;
  }
}
