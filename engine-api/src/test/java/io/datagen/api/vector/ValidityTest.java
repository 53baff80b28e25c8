package io.datagen.api.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ValidityTest {
  private static final int SIZE = 150;

  @Test
  void whatIsRetainedInWordsIsNulledRowByRow() {
    SplittableRandom random = new SplittableRandom(1);
    Validity inWords = new Validity();
    Validity byRow = new Validity();
    inWords.reset(SIZE);
    byRow.reset(SIZE);
    for (int first = 0; first < SIZE; first += Long.SIZE) {
      long bits = random.nextLong();
      inWords.retain(first, bits);
      for (int row = first; row < Math.min(SIZE, first + Long.SIZE); row++) {
        if ((bits >>> row & 1) == 0) {
          byRow.setNull(row);
        }
      }
    }
    for (int row = 0; row < SIZE; row++) {
      assertEquals(byRow.isNull(row), inWords.isNull(row));
    }
    assertEquals(byRow.nullCount(), inWords.nullCount());
  }

  @Test
  void retainingAllMakesNoNulls() {
    Validity validity = new Validity();
    validity.reset(SIZE);
    validity.retain(64, -1);
    assertFalse(validity.hasNulls());
  }

  @Test
  void structsLoseTheirFieldsToo() {
    LongVector field = new LongVector();
    StructVector struct = new StructVector(List.of(field));
    struct.reset(70);
    field.reset(70);
    Vectors.retain(struct, 64, ~2L);
    assertTrue(struct.validity().isNull(65));
    assertTrue(field.validity().isNull(65));
    assertEquals(1, field.validity().nullCount());
  }

  @Test
  void nullsOfAnyRowsAreBits() {
    SplittableRandom random = new SplittableRandom(2);
    Validity validity = new Validity();
    validity.reset(SIZE);
    assertEquals(0, validity.nulls(100, 50));
    for (int i = 0; i < 60; i++) {
      validity.setNull(random.nextInt(SIZE));
    }
    for (int row = 0; row < SIZE; row++) {
      for (int count = 1; count <= Math.min(Long.SIZE, SIZE - row); count++) {
        long nulls = validity.nulls(row, count);
        for (int i = 0; i < Long.SIZE; i++) {
          assertEquals(i < count && validity.isNull(row + i), (nulls >>> i & 1) != 0);
        }
      }
    }
  }
}
