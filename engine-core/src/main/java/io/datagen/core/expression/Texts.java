package io.datagen.core.expression;

import io.datagen.api.schema.ValueType;
import io.datagen.api.schema.ValueType.DateTimeType;
import io.datagen.api.schema.Zone;
import io.datagen.api.text.DateText;
import io.datagen.api.text.DateTimeText;
import io.datagen.api.text.DecimalText;
import io.datagen.api.text.DoubleText;
import io.datagen.api.text.DurationText;
import io.datagen.api.text.IntegerText;
import io.datagen.api.text.TimeText;

/** Values of any type as texts: as the text formats write them, floats in their shortest form. */
final class Texts {
  /** Room for any scalar. */
  private static final int SCALAR = 40;

  private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
  private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};

  private Texts() {}

  /** Writes a value behind a place, and gives the place behind it. */
  @FunctionalInterface
  interface LongWriter {
    int put(byte[] out, int at, long value);
  }

  static Term of(Term term) {
    ValueType type = term.type();
    if (Coercion.isNull(term)) {
      return Constant.ofNull(Types.TEXT);
    }
    if (Types.isText(type)) {
      return Coercion.retype(term, Types.TEXT);
    }
    if (Types.isFloat(type)) {
      return Applied.of(Types.TEXT, Texts::ofDoubles, term);
    }
    return Applied.of(Types.TEXT, ofLongs(writer(type)), term);
  }

  private static LongWriter writer(ValueType type) {
    if (Types.isBoolean(type)) {
      return Texts::putBoolean;
    }
    if (Types.isDate(type)) {
      return DateText::put;
    }
    if (Types.isTime(type)) {
      return TimeText::put;
    }
    if (Types.isDuration(type)) {
      return DurationText::put;
    }
    if (type instanceof DateTimeType moment) {
      int fraction = moment.fraction();
      Zone zone = moment.zone();
      return (out, at, value) -> DateTimeText.put(out, at, value, fraction, zone);
    }
    int scale = Types.scale(type);
    return scale == 0
        ? IntegerText::put
        : (out, at, value) -> DecimalText.put(out, at, value, scale);
  }

  private static int putBoolean(byte[] out, int at, long value) {
    byte[] word = value != 0 ? TRUE : FALSE;
    System.arraycopy(word, 0, out, at, word.length);
    return at + word.length;
  }

  private static Applied.Maker ofLongs(LongWriter writer) {
    return (operands, assembly) -> {
      LongOperation x = (LongOperation) operands[0];
      return new TextOperation() {
        private final TextBuilder builder = new TextBuilder(this);

        @Override
        void compute(Slice slice) {
          runOperand(slice, x);
          builder.clear();
          for (int i = 0; i < slice.size(); i++) {
            builder.start(i);
            if (!nulls.at(i)) {
              byte[] out = builder.ensure(SCALAR);
              builder.setLength(writer.put(out, builder.length(), x.values[i]));
            }
            builder.end(i);
          }
        }
      };
    };
  }

  private static Operation ofDoubles(Operation[] operands, Assembly assembly) {
    DoubleOperation x = (DoubleOperation) operands[0];
    return new TextOperation() {
      private final TextBuilder builder = new TextBuilder(this);

      @Override
      void compute(Slice slice) {
        runOperand(slice, x);
        builder.clear();
        for (int i = 0; i < slice.size(); i++) {
          builder.start(i);
          if (!Double.isFinite(x.values[i])) {
            fault(i, "the number " + x.values[i] + " has no text");
          } else if (!nulls.at(i)) {
            byte[] out = builder.ensure(SCALAR);
            builder.setLength(DoubleText.putShortest(out, builder.length(), x.values[i]));
          }
          builder.end(i);
        }
      }
    };
  }
}
