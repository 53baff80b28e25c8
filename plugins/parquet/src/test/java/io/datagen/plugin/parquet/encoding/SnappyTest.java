package io.datagen.plugin.parquet.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.text.TextBuffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xerial.snappy.Snappy;

/** Ours and the original, each of which reads what the other writes. */
final class SnappyTest {

  static Stream<byte[]> texts() {
    SplittableRandom random = new SplittableRandom(5);
    List<byte[]> texts = new ArrayList<>();
    texts.add(new byte[0]);
    texts.add(new byte[] {7});
    texts.add("abcabcabcabcabcabc".getBytes(StandardCharsets.UTF_8));
    texts.add(new byte[1_000_000]);
    for (int length : new int[] {15, 16, 17, 60, 61, 255, 256, 257, 65_535, 65_536, 200_001}) {
      byte[] noise = new byte[length];
      random.nextBytes(noise);
      texts.add(noise);
      byte[] words = new byte[length];
      for (int i = 0; i < length; i++) {
        words[i] = (byte) ("lorem ipsum ".charAt(i % 12) + (random.nextInt(40) == 0 ? 1 : 0));
      }
      texts.add(words);
      byte[] numbers = new byte[length];
      for (int i = 0; i + 8 <= length; i += 8) {
        numbers[i] = (byte) random.nextInt(256);
        numbers[i + 1] = (byte) random.nextInt(256);
      }
      texts.add(numbers);
    }
    return texts.stream();
  }

  private static byte[] compress(byte[] text) {
    return compress(new SnappyCompressor(), text);
  }

  private static byte[] compress(SnappyCompressor compressor, byte[] text) {
    TextBuffer out = new TextBuffer();
    out.append("before");
    compressor.compress(text, 0, text.length, out);
    return Arrays.copyOfRange(out.bytes(), 6, out.length());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void whatIsWrittenReadsBackHereAndElsewhere(byte[] text) throws IOException {
    byte[] compressed = compress(text);
    assertArrayEquals(
        text, SnappyDecompressor.decompress(compressed, 0, compressed.length, text.length));
    assertArrayEquals(text, Snappy.uncompress(compressed));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void whatOthersWriteReadsBack(byte[] text) throws IOException {
    byte[] compressed = Snappy.compress(text);
    assertArrayEquals(
        text, SnappyDecompressor.decompress(compressed, 0, compressed.length, text.length));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void itIsNearlyAsSmallAsTheOriginal(byte[] text) throws IOException {
    assertTrue(compress(text).length <= Snappy.compress(text).length * 1.05 + 16);
  }

  @Test
  void equalTextsAreEqualBytesWhateverCameBefore() {
    byte[] text = texts().toList().get(20);
    SnappyCompressor used = new SnappyCompressor();
    compress(used, new byte[100_000]);
    assertArrayEquals(compress(text), compress(used, text));
  }

  @Test
  void damageIsAnIoExceptionAndNothingElse() {
    SplittableRandom random = new SplittableRandom(9);
    byte[] text =
        "to be or not to be, that is the question ".repeat(50).getBytes(StandardCharsets.UTF_8);
    byte[] compressed = compress(text);
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = compressed.clone();
      for (int j = 0; j <= i % 3; j++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      int length = random.nextInt(4) == 0 ? random.nextInt(damaged.length) : damaged.length;
      try {
        byte[] out = SnappyDecompressor.decompress(damaged, 0, length, text.length);
        assertEquals(text.length, out.length);
      } catch (IOException expected) {
        assertTrue(String.valueOf(expected.getMessage()).contains("Snappy"));
      }
    }
  }

  @Test
  void aLengthThatIsNotTheExpectedOneIsToldBeforeMemoryIsTaken() {
    byte[] huge = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 7, 0, 65};
    assertThrows(IOException.class, () -> SnappyDecompressor.decompress(huge, 0, 7, 100));
  }
}
