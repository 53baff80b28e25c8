package io.datagen.api.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every compression keeps. */
public abstract class CompressionContractTest {

  /** The compression. */
  protected abstract Compression compression();

  private static byte[] compress(Compression.Compressor compressor, byte[] bytes) {
    ByteBuffer piece = compressor.compress(bytes, 0, bytes.length);
    byte[] copy = new byte[piece.remaining()];
    piece.get(copy);
    return copy;
  }

  private byte[] decompress(byte[] bytes) throws IOException {
    // A stream that never says what is available, as many don't.
    InputStream in =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int available() {
            return 0;
          }
        };
    try (InputStream text = compression().decompress(in)) {
      return text.readAllBytes();
    }
  }

  private static byte[] text(int length) {
    SplittableRandom random = new SplittableRandom(length);
    byte[] text = new byte[length];
    for (int i = 0; i < length; i++) {
      text[i] = (byte) ('0' + random.nextInt(10));
    }
    return text;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 65_536, 1_000_003})
  void aPieceReadsBack(int length) throws IOException {
    try (Compression.Compressor compressor = compression().newCompressor()) {
      assertArrayEquals(text(length), decompress(compress(compressor, text(length))));
    }
  }

  @Test
  void piecesAddUpToOneStream() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    try (Compression.Compressor compressor = compression().newCompressor()) {
      for (int length : new int[] {10, 0, 100_000, 1, 70_000}) {
        file.write(compress(compressor, text(length)));
        expected.write(text(length));
      }
    }
    assertArrayEquals(expected.toByteArray(), decompress(file.toByteArray()));
  }

  @Test
  void equalPiecesAreEqualBytesWhateverCameBefore() {
    try (Compression.Compressor fresh = compression().newCompressor();
        Compression.Compressor used = compression().newCompressor()) {
      compress(used, text(50_000));
      assertArrayEquals(compress(fresh, text(1000)), compress(used, text(1000)));
    }
  }

  @Test
  void aCutPieceIsAnIoException() {
    try (Compression.Compressor compressor = compression().newCompressor()) {
      byte[] piece = compress(compressor, text(10_000));
      assertTrue(piece.length < 10_000);
      byte[] cut = Arrays.copyOf(piece, piece.length / 2);
      assertThrows(IOException.class, () -> decompress(cut));
    }
  }
}
