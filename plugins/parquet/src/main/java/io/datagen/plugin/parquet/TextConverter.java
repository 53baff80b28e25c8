package io.datagen.plugin.parquet;

import io.datagen.api.schema.ValueType;
import io.datagen.api.text.DoubleParser;
import io.datagen.api.text.LongParser;
import io.datagen.api.text.UuidText;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import org.jspecify.annotations.Nullable;

/** Values of any type from the text that they were written as; other text is a token. */
final class TextConverter implements CellConverter {
  private final @Nullable LongParser longs;
  private final DoubleParser doubles = new DoubleParser();

  private TextConverter(@Nullable LongParser longs) {
    this.longs = longs;
  }

  static TextConverter of(ValueType type) {
    boolean number = !(type instanceof ValueType.FloatType || type instanceof ValueType.UuidType);
    return new TextConverter(number ? LongParser.of(type) : null);
  }

  @Override
  public void convert(LeafBatch batch, int[] cells, int count, Vector into) {
    for (int i = 0; i < count; i++) {
      if (into instanceof BytesVector strings) {
        strings.offsets()[i + 1] = strings.offsets()[i];
      }
      if (cells[i] == NULL) {
        into.validity().setNull(i);
      } else {
        int from = batch.offsets()[cells[i]];
        int to = batch.offsets()[cells[i] + 1];
        if (!parse(batch.bytes(), from, to, i, into)) {
          TokenConverter.addText(batch, cells[i], i, into);
        }
      }
    }
  }

  private boolean parse(byte[] text, int from, int to, int row, Vector into) {
    if (longs != null && into instanceof LongVector vector) {
      boolean parsed = longs.parse(text, from, to);
      vector.values()[row] = parsed ? longs.value() : 0;
      return parsed;
    }
    if (into instanceof DoubleVector vector) {
      boolean parsed = doubles.parse(text, from, to);
      vector.values()[row] = parsed ? doubles.value() : 0;
      return parsed;
    }
    BytesVector strings = (BytesVector) into;
    int end = strings.offsets()[row];
    byte[] out = strings.ensure(end + to - from);
    System.arraycopy(text, from, out, end, to - from);
    if (!UuidText.normalise(out, end, end + to - from)) {
      return false;
    }
    strings.offsets()[row + 1] = end + to - from;
    return true;
  }
}
