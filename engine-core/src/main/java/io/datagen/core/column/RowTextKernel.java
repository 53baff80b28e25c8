package io.datagen.core.column;

import io.datagen.api.text.ByteWords;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Digits;
import io.datagen.core.kernel.Kernel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A prefix and the row's number, zero-padded to a width: unique. */
final class RowTextKernel implements Kernel {
  private final byte[] prefix;

  /** Its first eight bytes. */
  private final long prefixWord;

  private final long offset;
  private final int width;
  private final boolean plain;

  /**
   * Of this prefix.
   *
   * @param offset added to the row
   * @param width digits at the least
   */
  RowTextKernel(String prefix, long offset, int width) {
    this.prefix = prefix.getBytes(StandardCharsets.UTF_8);
    this.prefixWord =
        ByteWords.getLong(Arrays.copyOf(this.prefix, Math.max(8, this.prefix.length)), 0);
    this.offset = offset;
    this.width = width;
    this.plain =
        prefix
            .chars()
            .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "-_.:/".indexOf(c) >= 0));
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
    byte[] bytes =
        vector.ensure(Math.multiplyExact(size, prefix.length + Math.max(width, Digits.MOST)));
    int[] offsets = vector.offsets();
    int at = 0;
    for (int i = 0; i < size; i++) {
      long value = rows.at(i) + offset;
      // Most prefixes are short: a word and not a call, with Digits 5.7 ns a text and not 12.
      ByteWords.putLong(bytes, at, prefixWord);
      if (prefix.length > 8) {
        System.arraycopy(prefix, 8, bytes, at + 8, prefix.length - 8);
      }
      at = Digits.put(bytes, at + prefix.length, value, Math.max(width, Digits.count(value)));
      offsets[i + 1] = at;
    }
    vector.setPlain(plain);
  }
}
