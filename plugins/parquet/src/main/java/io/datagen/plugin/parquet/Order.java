package io.datagen.plugin.parquet;

import io.datagen.api.text.ByteWords;
import java.util.Arrays;

/** The order of plain values, which statistics are in. */
final class Order {
  private Order() {}

  /** Compares two values of a leaf, plain, without a length. */
  static int compare(Physical physical, byte[] left, byte[] right) {
    return switch (physical) {
      case BOOLEAN -> Integer.compare(left[0], right[0]);
      case INT32 -> Integer.compare((int) word(left), (int) word(right));
      case INT64 -> Long.compare(word(left), word(right));
      case DOUBLE ->
          Double.compare(Double.longBitsToDouble(word(left)), Double.longBitsToDouble(word(right)));
      case BYTES, UUID -> Arrays.compareUnsigned(left, right);
    };
  }

  private static long word(byte[] plain) {
    return ByteWords.getLong(Arrays.copyOf(plain, 8), 0);
  }

  /** A number's plain bytes. */
  static byte[] plain(Physical physical, long value) {
    byte[] bytes = new byte[8];
    ByteWords.putLong(bytes, 0, value);
    return Arrays.copyOf(bytes, physical.width());
  }
}
