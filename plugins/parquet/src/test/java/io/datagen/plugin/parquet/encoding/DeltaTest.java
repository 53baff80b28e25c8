package io.datagen.plugin.parquet.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.text.TextBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesReader;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Differences, beside parquet-java's. */
final class DeltaTest {

  static Stream<long[]> numbers() {
    SplittableRandom random = new SplittableRandom(2);
    return Stream.of(
        new long[0],
        new long[] {5},
        new long[] {Long.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, 0},
        random.longs(1000).toArray(),
        random.longs(33, 0, 100).toArray(),
        random.longs(129, -5, 5).toArray(),
        random.longs(5000, 1_600_000_000_000_000L, 1_700_000_000_000_000L).toArray(),
        Stream.iterate(1L, i -> i + 1).limit(1000).mapToLong(Long::longValue).toArray());
  }

  private static byte[] encode(long[] values, boolean small) {
    TextBuffer out = new TextBuffer();
    new DeltaEncoder().append(out, values, 0, values.length, small);
    return out.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void longsReadBackHereAndElsewhere(long[] values) throws IOException {
    byte[] bytes = encode(values, false);
    assertArrayEquals(
        values, DeltaDecoder.decode(new ByteInput(bytes, 0, bytes.length), values.length, false));
    if (values.length > 0) {
      DeltaBinaryPackingValuesReader others = new DeltaBinaryPackingValuesReader();
      others.initFromPage(values.length, ByteBufferInputStream.wrap(ByteBuffer.wrap(bytes)));
      for (long value : values) {
        assertEquals(value, others.readLong());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void whatOthersWriteReadsBack(long[] values) throws IOException {
    try (ValuesWriter writer =
        new DeltaBinaryPackingValuesWriterForLong(
            64, 1 << 16, HeapByteBufferAllocator.getInstance())) {
      for (long value : values) {
        writer.writeLong(value);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      writer.getBytes().writeAllTo(out);
      byte[] bytes = out.toByteArray();
      assertArrayEquals(
          values, DeltaDecoder.decode(new ByteInput(bytes, 0, bytes.length), values.length, false));
    }
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void intsWrapAround(long[] values) throws IOException {
    long[] ints = new long[values.length];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = (int) values[i];
    }
    byte[] bytes = encode(ints, true);
    assertArrayEquals(
        ints, DeltaDecoder.decode(new ByteInput(bytes, 0, bytes.length), ints.length, true));
    if (ints.length > 0) {
      DeltaBinaryPackingValuesReader others = new DeltaBinaryPackingValuesReader();
      others.initFromPage(ints.length, ByteBufferInputStream.wrap(ByteBuffer.wrap(bytes)));
      for (long value : ints) {
        assertEquals(value, others.readInteger());
      }
    }
  }

  @Test
  void damageIsAnIoExceptionAndNothingElse() {
    SplittableRandom random = new SplittableRandom(4);
    byte[] bytes = encode(random.longs(500).toArray(), false);
    int failed = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = bytes.clone();
      damaged[i % 2 == 0 ? i % 40 : random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      int length = i % 3 == 0 ? random.nextInt(damaged.length) : damaged.length;
      try {
        DeltaDecoder.decode(new ByteInput(damaged, 0, length), 500, false);
      } catch (IOException expected) {
        failed++;
      }
    }
    assertTrue(failed > 5000);
  }
}
