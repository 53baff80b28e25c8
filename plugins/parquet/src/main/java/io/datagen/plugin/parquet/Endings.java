package io.datagen.plugin.parquet;

/**
 * Where strings end that are the last bytes of a page, one behind another.
 *
 * @param offsets where strings start and end, in an array of their own
 * @param from the first string
 * @param to behind the last
 */
record Endings(int[] offsets, int from, int to) {
  /** Bytes of some of them. */
  int length(int first, int end) {
    return offsets[end] - offsets[first];
  }

  int count() {
    return to - from;
  }
}
