package io.datagen.core.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KeySetTest {
  private final MemoryBudget budget = new MemoryBudget(1 << 20);

  @Test
  void aSequenceNeedsNoMemory() {
    KeySet set = new KeySet(new MemoryBudget(0), true, 1_000_000);
    for (long row = 0; row < 1_000_000; row++) {
      assertEquals(-1, add(set, 7 + 3 * row, row));
    }
    assertTrue(set.isSequence());
    assertEquals(5, find(set, 22));
    assertEquals(-1, find(set, 23));
    assertEquals(-1, find(set, 4));
    assertEquals(-1, find(set, 7 + 3_000_000L));
  }

  @Test
  void aBrokenSequenceKeepsItsKeys() {
    KeySet set = new KeySet(budget, true, 1_000);
    for (long row = 0; row < 1000; row++) {
      add(set, row, row);
    }
    assertEquals(-1, add(set, 5000, 1000));
    assertFalse(set.isSequence());
    assertEquals(999, add(set, 999, 1001));
    assertEquals(0, add(set, 0, 1002));
    assertEquals(1000, add(set, 5000, 1003));
    assertEquals(1001, set.size());
    assertEquals(500, set.row(find(set, 500)));
    assertEquals(-1, find(set, 1000));
  }

  @Test
  void aRepeatedFirstKeyIsNoSequence() {
    KeySet set = new KeySet(budget, true, 1_000);
    assertEquals(-1, add(set, 9, 0));
    assertEquals(0, add(set, 9, 1));
  }

  @Test
  void beyondTheBudgetItLetsGoAndSaysSo() {
    KeySet set = new KeySet(budget, false, 10);
    for (long row = 0; row < 200_000; row++) {
      assertEquals(-1, add(set, row * row, row));
    }
    assertTrue(set.overflowed());
    assertTrue(budget.take(1 << 20), "the memory is given back");
  }

  private static long add(KeySet set, long value, long row) {
    long[] first = {-1};
    set.add(
        new long[] {value},
        new long[] {Cells.mix(value)},
        new long[] {row},
        1,
        (i, earlier) -> first[0] = earlier);
    return first[0];
  }

  private static long find(KeySet set, long value) {
    long[] slot = new long[1];
    set.find(new long[] {value}, new long[] {Cells.mix(value)}, 1, slot);
    return slot[0];
  }
}
