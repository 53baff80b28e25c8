package io.datagen.core.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A set of characters, as ascending ranges of code points that neither touch nor overlap. */
final class Letters {
  /** None. */
  static final Letters NONE = new Letters(new int[0]);

  /** The printable characters of ASCII: what a dot and the complement of a set stand for. */
  static final Letters PRINTABLE = range(' ', '~');

  static final Letters DIGITS = range('0', '9');
  static final Letters UPPER = range('A', 'Z');
  static final Letters LOWER = range('a', 'z');
  static final Letters WORD = DIGITS.or(UPPER).or(LOWER).or(range('_', '_'));

  /** As RE2 has them. */
  static final Letters SPACES = range('\t', '\n').or(range('\f', '\r')).or(range(' ', ' '));

  /** First and last of each range. */
  private final int[] ranges;

  private Letters(int[] ranges) {
    this.ranges = ranges;
  }

  static Letters of(int codePoint) {
    return range(codePoint, codePoint);
  }

  static Letters range(int first, int last) {
    return new Letters(new int[] {first, last});
  }

  Letters or(Letters other) {
    List<int[]> all = new ArrayList<>(pairs());
    all.addAll(other.pairs());
    all.sort((a, b) -> Integer.compare(a[0], b[0]));
    List<int[]> merged = new ArrayList<>();
    for (int[] next : all) {
      int[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && next[0] <= last[1] + 1) {
        last[1] = Math.max(last[1], next[1]);
      } else {
        merged.add(next);
      }
    }
    return new Letters(merged.stream().flatMapToInt(Arrays::stream).toArray());
  }

  /** The printable characters of ASCII that are not in here. */
  Letters complement() {
    Letters rest = NONE;
    int next = ' ';
    for (int[] pair : pairs()) {
      if (pair[0] > next) {
        rest = rest.or(range(next, Math.min('~', pair[0] - 1)));
      }
      next = Math.max(next, pair[1] + 1);
      if (next > '~') {
        return rest;
      }
    }
    return rest.or(range(next, '~'));
  }

  boolean isEmpty() {
    return ranges.length == 0;
  }

  int size() {
    return pairs().stream().mapToInt(p -> p[1] - p[0] + 1).sum();
  }

  boolean contains(int codePoint) {
    return pairs().stream().anyMatch(p -> p[0] <= codePoint && codePoint <= p[1]);
  }

  /** First and last of each range, as new arrays. */
  List<int[]> pairs() {
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < ranges.length; i += 2) {
      pairs.add(new int[] {ranges[i], ranges[i + 1]});
    }
    return pairs;
  }

  /** All of them, ascending. */
  int[] codePoints() {
    int[] all = new int[size()];
    int count = 0;
    for (int[] pair : pairs()) {
      for (int c = pair[0]; c <= pair[1]; c++) {
        all[count++] = c;
      }
    }
    return all;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Letters letters && Arrays.equals(ranges, letters.ranges);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ranges);
  }
}
