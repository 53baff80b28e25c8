package io.datagen.core.seed;

/**
 * A keyed permutation of [0, n), 1 &lt;= n &lt;= 2^62: each key gives another one, an element's
 * image and its preimage cost a few nanoseconds, and nothing is stored. Immutable.
 *
 * <p>Four rounds of "add a key, multiply by an odd key, fold the upper half onto the lower" permute
 * the next power of two; an image outside [0, n) is permuted again until it falls inside (Black,
 * Rogaway: "Ciphers with Arbitrary Finite Domains", CT-RSA 2002: fewer than two steps on average).
 * A domain of up to {@value #TABLE} elements, on which so few bits mix badly, is shuffled in a
 * table (Durstenfeld, "Algorithm 235", CACM 1964).
 */
public final class Permutation {
  /** The largest n. */
  public static final long MAX_SIZE = 1L << 62;

  static final int TABLE = 256;

  /** Values outside, up to which walking one by one costs less than loops over them. */
  private static final int FEW = 16;

  /** The largest n whose preimages are kept if asked for. */
  static final int KEPT = 1 << 16;

  private static final int BLOCK = 1024;

  private static final int ROUNDS = 4;

  /** Keeps the keys apart from any draw that a cell makes of the same stream. */
  private static final int KEYS = 0x5045524d;

  private final long n;
  private final long mask;
  private final int shift;
  private final long[] adders = new long[ROUNDS];
  private final long[] multipliers = new long[ROUNDS];
  private final long[] inverses = new long[ROUNDS];

  /** Tables, empty where elements are computed. */
  private final int[] images;

  private final int[] preimages;

  private Permutation(Stream keys, long n) {
    this.n = n;
    int bits = Math.max(2, 64 - Long.numberOfLeadingZeros(n - 1));
    mask = (1L << bits) - 1;
    shift = (bits + 1) / 2;
    for (int i = 0; i < ROUNDS; i++) {
      adders[i] = keys.at(i);
      multipliers[i] = keys.at(ROUNDS + i) | 1;
      inverses[i] = inverseOf(multipliers[i]);
    }
    images = new int[n <= TABLE ? (int) n : 0];
    preimages = new int[images.length];
    for (int i = 0; i < images.length; i++) {
      int j = (int) Stream.below(keys.at(2 * ROUNDS + i), i + 1L);
      images[i] = images[j];
      images[j] = i;
    }
    for (int i = 0; i < images.length; i++) {
      preimages[images[i]] = i;
    }
  }

  /**
   * The stream's permutation of [0, n). It is independent of the stream's draws; for two
   * permutations take two streams.
   *
   * @throws IllegalArgumentException unless 1 &lt;= n &lt;= 2^62
   */
  public static Permutation of(Stream stream, long n) {
    if (n < 1 || n > MAX_SIZE) {
      throw new IllegalArgumentException("a permutation of " + n + " elements, not of 1 to 2^62");
    }
    return new Permutation(stream.draw(KEYS), n);
  }

  private Permutation(Permutation other, int[] preimages) {
    n = other.n;
    mask = other.mask;
    shift = other.shift;
    System.arraycopy(other.adders, 0, adders, 0, ROUNDS);
    System.arraycopy(other.multipliers, 0, multipliers, 0, ROUNDS);
    System.arraycopy(other.inverses, 0, inverses, 0, ROUNDS);
    images = other.images;
    this.preimages = preimages;
  }

  /**
   * The same permutation, for one whose preimages are asked for many more times than it has
   * elements: of up to {@value #KEPT} they are kept in a table, which stays in a core's
   * second-level cache. Then one takes 1 ns against 3.7.
   */
  public Permutation keepingPreimages() {
    if (n > KEPT || preimages.length > 0) {
      return this;
    }
    int[] table = new int[(int) n];
    long[] values = new long[BLOCK];
    long[] scratch = new long[scratch(BLOCK)];
    for (int from = 0; from < table.length; from += BLOCK) {
      int size = Math.min(BLOCK, table.length - from);
      for (int i = 0; i < size; i++) {
        values[i] = (long) from + i;
      }
      applyInverse(values, size, scratch);
      for (int i = 0; i < size; i++) {
        table[from + i] = (int) values[i];
      }
    }
    return new Permutation(this, table);
  }

  /** How many elements. */
  public long size() {
    return n;
  }

  /** Where an element in [0, n) goes. */
  public long at(long x) {
    if (images.length > 0) {
      return images[(int) x];
    }
    long y = step(x);
    while (y >= n) {
      y = step(y);
    }
    return y;
  }

  /** Which element goes to y: {@code inverse(at(x)) == x}. */
  public long inverse(long y) {
    if (preimages.length > 0) {
      return preimages[(int) y];
    }
    long x = unstep(y);
    while (x >= n) {
      x = unstep(x);
    }
    return x;
  }

  /**
   * Replaces each of the first {@code size} values by its image.
   *
   * @param scratch at least {@link #scratch} long, overwritten
   */
  public void apply(long[] values, int size, long[] scratch) {
    if (images.length > 0) {
      gather(images, values, size);
      return;
    }
    long[] outside = values;
    int left = size;
    do {
      stepAll(outside, left);
      left = collect(outside, left, values, size, scratch);
      outside = scratch;
    } while (left > FEW);
    for (int j = 0; j < left; j++) {
      values[(int) scratch[size + 1 + j]] = at(scratch[j]);
    }
  }

  /** Replaces each of the first {@code size} values by its preimage; scratch as {@link #apply}. */
  public void applyInverse(long[] values, int size, long[] scratch) {
    if (preimages.length > 0) {
      gather(preimages, values, size);
      return;
    }
    long[] outside = values;
    int left = size;
    do {
      unstepAll(outside, left);
      left = collect(outside, left, values, size, scratch);
      outside = scratch;
    } while (left > FEW);
    for (int j = 0; j < left; j++) {
      values[(int) scratch[size + 1 + j]] = inverse(scratch[j]);
    }
  }

  /** How long a scratch array must be for {@code size} values. */
  public static int scratch(int size) {
    return 2 * (size + 1);
  }

  private static void gather(int[] table, long[] values, int size) {
    for (int i = 0; i < size; i++) {
      values[i] = table[(int) values[i]];
    }
  }

  /**
   * Collects the values outside [0, n) after the first step, which all took, or a later one. So
   * each loop is called in one place of {@link #apply}, and compiled into it once.
   */
  private int collect(long[] stepped, int count, long[] values, int size, long[] scratch) {
    return stepped == scratch
        ? scatter(values, scratch, count, n - 1, size + 1)
        : outside(values, size, n - 1, scratch);
  }

  /**
   * Collects the values outside [0, last] and, behind them, their places: without a branch, since
   * they lie at random; and the places first, which saves a store for each value inside.
   */
  private static int outside(long[] values, int size, long last, long[] scratch) {
    int places = size + 1;
    int count = 0;
    for (int i = 0; i < size; i++) {
      scratch[places + count] = i;
      count += (int) (last - values[i] >>> 63);
    }
    for (int j = 0; j < count; j++) {
      scratch[j] = values[(int) scratch[places + j]];
    }
    return count;
  }

  /** Puts values back in their places and collects those that are still outside. */
  private static int scatter(long[] values, long[] scratch, int left, long last, int places) {
    int count = 0;
    for (int j = 0; j < left; j++) {
      long value = scratch[j];
      long place = scratch[places + j];
      values[(int) place] = value;
      scratch[count] = value;
      scratch[places + count] = place;
      count += (int) (last - value >>> 63);
    }
    return count;
  }

  private long step(long x) {
    for (int i = 0; i < ROUNDS; i++) {
      x = (x + adders[i]) * multipliers[i] & mask;
      x ^= x >>> shift;
    }
    return x;
  }

  private long unstep(long x) {
    for (int i = ROUNDS - 1; i >= 0; i--) {
      x ^= x >>> shift;
      x = x * inverses[i] - adders[i] & mask;
    }
    return x;
  }

  private void stepAll(long[] values, int size) {
    for (int i = 0; i < ROUNDS; i++) {
      round(values, size, adders[i], multipliers[i], mask, shift);
    }
  }

  private void unstepAll(long[] values, int size) {
    for (int i = ROUNDS - 1; i >= 0; i--) {
      unround(values, size, adders[i], inverses[i], mask, shift);
    }
  }

  // One round a loop, the keys as parameters: with all rounds in one, or with fields, C2 on 17
  // doesn't vectorise it, and it takes 3 ns and not 0.6.

  private static void round(long[] values, int size, long add, long by, long mask, int shift) {
    for (int i = 0; i < size; i++) {
      long x = (values[i] + add) * by & mask;
      values[i] = x ^ x >>> shift;
    }
  }

  private static void unround(long[] values, int size, long add, long by, long mask, int shift) {
    for (int i = 0; i < size; i++) {
      long x = values[i];
      x ^= x >>> shift;
      values[i] = x * by - add & mask;
    }
  }

  /** The inverse of an odd number modulo 2^64, by Newton's iteration: bits double each time. */
  private static long inverseOf(long odd) {
    long x = odd;
    for (int i = 0; i < 5; i++) {
      x *= 2 - odd * x;
    }
    return x;
  }
}
