package io.datagen.plugin.json;

import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.ListVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.StructVector;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Random batches of any types: every second top-level column of strings has a dictionary. */
final class BenchmarkBatches {
  static final int COUNT = 16;

  private static final Dictionary STATES =
      Dictionary.of(List.of("new", "paid", "shipped", "returned, late", "void"));

  private BenchmarkBatches() {}

  /** A full batch; absent and null fields are as frequent as each other. */
  static Batch fill(TableSchema table, long firstRow, int nullPercent, SplittableRandom random) {
    Batch batch = Vectors.batch(table);
    for (int c = 0; c < table.columns().size(); c++) {
      ValueType type = table.columns().get(c).type();
      if (type instanceof ValueType.StringType && c % 2 == 1) {
        DictionaryVector codes = new DictionaryVector();
        codes.setDictionary(STATES);
        batch.setColumn(c, codes);
      }
      Vector vector = batch.column(c);
      fill(vector, type, Batch.CAPACITY, c == 0 ? 9_000_000 + firstRow : 0, c, random);
      for (int i = 0; i < Batch.CAPACITY; i++) {
        if (random.nextInt(100) < nullPercent) {
          vector.validity().setNull(i);
        }
      }
    }
    return batch;
  }

  private static void fill(
      Vector vector, ValueType type, int size, long first, int column, SplittableRandom random) {
    vector.reset(size);
    if (vector instanceof LongVector longs) {
      for (int i = 0; i < size; i++) {
        longs.values()[i] = first > 0 ? first + i : number(type, column, random);
      }
    } else if (vector instanceof DoubleVector doubles) {
      for (int i = 0; i < size; i++) {
        doubles.values()[i] = random.nextDouble() * 1000;
      }
    } else if (vector instanceof DictionaryVector codes) {
      for (int i = 0; i < size; i++) {
        codes.codes()[i] = random.nextInt(codes.dictionary().size());
      }
    } else if (vector instanceof BytesVector strings) {
      fillStrings(strings, size, random);
    } else if (vector instanceof StructVector struct) {
      fillStruct(struct, (ValueType.StructType) type, size, random);
    } else if (vector instanceof ListVector list) {
      for (int i = 0; i < size; i++) {
        list.offsets()[i + 1] = list.offsets()[i] + random.nextInt(6);
      }
      ValueType item = ((ValueType.ListType) type).item().type();
      fill(list.items(), item, list.offsets()[size], 0, 1, random);
    }
  }

  private static long number(ValueType type, int column, SplittableRandom random) {
    if (type instanceof ValueType.DateType) {
      return 8035L + random.nextInt(2500);
    }
    if (type instanceof ValueType.DateTimeType) {
      return (1_600_000_000L + random.nextInt(100_000_000)) * 1_000_000;
    }
    if (type instanceof ValueType.DecimalType) {
      return random.nextInt(500_000);
    }
    return random.nextInt(column % 2 == 1 ? 8_000_000 : 10);
  }

  private static void fillStrings(BytesVector strings, int size, SplittableRandom random) {
    for (int i = 0; i < size; i++) {
      String text = "customer" + random.nextInt(1_000_000) + "@example.com";
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      int end = strings.offsets()[i];
      System.arraycopy(bytes, 0, strings.ensure(end + bytes.length), end, bytes.length);
      strings.offsets()[i + 1] = end + bytes.length;
    }
  }

  private static void fillStruct(
      StructVector struct, ValueType.StructType type, int size, SplittableRandom random) {
    for (int f = 0; f < type.fields().size(); f++) {
      fill(struct.fields().get(f), type.fields().get(f).type(), size, 0, f, random);
      for (int i = 0; type.fields().get(f).optional() && i < size; i++) {
        int kind = random.nextInt(4);
        if (kind < 2) {
          struct.fields().get(f).validity().setNull(i);
        }
        if (kind == 0) {
          struct.presence(f).setNull(i);
        }
      }
    }
  }
}
