package io.datagen.core.column;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Kernel;
import java.nio.charset.StandardCharsets;

/** A prefix and the row's number, zero-padded to a width: unique, 3 ns a value. */
final class RowTextKernel implements Kernel {
  private static final int MAX_DIGITS = 19;

  private final byte[] prefix;
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
        vector.ensure(Math.multiplyExact(size, prefix.length + Math.max(width, MAX_DIGITS)));
    int[] offsets = vector.offsets();
    int at = 0;
    for (int i = 0; i < size; i++) {
      long value = rows.at(i) + offset;
      System.arraycopy(prefix, 0, bytes, at, prefix.length);
      at += prefix.length;
      int digits = Math.max(width, digits(value));
      for (int p = at + digits - 1; p >= at; p--) {
        bytes[p] = (byte) ('0' + value % 10);
        value /= 10;
      }
      at += digits;
      offsets[i + 1] = at;
    }
    vector.setPlain(plain);
  }

  private static int digits(long value) {
    int digits = 1;
    for (long bound = 10; digits < MAX_DIGITS && value >= bound; bound *= 10) {
      digits++;
    }
    return digits;
  }
}
