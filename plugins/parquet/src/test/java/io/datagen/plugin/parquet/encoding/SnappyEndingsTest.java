package io.datagen.plugin.parquet.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.text.TextBuffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xerial.snappy.Snappy;

/** Strings that end alike, or not, read by ours and by the original. */
final class SnappyEndingsTest {
  private final SnappyEndings endings = new SnappyEndings();

  /** Bytes before some strings, and the strings. */
  private record Strings(byte[] bytes, int[] offsets) {
    static Strings of(int before, int count, IntFunction<String> string) {
      TextBuffer out = new TextBuffer();
      for (int i = 0; i < before; i++) {
        out.append((byte) (i * 31));
      }
      int[] offsets = new int[count + 1];
      for (int i = 0; i < count; i++) {
        byte[] text = string.apply(i).getBytes(StandardCharsets.UTF_8);
        out.append(text, 0, text.length);
        offsets[i + 1] = offsets[i] + text.length;
      }
      return new Strings(Arrays.copyOf(out.bytes(), out.length()), offsets);
    }
  }

  /** Compresses, and checks that what comes out is what went in. */
  private int compress(Strings strings) throws IOException {
    int[] offsets = strings.offsets();
    TextBuffer out = new TextBuffer();
    out.append("before");
    byte[] in = Arrays.copyOf(strings.bytes(), strings.bytes().length + 8);
    endings.compress(in, 0, strings.bytes().length, offsets, 0, offsets.length - 1, out);
    byte[] compressed = Arrays.copyOfRange(out.bytes(), 6, out.length());
    assertArrayEquals(strings.bytes(), Snappy.uncompress(compressed));
    assertArrayEquals(
        strings.bytes(),
        SnappyDecompressor.decompress(compressed, 0, compressed.length, strings.bytes().length));
    return compressed.length;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 100, 20_480, 100_000})
  void emailsReadBack(int count) throws IOException {
    SplittableRandom random = new SplittableRandom(count);
    String[] names = {"smith", "o'reilly", "bergström", "lee", "vanderbilt-montgomery"};
    Strings emails =
        Strings.of(
            random.nextInt(50),
            count,
            i ->
                Long.toString(random.nextLong(1L << random.nextInt(1, 60)), 36)
                    + names[random.nextInt(names.length)]
                    + (random.nextInt(9) == 0 ? "" : "@mail" + random.nextInt(3) + ".example"));
    int length = compress(emails);
    assertTrue(count < 100 || length < 0.75 * emails.bytes().length, "they shrink by a quarter");
  }

  @Test
  void stringsOfAllLengthsReadBackWhateverIsBefore() throws IOException {
    for (int seed = 0; seed < 2_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int longest = 1 << random.nextInt(9);
      int letters = 1 + random.nextInt(4);
      Strings strings =
          Strings.of(
              random.nextInt(100),
              random.nextInt(300),
              i -> {
                StringBuilder text = new StringBuilder();
                for (int length = random.nextInt(longest); length > 0; length--) {
                  text.append((char) ('a' + random.nextInt(letters)));
                }
                return text.toString();
              });
      compress(strings);
    }
  }

  @Test
  void endingsFurtherBackThanADistanceReachesAreWrittenAgain() throws IOException {
    String noise = "x".repeat(70_000);
    compress(Strings.of(0, 200, i -> i % 2 == 0 ? "a@somewhere.example" : noise + i));
  }

  @Test
  void aLongLiteralIsCutWhereItsLengthTakesMoreThanTwoBytes() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    compress(Strings.of(200_000, 3_000, i -> Long.toString(random.nextLong(), 36)));
  }

  @Test
  void equalStringsAreEqualBytesWhateverCameBefore() throws IOException {
    Strings strings = Strings.of(9, 5_000, i -> i % 97 + "@b.example");
    int first = compress(strings);
    compress(Strings.of(0, 9_000, i -> "x" + i + "@b.example"));
    assertTrue(first == compress(strings));
  }
}
