package io.datagen.plugin.parquet;

import io.datagen.plugin.parquet.encoding.BloomFilter;
import io.datagen.plugin.parquet.encoding.XxHash64;
import java.util.Arrays;
import org.apache.parquet.format.Type;

/**
 * Asks a chunk's Bloom filter for every value that is read, and builds it anew: a filter of a size
 * is one set of values' and no other, so a single bit too many shows.
 */
final class FilterAudit {
  private static final int WORD = 8;

  private final BloomFilter filter;
  private final BloomFilter anew;
  private final Type type;
  private byte[] scratch = new byte[64];
  private long missing;

  FilterAudit(BloomFilter filter, Type type) {
    this.filter = filter;
    this.type = type;
    anew = new BloomFilter(new byte[filter.bytes().length]);
  }

  /** Whether the filter, after the last page, claims values that are not there. */
  boolean claimsOthers() {
    return missing == 0 && !Arrays.equals(filter.bytes(), anew.bytes());
  }

  /** Values that the filter says are not there. */
  long missing() {
    return missing;
  }

  void page(PageValues values) {
    for (int i = 0; i < values.count; i++) {
      long hash = hash(values, i);
      missing += filter.mayContain(hash) ? 0 : 1;
      anew.insert(hash);
    }
  }

  private long hash(PageValues values, int at) {
    if (!values.isNumeric()) {
      int length = values.ends[at] - values.starts[at];
      if (scratch.length < length + WORD) {
        scratch = Arrays.copyOf(scratch, 2 * (length + WORD));
      }
      System.arraycopy(values.bytes, values.starts[at], scratch, 0, length);
      return XxHash64.hash(scratch, 0, length);
    }
    long value = values.longs[at];
    return switch (type) {
      case INT32 -> XxHash64.hash((int) value);
      case FLOAT -> XxHash64.hash(Float.floatToRawIntBits((float) Double.longBitsToDouble(value)));
      default -> XxHash64.hash(value);
    };
  }
}
