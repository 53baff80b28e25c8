package io.datagen.core.stream;

import io.datagen.api.vector.Rows;
import io.datagen.core.seed.Stream;
import java.util.Arrays;

/**
 * The short form's arrivals: whole gaps of 1 to 20 seconds, each as frequent as any other. Every
 * block has the same gaps in another order, so that it takes the same {@value #SECONDS} seconds and
 * block b starts at b times that: 4,096 is 204 times 20 gaps and 16 more, which lie about the mean.
 */
record GapArrivals(long start, long rows) implements Arrivals {
  private static final int LONGEST = 20;
  private static final int SECONDS = 43_008;
  private static final int[] GAPS = gaps();

  private static int[] gaps() {
    int[] gaps = new int[EventModel.BLOCK];
    int each = gaps.length / LONGEST;
    int more = (gaps.length - each * LONGEST) / 2;
    for (int i = 0; i < each * LONGEST; i++) {
      gaps[i] = i % LONGEST + 1;
    }
    for (int i = 0; i < more; i++) {
      gaps[each * LONGEST + 2 * i] = LONGEST / 2 - i;
      gaps[each * LONGEST + 2 * i + 1] = LONGEST / 2 + 1 + i;
    }
    if (Arrays.stream(gaps).sum() != SECONDS) {
      throw new IllegalStateException("gaps of " + Arrays.stream(gaps).sum() + " s");
    }
    return gaps;
  }

  /** When the last of so many events has come, in milliseconds after the first. */
  static long span(long rows) {
    long blocks = (rows + EventModel.BLOCK - 1) / EventModel.BLOCK;
    try {
      return Math.multiplyExact(blocks, SECONDS * 1000L);
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE / 2;
    }
  }

  @Override
  public long end() {
    return start + span(rows);
  }

  @Override
  public double rate() {
    return (double) EventModel.BLOCK / SECONDS;
  }

  @Override
  public LoadCurve load() {
    return LoadCurve.FLAT;
  }

  @Override
  public double lull(long millis, double weight) {
    return Math.max(0, 1 - millis / (LONGEST * 1000.0));
  }

  @Override
  public String describe() {
    return "gaps of 1 to " + LONGEST + " s";
  }

  @Override
  public Reader open(Stream stream) {
    long[] draws = new long[EventModel.BLOCK];
    int[] gaps = new int[EventModel.BLOCK];
    return (block, size, millis) -> {
      stream.fill(Rows.range(block * EventModel.BLOCK, draws.length), draws);
      System.arraycopy(GAPS, 0, gaps, 0, gaps.length);
      // Durstenfeld's shuffle, "Algorithm 235", CACM 1964.
      for (int i = gaps.length - 1; i > 0; i--) {
        int j = (int) Stream.below(draws[i], i + 1L);
        int gap = gaps[i];
        gaps[i] = gaps[j];
        gaps[j] = gap;
      }
      long time = start + block * SECONDS * 1000;
      for (int i = 0; i < size; i++) {
        millis[i] = time;
        time += gaps[i] * 1000L;
      }
    };
  }
}
