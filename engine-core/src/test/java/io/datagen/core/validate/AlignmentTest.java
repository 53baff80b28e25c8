package io.datagen.core.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  @Test
  void oneEditIsSeenAsSuch() {
    assertEquals(new Alignment(0, 1), align(rows(1, 100), rows(0, 100)));
    assertEquals(new Alignment(1, 0), align(rows(0, 100), rows(1, 100)));
    assertEquals(new Alignment(0, 37), align(rows(37, 100), rows(0, 100)));
    assertEquals(new Alignment(1, 1), align(changed(1), rows(0, 100)));
    assertEquals(new Alignment(5, 5), align(changed(5), rows(0, 100)));
    assertEquals(new Alignment(1, 3), align(skipped(), rows(0, 100)));
  }

  @Test
  void atTheEndAShorterRunWillDo() {
    assertEquals(new Alignment(1, 1), align(new long[] {7, 1}, rows(0, 2)));
    assertEquals(new Alignment(0, 1), align(new long[] {1}, rows(0, 2)));
  }

  @Test
  void whereNothingAgreesAllIsChangedInPlace() {
    assertEquals(new Alignment(40, 40), align(rows(1000, 1040), rows(0, 100)));
  }

  private static long[] rows(long from, long to) {
    return LongStream.range(from, to).toArray();
  }

  private static long[] changed(int rows) {
    long[] digests = rows(0, 100);
    java.util.Arrays.fill(digests, 0, rows, -1);
    return digests;
  }

  /** Row 0 changed, rows 1 and 2 dropped. */
  private static long[] skipped() {
    long[] digests = rows(2, 100);
    digests[0] = -1;
    return digests;
  }

  private static Alignment align(long[] found, long[] expected) {
    return Alignment.of(found, found.length, expected, expected.length);
  }
}
