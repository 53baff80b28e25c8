package io.datagen.plugin.parquet.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.datagen.api.text.TextBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs and packed bits, beside parquet-java's. */
final class RunTest {

  private static int[] values(int width, int count, SplittableRandom random) {
    int[] values = new int[count];
    int bound = width == 31 ? Integer.MAX_VALUE : 1 << width;
    int at = 0;
    while (at < count) {
      int value = random.nextInt(bound);
      int run = random.nextInt(3) == 0 ? 1 + random.nextInt(40) : 1;
      for (int i = 0; i < run && at < count; i++) {
        values[at++] = value;
      }
    }
    return values;
  }

  private static byte[] encode(int[] values, int width) {
    TextBuffer out = new TextBuffer();
    RunEncoder.append(out, values, 0, values.length, width);
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 8, 9, 12, 13, 16, 17, 20, 24, 31})
  void valuesReadBackHereAndElsewhere(int width) throws IOException {
    SplittableRandom random = new SplittableRandom(width);
    for (int count : new int[] {1, 7, 8, 9, 63, 64, 1000, 20_480}) {
      int[] values = values(width, count, random);
      byte[] bytes = encode(values, width);
      int[] ours = new int[count];
      RunDecoder.decode(
          new ByteInput(bytes, 0, bytes.length), width, Integer.MAX_VALUE, ours, count);
      assertArrayEquals(values, ours);
      RunLengthBitPackingHybridDecoder others =
          new RunLengthBitPackingHybridDecoder(width, new ByteArrayInputStream(bytes));
      for (int value : values) {
        assertEquals(value, others.readInt());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8, 13, 20})
  void whatOthersWriteReadsBack(int width) throws IOException {
    int[] values = values(width, 5000, new SplittableRandom(width));
    try (RunLengthBitPackingHybridEncoder encoder =
        new RunLengthBitPackingHybridEncoder(
            width, 64, 1 << 16, HeapByteBufferAllocator.getInstance())) {
      for (int value : values) {
        encoder.writeInt(value);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      encoder.toBytes().writeAllTo(out);
      byte[] bytes = out.toByteArray();
      int[] ours = new int[values.length];
      RunDecoder.decode(
          new ByteInput(bytes, 0, bytes.length), width, Integer.MAX_VALUE, ours, values.length);
      assertArrayEquals(values, ours);
    }
  }

  @Test
  void tooFewOrTooLargeValuesAreAnIoException() {
    byte[] bytes = encode(new int[] {1, 2, 3, 4, 5, 6, 7, 0, 1}, 3);
    int[] into = new int[100];
    assertThrows(
        IOException.class,
        () -> RunDecoder.decode(new ByteInput(bytes, 0, bytes.length), 3, 7, into, 100));
    assertThrows(
        IOException.class,
        () -> RunDecoder.decode(new ByteInput(bytes, 0, bytes.length), 3, 6, into, 9));
  }

  @Test
  void damageIsAnIoExceptionAndNothingElse() {
    SplittableRandom random = new SplittableRandom(3);
    byte[] bytes = encode(values(5, 300, random), 5);
    int[] into = new int[300];
    int failed = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = bytes.clone();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      try {
        RunDecoder.decode(
            new ByteInput(damaged, 0, random.nextInt(damaged.length)), 5, 31, into, 300);
      } catch (IOException expected) {
        failed++;
      }
    }
    assertEquals(true, failed > 10_000);
  }
}
