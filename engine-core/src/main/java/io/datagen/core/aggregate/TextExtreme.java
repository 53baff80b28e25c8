package io.datagen.core.aggregate;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The first or last of texts in the order of their UTF-8 bytes, which is that of their characters'
 * numbers (SQL's binary collation); null where there are none.
 */
final class TextExtreme implements Accumulator {
  private final boolean last;
  private byte[] @Nullable [] best = new byte[0][];

  TextExtreme(boolean last) {
    this.last = last;
  }

  @Override
  public Vector newVector() {
    return new BytesVector();
  }

  @Override
  public void begin(int parents) {
    if (best.length < parents) {
      best = new byte[parents][];
    }
    Arrays.fill(best, 0, parents, null);
  }

  @Override
  public void add(Vector vector, int[] rows, int[] owners, int size) {
    for (int i = 0; i < size; i++) {
      int row = rows[i];
      if (vector instanceof DictionaryVector coded) {
        Dictionary dictionary = coded.dictionary();
        int code = coded.codes()[row];
        int[] offsets = dictionary.offsets();
        offer(owners[row], dictionary.bytes(), offsets[code], offsets[code + 1]);
      } else {
        BytesVector texts = (BytesVector) vector;
        offer(owners[row], texts.bytes(), texts.offsets()[row], texts.offsets()[row + 1]);
      }
    }
  }

  private void offer(int owner, byte[] bytes, int from, int to) {
    byte[] had = best[owner];
    if (had == null) {
      best[owner] = Arrays.copyOfRange(bytes, from, to);
      return;
    }
    int compared = Arrays.compareUnsigned(bytes, from, to, had, 0, had.length);
    if (last ? compared > 0 : compared < 0) {
      best[owner] = Arrays.copyOfRange(bytes, from, to);
    }
  }

  @Override
  public void finish(Vector vector, int[] of, int size) {
    BytesVector out = (BytesVector) vector;
    out.reset(size);
    int length = 0;
    for (int i = 0; i < size; i++) {
      byte[] text = best[of[i]];
      if (text == null) {
        out.validity().setNull(i);
      } else {
        System.arraycopy(text, 0, out.ensure(length + text.length), length, text.length);
        length += text.length;
      }
      out.offsets()[i + 1] = length;
    }
  }
}
