package io.datagen.core.column;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Buffers;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.RowNumbers;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Random characters, five from each draw. Unique texts are a permutation of all texts, or, where
 * these are more than 2^62, of the texts' last characters.
 */
final class RandomTextKernel implements Kernel {
  private final CharacterSet characters;
  private final int min;
  private final int max;

  /** The n-th gives the n-th five characters. */
  private final Stream[] streams;

  private final Stream lengths;
  private final @Nullable Permutation permutation;

  /** How many characters the permutation gives. */
  private final int unranked;

  private long[] numbers = new long[0];
  private long[] ranks = new long[0];
  private long[] scratch = new long[0];

  private RandomTextKernel(
      CharacterSet characters,
      int min,
      int max,
      Stream[] streams,
      Stream lengths,
      @Nullable Permutation permutation,
      int unranked) {
    this.characters = characters;
    this.min = min;
    this.max = max;
    this.streams = streams;
    this.lengths = lengths;
    this.permutation = permutation;
    this.unranked = unranked;
  }

  static Kernel of(CharacterSet characters, int min, int max, boolean unique, CellContext cell) {
    Permutation permutation = null;
    int unranked = 0;
    if (unique) {
      // The longest suffix whose texts can be counted in 62 bits; lengths are then all the
      // greatest.
      BigInteger size = BigInteger.ONE;
      BigInteger limit = BigInteger.valueOf(Permutation.MAX_SIZE);
      while (unranked < max) {
        BigInteger next = size.multiply(BigInteger.valueOf(characters.size()));
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
        streams(cell.stream("characters"), max - unranked),
        cell.stream("length"),
        permutation,
        unranked);
  }

  /** Derived once: anew for each row, they were most of the time and all of the garbage. */
  private static Stream[] streams(Stream stream, int length) {
    int per = CharacterSet.PER_DRAW;
    Stream[] streams = new Stream[(length + per - 1) / per];
    for (int i = 0; i < streams.length; i++) {
      streams[i] = i == 0 ? stream : stream.draw(i);
    }
    return streams;
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
    vector.setPlain(characters.plain() && min > 0);
    if (numbers.length < size) {
      numbers = new long[size];
    }
    RowNumbers.fill(rows, numbers);
    lengths(rows, vector);
    if (permutation != null) {
      ranks = Buffers.atLeast(ranks, size);
      scratch = Buffers.atLeast(scratch, Permutation.scratch(size));
      System.arraycopy(numbers, 0, ranks, 0, size);
      permutation.apply(ranks, size, scratch);
    }
    write(vector, size);
  }

  /** Writes texts' lengths in characters where their ends will be. */
  private void lengths(Rows rows, BytesVector vector) {
    int size = rows.size();
    int[] ends = vector.offsets();
    long range = max - min + 1L;
    if (range > 1) {
      ranks = Buffers.atLeast(ranks, size);
      lengths.fill(rows, ranks);
    }
    for (int i = 0; i < size; i++) {
      ends[i + 1] = min + (range > 1 ? (int) Stream.below(ranks[i], range) : 0);
    }
  }

  private void write(BytesVector vector, int size) {
    int[] ends = vector.offsets();
    int widest = characters.widest();
    byte[] bytes = vector.bytes();
    int at = 0;
    for (int i = 0; i < size; i++) {
      int length = ends[i + 1];
      if (bytes.length - BytesVector.PADDING < at + length * widest) {
        bytes = vector.ensure(Math.addExact(at, length * widest));
      }
      at = random(bytes, at, numbers[i], length - unranked);
      if (unranked > 0) {
        at = characters.writeNumber(bytes, at, ranks[i], unranked);
      }
      ends[i + 1] = at;
    }
  }

  private int random(byte[] bytes, int at, long row, int count) {
    int end = at;
    for (int left = count, n = 0; left > 0; left -= CharacterSet.PER_DRAW, n++) {
      end = characters.write(bytes, end, streams[n].at(row), Math.min(left, CharacterSet.PER_DRAW));
    }
    return end;
  }

  @Override
  public Kernel forThread() {
    return new RandomTextKernel(characters, min, max, streams, lengths, permutation, unranked);
  }
}
