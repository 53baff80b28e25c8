package io.datagen.core.column;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Random characters, five from each draw as its leading digits in the character set's base. Unique
 * texts are a permutation of all texts, or, where these are more than 2^62, of the texts' last
 * characters.
 */
final class RandomTextKernel implements Kernel {
  /**
   * Characters from one draw: five of a set of 64 use 30 of its 64 bits, so that none is noticeably
   * favoured.
   */
  private static final int PER_DRAW = 5;

  private final byte[][] characters;
  private final int widest;
  private final int min;
  private final int max;
  private final Stream stream;
  private final Stream lengths;
  private final @Nullable Permutation permutation;
  private final int unranked;

  private RandomTextKernel(
      byte[][] characters,
      int min,
      int max,
      Stream stream,
      Stream lengths,
      @Nullable Permutation permutation,
      int unranked) {
    this.characters = characters;
    this.min = min;
    this.max = max;
    this.stream = stream;
    this.lengths = lengths;
    this.permutation = permutation;
    this.unranked = unranked;
    int most = 1;
    for (byte[] character : characters) {
      most = Math.max(most, character.length);
    }
    this.widest = most;
  }

  static Kernel of(int[] codePoints, int min, int max, boolean unique, CellContext cell) {
    byte[][] characters = new byte[codePoints.length][];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = Character.toString(codePoints[i]).getBytes(StandardCharsets.UTF_8);
    }
    Permutation permutation = null;
    int unranked = 0;
    if (unique) {
      // The longest suffix whose texts can be counted in 62 bits; lengths are then all the
      // greatest.
      BigInteger size = BigInteger.ONE;
      BigInteger limit = BigInteger.valueOf(Permutation.MAX_SIZE);
      while (unranked < max) {
        BigInteger next = size.multiply(BigInteger.valueOf(characters.length));
        if (next.compareTo(limit) > 0) {
          break;
        }
        size = next;
        unranked++;
      }
      permutation = Permutation.of(cell.stream("unique"), size.longValueExact());
    }
    return new RandomTextKernel(
        characters,
        unique ? max : min,
        max,
        cell.stream("characters"),
        cell.stream("length"),
        permutation,
        unranked);
  }

  /** How many texts there are; unique texts are all of the greatest length. */
  static BigInteger domain(int characters, int max) {
    return BigInteger.valueOf(characters).pow(Math.min(max, 64));
  }

  @Override
  public Vector newVector() {
    return new BytesVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    int size = rows.size();
    BytesVector vector = (BytesVector) out;
    vector.reset(size);
    int[] offsets = vector.offsets();
    int at = 0;
    for (int i = 0; i < size; i++) {
      long row = rows.at(i);
      int length = min + (int) Stream.below(lengths.at(row), max - min + 1L);
      byte[] bytes = vector.ensure(at + length * widest);
      at = random(bytes, at, row, length - unranked);
      if (permutation != null) {
        at = unrank(bytes, at, permutation.at(row));
      }
      offsets[i + 1] = at;
    }
  }

  private int random(byte[] bytes, int at, long row, int count) {
    Stream draws = stream;
    long left = 0;
    for (int c = 0; c < count; c++) {
      if (c % PER_DRAW == 0) {
        draws = c == 0 ? stream : stream.draw(c / PER_DRAW);
        left = draws.at(row);
      }
      long high = Math.multiplyHigh(left, characters.length) + (left >> 63 & characters.length);
      left *= characters.length;
      at = put(bytes, at, characters[(int) high]);
    }
    return at;
  }

  private int unrank(byte[] bytes, int at, long rank) {
    for (int c = 0; c < unranked; c++) {
      at = put(bytes, at, characters[(int) (rank % characters.length)]);
      rank /= characters.length;
    }
    return at;
  }

  private static int put(byte[] bytes, int at, byte[] character) {
    for (byte b : character) {
      bytes[at++] = b;
    }
    return at;
  }
}
