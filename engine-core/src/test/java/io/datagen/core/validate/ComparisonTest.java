package io.datagen.core.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.ListVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.StructVector;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stretches of nested values compare as their single cells do. */
class ComparisonTest {
  private static final ValueType STRUCT =
      new ValueType.StructType(
          List.of(
              ColumnSchema.of("n", new ValueType.IntegerType(), true),
              new ColumnSchema("s", new ValueType.StringType(), true, true, false, null, null),
              ColumnSchema.of("l", list(new ValueType.IntegerType()), true)));
  private static final ValueType TYPE = list(STRUCT);
  private static final int ROWS = 60;

  private static ValueType list(ValueType item) {
    return new ValueType.ListType(ColumnSchema.of("item", item, true));
  }

  /** Values that are mostly the same whatever the second source, and lie where they may. */
  private static void fill(Vector vector, int size, SplittableRandom same, SplittableRandom odd) {
    vector.reset(size);
    boolean nulls = same.nextInt(3) == 0;
    if (vector instanceof ListVector list) {
      for (int i = 0; i < size; i++) {
        int length = same.nextInt(4) + (odd.nextInt(200) == 0 ? 1 : 0);
        list.offsets()[i + 1] = list.offsets()[i] + length;
      }
      fill(list.items(), list.offsets()[size], same, odd);
    } else if (vector instanceof StructVector struct) {
      for (Vector field : struct.fields()) {
        fill(field, size, same, odd);
      }
    } else if (vector instanceof BytesVector text) {
      for (int i = 0; i < size; i++) {
        text.ensure(i + 1)[i] = (byte) ('a' + same.nextInt(3) + (odd.nextInt(300) == 0 ? 3 : 0));
        text.offsets()[i + 1] = i + 1;
      }
    } else {
      for (int i = 0; i < size; i++) {
        ((LongVector) vector).values()[i] =
            (long) same.nextInt(3) + (odd.nextInt(300) == 0 ? 3 : 0);
      }
    }
    for (int i = 0; i < size && nulls; i++) {
      if (same.nextInt(9) == 0) {
        Vectors.setNull(vector, i);
      }
    }
    if (vector instanceof StructVector struct && nulls) {
      struct.presence(1).setNull(size / 2);
      Vectors.setNull(struct.fields().get(1), size / 2);
    }
  }

  private static Batch batch(long seed, long oddity) {
    Batch batch = Vectors.batch(TableSchema.of("t", List.of(ColumnSchema.of("c", TYPE, true)), 1));
    fill(batch.column(0), ROWS, new SplittableRandom(seed), new SplittableRandom(oddity));
    batch.setRows(0, ROWS);
    return batch;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7})
  void aStretchDiffersWhereItsCellsDo(int shift) {
    int different = 0;
    for (int seed = 0; seed < 300; seed++) {
      Batch found = batch(seed, 2L * seed);
      Batch expected = batch(seed, seed % 5 == 0 ? 2L * seed : 2L * seed + 1);
      int size = ROWS - shift;
      BitSet rows = new BitSet();
      Comparison.differing(found, 0, expected, shift, size, rows);
      BitSet cells = new BitSet();
      for (int i = 0; i < size; i++) {
        cells.set(i, !Cells.equal(found.column(0), i, expected.column(0), i + shift));
      }
      assertEquals(cells, rows, "seed " + seed);
      different += cells.cardinality();
    }
    assertTrue(different > 0 && different < 300 * ROWS);
  }
}
