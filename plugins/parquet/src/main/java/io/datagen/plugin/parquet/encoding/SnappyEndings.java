package io.datagen.plugin.parquet.encoding;

import io.datagen.api.text.ByteWords;
import io.datagen.api.text.TextBuffer;
import java.util.Arrays;

/**
 * Snappy's raw format of strings one behind another that end as others did, as e-mails and names
 * do: what is looked for is where a string's last bytes stood last, and nothing else. For each
 * string that is one literal and one copy, and hardly a branch that no processor foresees: e-mails
 * take 10 ns where {@link SnappyCompressor}'s search of every byte takes 64, and a quarter more
 * bytes. One thread owns it.
 */
public final class SnappyEndings {
  /** An ending has as many bytes at least. */
  private static final int SHORTEST = 8;

  private static final int TABLE_BITS = 12;

  /** Where a string ended last, by its last eight bytes, and by its last sixteen. */
  private final int[] byEight = new int[1 << TABLE_BITS];

  private final int[] bySixteen = new int[1 << TABLE_BITS];

  /**
   * Appends what bytes are compressed to.
   *
   * @param from the array they are in
   * @param offset where they start
   * @param offsets where strings start and end in some array; {@code [begin .. end)} are the last
   *     of the bytes
   */
  public void compress(
      byte[] from, int offset, int length, int[] offsets, int begin, int end, TextBuffer to) {
    int stop = offset + length;
    int shift = stop - offsets[end];
    byte[] out = to.ensure(SnappyElements.bound(length));
    int place = SnappyElements.length(out, to.length(), length);
    Arrays.fill(byEight, 0);
    Arrays.fill(bySixteen, 0);
    int emitted = offset;
    int floor = offset + 24;
    int string = begin + 1;
    while (string <= end && offsets[string] + shift < floor) {
      string++;
    }
    for (; string <= end; string++) {
      int at = offsets[string] + shift;
      int candidate = exchange(from, at, floor);
      int equal = Math.min(alike(from, candidate, at), at - emitted);
      int distance = at - candidate;
      if (equal < SHORTEST || distance == 0 || distance > SnappyElements.MOST_DISTANCE) {
        continue;
      }
      if (at - equal > emitted) {
        place = SnappyElements.literal(out, place, from, emitted, at - equal - emitted);
      }
      place = SnappyElements.farCopy(out, place, distance, equal);
      emitted = at;
    }
    if (emitted < stop) {
      place = SnappyElements.literal(out, place, from, emitted, stop - emitted);
    }
    to.setLength(place);
  }

  /** Remembers an end, and returns that of the longest equal ending that is remembered. */
  private int exchange(byte[] in, int at, int floor) {
    long last = ByteWords.getLong(in, at - 8);
    int slot = slot(last);
    int longSlot = slot(last * 31 + ByteWords.getLong(in, at - 16));
    int near = Math.max(floor, byEight[slot]);
    int far = Math.max(floor, bySixteen[longSlot]);
    byEight[slot] = at;
    bySixteen[longSlot] = at;
    boolean equal = ByteWords.getLong(in, far - 8) == last;
    return equal && at - far <= SnappyElements.MOST_DISTANCE ? far : near;
  }

  private static int slot(long word) {
    return (int) (word * 0x9E3779B185EBCA87L >>> 64 - TABLE_BITS);
  }

  /** How many bytes before two places are equal, up to 24. */
  private static int alike(byte[] in, int one, int other) {
    int length = equalHighest(ByteWords.getLong(in, one - 8) ^ ByteWords.getLong(in, other - 8));
    int next = equalHighest(ByteWords.getLong(in, one - 16) ^ ByteWords.getLong(in, other - 16));
    int third = equalHighest(ByteWords.getLong(in, one - 24) ^ ByteWords.getLong(in, other - 24));
    // Of words that differ nothing counts that is before them: masks instead of branches.
    next &= -(length >>> 3);
    third &= -(next >>> 3);
    return length + next + third;
  }

  private static int equalHighest(long differing) {
    return Long.numberOfLeadingZeros(differing) >>> 3;
  }
}
