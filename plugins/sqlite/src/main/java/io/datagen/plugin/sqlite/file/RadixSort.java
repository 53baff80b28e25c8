package io.datagen.plugin.sqlite.file;

import java.util.Arrays;

/**
 * Sorts 64-bit keys, as unsigned, together with a number each; equal keys keep their order. Least
 * significant digit first, over the bits only in which the keys differ.
 */
final class RadixSort {
  private static final int INSERTION = 32;
  private static final int DIGIT = 11;
  private static final int SMALL_DIGIT = 6;
  private static final int SMALL = 1 << 12;

  private long[] keys = new long[0];
  private int[] numbers = new int[0];
  private long[] otherKeys = new long[0];
  private int[] otherNumbers = new int[0];
  private final int[] counts = new int[1 << DIGIT];

  /** Makes room for so many; what was there is gone. */
  void reserve(int size) {
    if (keys.length < size) {
      // Somewhat more, since the next time it may be somewhat more.
      int room = size + size / 8;
      keys = new long[room];
      numbers = new int[room];
      otherKeys = new long[room];
      otherNumbers = new int[room];
    }
  }

  long[] keys() {
    return keys;
  }

  int[] numbers() {
    return numbers;
  }

  /** Sorts a range of the arrays, in place as far as the caller sees. */
  void sort(int from, int to) {
    if (to - from <= INSERTION) {
      insert(from, to);
      return;
    }
    long differing = 0;
    for (int i = from; i < to; i++) {
      differing |= keys[i] ^ keys[from];
    }
    int digit = to - from < SMALL ? SMALL_DIGIT : DIGIT;
    int end = Long.SIZE - Long.numberOfLeadingZeros(differing);
    boolean swapped = false;
    for (int shift = Long.numberOfTrailingZeros(differing); shift < end; shift += digit) {
      if (((differing >>> shift) & ((1L << digit) - 1)) != 0) {
        distribute(from, to, shift, digit);
        swap();
        swapped = !swapped;
      }
    }
    if (swapped) {
      // The rest of the arrays is in the other pair.
      System.arraycopy(keys, from, otherKeys, from, to - from);
      System.arraycopy(numbers, from, otherNumbers, from, to - from);
      swap();
    }
  }

  private void swap() {
    long[] k = keys;
    keys = otherKeys;
    otherKeys = k;
    int[] n = numbers;
    numbers = otherNumbers;
    otherNumbers = n;
  }

  private void distribute(int from, int to, int shift, int digit) {
    int mask = (1 << digit) - 1;
    Arrays.fill(counts, 0, mask + 1, 0);
    for (int i = from; i < to; i++) {
      counts[(int) (keys[i] >>> shift) & mask]++;
    }
    int place = from;
    for (int i = 0; i <= mask; i++) {
      int count = counts[i];
      counts[i] = place;
      place += count;
    }
    for (int i = from; i < to; i++) {
      int put = counts[(int) (keys[i] >>> shift) & mask]++;
      otherKeys[put] = keys[i];
      otherNumbers[put] = numbers[i];
    }
  }

  private void insert(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      long key = keys[i];
      int number = numbers[i];
      int j = i;
      while (j > from && Long.compareUnsigned(keys[j - 1], key) > 0) {
        keys[j] = keys[j - 1];
        numbers[j] = numbers[j - 1];
        j--;
      }
      keys[j] = key;
      numbers[j] = number;
    }
  }
}
