package io.datagen.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.ListVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import java.util.Random;
import java.util.stream.IntStream;

/** What kernels make, for tests. */
public final class Cells {
  private static final Vector[] NONE = {};

  private Cells() {}

  /** A kernel's first integers. */
  public static long[] longs(Kernel kernel, int count) {
    LongVector vector = new LongVector();
    kernel.fill(Rows.range(0, count), NONE, vector);
    return vector.values();
  }

  /** A kernel's first doubles. */
  public static double[] doubles(Kernel kernel, int count) {
    DoubleVector vector = new DoubleVector();
    kernel.fill(Rows.range(0, count), NONE, vector);
    return vector.values();
  }

  /** A cell as an object: equal where cells are. */
  public static Object cell(Vector vector, int i) {
    if (vector.validity().isNull(i)) {
      return "null";
    }
    if (vector instanceof LongVector longs) {
      return longs.values()[i];
    }
    if (vector instanceof DoubleVector doubles) {
      return doubles.values()[i];
    }
    if (vector instanceof DictionaryVector strings) {
      return strings.dictionary().get(strings.codes()[i]);
    }
    if (vector instanceof ListVector list) {
      return IntStream.range(list.offsets()[i], list.offsets()[i + 1])
          .mapToObj(item -> cell(list.items(), item))
          .toList();
    }
    throw new IllegalArgumentException(vector.getClass().getName());
  }

  /** Asserts that rows get the same cells however they are asked for. */
  public static void assertSameForAnySplit(Kernel kernel, long rows) {
    int size = (int) Math.min(rows, 3000);
    long first = (rows - size) / 2;
    Vector whole = kernel.newVector();
    kernel.fill(Rows.range(first, size), NONE, whole);
    Random random = new Random(5);
    Kernel other = kernel.forThread();
    Vector part = other.newVector();
    for (int i = 0; i < size; ) {
      int count = Math.min(size - i, random.nextInt(700));
      other.fill(Rows.range(first + i, count), NONE, part);
      assertEquals(count, part.size());
      for (int j = 0; j < count; j++) {
        int row = i + j;
        assertEquals(cell(whole, row), cell(part, j), () -> "row " + row);
      }
      i += count;
    }
    for (int count : new int[] {1, 0, 1000, 17}) {
      Rows selection = Rows.range(0, 0);
      long[] indices = selection.setSelection(count);
      for (int j = 0; j < count; j++) {
        indices[j] = first + random.nextInt(size);
      }
      other.fill(selection, NONE, part);
      for (int j = 0; j < count; j++) {
        long row = indices[j];
        assertEquals(cell(whole, (int) (row - first)), cell(part, j), () -> "selected row " + row);
      }
    }
  }
}
