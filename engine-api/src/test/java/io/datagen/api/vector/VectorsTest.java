package io.datagen.api.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.CellValues;
import io.datagen.api.format.SampleValues;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class VectorsTest {
  private static final ValueType INTEGER = new ValueType.IntegerType();

  static Stream<ValueType> types() {
    return Stream.concat(SampleValues.flatTypes().stream(), SampleValues.nestedTypes().stream());
  }

  /** Values, nulls and, where cells may be wrong, tokens, in any order. */
  private static List<@Nullable Object> cells(ValueType type, int size, SplittableRandom random) {
    List<Object> values = SampleValues.of(type);
    List<@Nullable Object> cells = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int dice = random.nextInt(10);
      cells.add(
          dice == 0
              ? null
              : dice == 1
                  ? new CellValues.Token("token " + i)
                  : values.get(random.nextInt(Math.min(values.size(), 30))));
    }
    return cells;
  }

  private static List<@Nullable Object> read(Vector vector, ValueType type) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (int i = 0; i < vector.size(); i++) {
      cells.add(CellValues.get(vector, type, i));
    }
    return cells;
  }

  @ParameterizedTest
  @MethodSource("types")
  void whatIsAppendedStandsBehindWhatWasThere(ValueType type) {
    for (int seed = 0; seed < 40; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Vector all = Vectors.of(type);
      List<@Nullable Object> expected = new ArrayList<>();
      for (int piece = 0; piece < 6; piece++) {
        List<@Nullable Object> cells = cells(type, random.nextInt(200), random);
        Vector part = Vectors.like(all);
        CellValues.fill(part, type, cells);
        all.append(part);
        expected.addAll(cells);
      }
      assertEquals(expected, read(all, type), "seed " + seed);

      Vector copy = Vectors.like(all);
      copy.copyFrom(all);
      assertEquals(expected, read(copy, type), "a copy, seed " + seed);
      all.reset(0);
      all.append(copy);
      assertEquals(expected, read(all, type), "used again, seed " + seed);
    }
  }

  @Test
  void aVectorGrowsBeyondABatch() {
    LongVector part = new LongVector();
    part.reset(4096);
    Arrays.setAll(part.values(), i -> i);
    part.validity().setNull(4095);
    LongVector all = new LongVector();
    for (int i = 0; i < 100; i++) {
      all.append(part);
    }
    assertEquals(409_600, all.size());
    assertEquals(100, all.validity().nullCount());
    assertTrue(all.validity().isNull(409_599));
    assertEquals(4094, all.values()[409_598]);
  }

  @Test
  void rowsOfABatchBecomeStructs() {
    ValueType.StructType struct =
        new ValueType.StructType(
            List.of(
                ColumnSchema.of("a", INTEGER, true),
                ColumnSchema.of("b", new ValueType.StringType(), true)));
    Batch batch = Vectors.batch(TableSchema.of("t", struct.fields(), 3));
    CellValues.fill(batch.column(0), INTEGER, Arrays.asList(1L, null, 3L));
    CellValues.fill(batch.column(1), new ValueType.StringType(), Arrays.asList("x", "y", null));
    batch.setRows(0, 3);
    StructVector structs = (StructVector) Vectors.of(struct);
    structs.append(batch);
    structs.append(batch);

    Map<String, @Nullable Object> second = new LinkedHashMap<>();
    second.put("a", null);
    second.put("b", "y");
    assertEquals(6, structs.size());
    assertEquals(second, CellValues.get(structs, struct, 1));
    assertEquals(second, CellValues.get(structs, struct, 4));
  }

  @Test
  void codesOfTwoDictionariesDontMix() {
    DictionaryVector one = new DictionaryVector();
    CellValues.fill(one, new ValueType.StringType(), List.of("a"));
    DictionaryVector other = new DictionaryVector();
    CellValues.fill(other, new ValueType.StringType(), List.of("b"));
    DictionaryVector all = new DictionaryVector();
    all.append(one);
    assertThrows(IllegalArgumentException.class, () -> all.append(other));
  }

  @Test
  void resettingAListForgetsItsItems() {
    ValueType.ListType type = new ValueType.ListType(ColumnSchema.of("item", INTEGER, true));
    ListVector list = (ListVector) Vectors.of(type);
    CellValues.fill(
        list, type, List.of(Arrays.asList(1L, null, new CellValues.Token("x")), List.of(2L)));
    list.reset(1);

    assertEquals(0, list.items().size());
    assertFalse(list.items().validity().hasNulls());
    assertEquals(0, list.items().tokens().size());
    Vectors.setAllNull(list, 2);
    assertEquals(Arrays.asList(null, null), read(list, type));
  }
}
