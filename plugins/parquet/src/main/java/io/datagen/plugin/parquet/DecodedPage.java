package io.datagen.plugin.parquet;

/**
 * A data page in memory.
 *
 * @param slots values and nulls
 * @param definition levels, empty where all slots have values
 * @param repetition levels, empty where every slot is a row
 * @param values that are there
 * @param position of the page in the file
 * @param length of the page, header and all
 */
record DecodedPage(
    int slots, int[] definition, int[] repetition, PageValues values, long position, long length) {
  /** Rows that start in the page. */
  int rows() {
    if (repetition.length == 0) {
      return slots;
    }
    int rows = 0;
    for (int i = 0; i < slots; i++) {
      rows += repetition[i] == 0 ? 1 : 0;
    }
    return rows;
  }

  int nulls() {
    return slots - values.count;
  }
}
