package io.datagen.core.person;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Digits;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;

/**
 * Addresses that never repeat: {@code anna.smith48210@example.com}. The number is the row's image
 * under a permutation. It is what stands between the last letter and the @, since names here are
 * made of the letters a to z and a full stop, so two equal addresses would have equal numbers, and
 * come from one row.
 */
final class UniqueEmailKernel implements Kernel {
  private final Codes first;
  private final Codes last;
  private final Stream domain;
  private final Permutation permutation;
  private final Entries firsts;
  private final Entries lasts;
  private final Entries domains;
  private final int domainCount;
  private final Scratch scratch = new Scratch();

  /**
   * Addresses.
   *
   * @param firsts of the letters a to z, and a full stop behind
   * @param lasts of the letters a to z
   */
  UniqueEmailKernel(
      Codes first,
      Entries firsts,
      Codes last,
      Entries lasts,
      Permutation permutation,
      Stream domain,
      Entries domains,
      int domainCount) {
    this.first = first;
    this.last = last;
    this.domain = domain;
    this.permutation = permutation;
    this.firsts = firsts;
    this.lasts = lasts;
    this.domains = domains;
    this.domainCount = domainCount;
  }

  /**
   * The numbers' domain: a power of ten, so that a table keeps its addresses while it grows to the
   * next one.
   */
  static long domain(long rows) {
    long domain = 1000;
    while (domain < rows) {
      domain = domain > Permutation.MAX_SIZE / 10 ? Permutation.MAX_SIZE : domain * 10;
    }
    return domain;
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
    vector.setPlain(firsts.plain() && lasts.plain() && domains.plain());
    int longest = firsts.longest() + lasts.longest() + Digits.MOST + domains.longest();
    byte[] bytes = vector.ensure(Math.multiplyExact(size, longest));
    int[] offsets = vector.offsets();
    int[][] codes = scratch.codes(2, size + 1);
    int[] firstCodes = codes[0];
    int[] lastCodes = codes[1];
    first.fill(rows, firstCodes, scratch);
    last.fill(rows, lastCodes, scratch);
    long[] numbers = scratch.numbers(rows);
    permutation.apply(numbers, size, scratch.seconds(Permutation.scratch(size)));
    long[] draws = scratch.seconds(size);
    domain.fill(rows, draws);
    join(firstCodes, lastCodes, numbers, draws, size, bytes, offsets);
  }

  /** A loop of its own: compiled on stack within {@link #fill} it took twice as long to compile. */
  private void join(
      int[] firstCodes,
      int[] lastCodes,
      long[] numbers,
      long[] draws,
      int size,
      byte[] bytes,
      int[] offsets) {
    int at = 0;
    for (int i = 0; i < size; i++) {
      at = firsts.put(firstCodes[i], bytes, at);
      at = lasts.put(lastCodes[i], bytes, at);
      at = Digits.put(bytes, at, numbers[i], Digits.count(numbers[i]));
      at = domains.put((int) Stream.below(draws[i], domainCount), bytes, at);
      offsets[i + 1] = at;
    }
  }

  @Override
  public Kernel forThread() {
    return new UniqueEmailKernel(
        first, firsts, last, lasts, permutation, domain, domains, domainCount);
  }
}
