package io.datagen.plugin.parquet.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.parquet.column.values.bloomfilter.BlockSplitBloomFilter;
import org.apache.parquet.io.api.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters and their hash, beside parquet-java's. */
final class BloomFilterTest {
  private final BlockSplitBloomFilter others = new BlockSplitBloomFilter(1 << 13);

  @Test
  void numbersHashAsElsewhere() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 1000; i++) {
      long value = random.nextLong();
      assertEquals(others.hash(value), XxHash64.hash(value));
      assertEquals(others.hash((int) value), XxHash64.hash((int) value));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 7, 8, 12, 15, 16, 31, 32, 33, 63, 64, 100, 1000})
  void bytesHashAsElsewhere(int length) {
    byte[] bytes = new byte[length + 9];
    new SplittableRandom(length).nextBytes(bytes);
    byte[] text = Arrays.copyOfRange(bytes, 1, length + 1);
    assertEquals(others.hash(Binary.fromConstantByteArray(text)), XxHash64.hash(bytes, 1, length));
  }

  @Test
  void bitsAreThoseOfOthers() throws IOException {
    BloomFilter ours = BloomFilter.forValues(8000);
    for (long value = 0; value < 8000; value++) {
      ours.insert(XxHash64.hash(value));
      others.insertHash(others.hash(value));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    others.writeTo(bytes);
    assertArrayEquals(bytes.toByteArray(), ours.bytes());
  }

  @Test
  void whatWasAddedIsFoundAndLittleElse() {
    BloomFilter filter = BloomFilter.forValues(122_880);
    for (long value = 0; value < 122_880; value++) {
      filter.insert(XxHash64.hash(value));
    }
    int falsely = 0;
    for (long value = 0; value < 122_880; value++) {
      assertTrue(filter.mayContain(XxHash64.hash(value)));
      falsely += filter.mayContain(XxHash64.hash(value + (1L << 40))) ? 1 : 0;
    }
    assertTrue(falsely < 122_880 / 30, falsely + " found falsely");
  }
}
