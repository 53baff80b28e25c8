package io.datagen.plugin.parquet.encoding;

import io.datagen.api.text.ByteWords;

/**
 * A split block Bloom filter: <a
 * href="https://github.com/apache/parquet-format/blob/master/BloomFilter.md">specification</a>. The
 * order in which hashes are inserted leaves no trace.
 */
public final class BloomFilter {
  private static final int BLOCK = 32;
  private static final int SMALLEST = 32;
  private static final int LARGEST = 1 << 26;

  private static final int[] SALT = {
    0x47b6137b, 0x44974d91, 0x8824ad5b, 0xa2b7289d, 0x705495c7, 0x2df1424b, 0x9efc4947, 0x5c6bfb31
  };

  private final byte[] bits;

  /** Of these bits: a multiple of 32 bytes. */
  public BloomFilter(byte[] bits) {
    if (bits.length == 0 || bits.length % BLOCK != 0) {
      throw new IllegalArgumentException(bits.length + " bytes are no Bloom filter");
    }
    this.bits = bits;
  }

  /**
   * An empty one for so many distinct values. A byte for each makes one in 40 probes come out
   * falsely, and a power of two is what all readers take.
   */
  public static BloomFilter forValues(long distinct) {
    long bytes = SMALLEST;
    while (bytes < LARGEST && bytes < distinct) {
      bytes *= 2;
    }
    return new BloomFilter(new byte[(int) bytes]);
  }

  /** The bits as a file has them. */
  public byte[] bytes() {
    return bits;
  }

  /** Adds a value by its {@link XxHash64}. */
  public void insert(long hash) {
    int block = block(hash);
    int key = (int) hash;
    for (int i = 0; i < SALT.length; i += 2) {
      long pair = bit(key, i) | bit(key, i + 1) << 32;
      int at = block + 4 * i;
      ByteWords.putLong(bits, at, ByteWords.getLong(bits, at) | pair);
    }
  }

  /** Whether a value may have been added. */
  public boolean mayContain(long hash) {
    int block = block(hash);
    int key = (int) hash;
    for (int i = 0; i < SALT.length; i += 2) {
      long pair = bit(key, i) | bit(key, i + 1) << 32;
      if ((ByteWords.getLong(bits, block + 4 * i) & pair) != pair) {
        return false;
      }
    }
    return true;
  }

  private int block(long hash) {
    return (int) ((hash >>> 32) * (bits.length / BLOCK) >>> 32) * BLOCK;
  }

  private static long bit(int key, int word) {
    return 1L << (key * SALT[word] >>> 27);
  }
}
