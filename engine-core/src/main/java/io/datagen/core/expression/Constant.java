package io.datagen.core.expression;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Dictionary;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The same value in every row. */
final class Constant implements Term {
  private final ValueType type;
  private final boolean isNull;
  private final long whole;
  private final double number;
  private final byte[] text;
  private final @Nullable BigDecimal written;

  private Constant(
      ValueType type,
      boolean isNull,
      long whole,
      double number,
      byte[] text,
      @Nullable BigDecimal written) {
    this.type = type;
    this.isNull = isNull;
    this.whole = whole;
    this.number = number;
    this.text = text;
    this.written = written;
  }

  static Constant ofNull(ValueType type) {
    return new Constant(type, true, 0, 0, new byte[0], null);
  }

  static Constant of(ValueType type, long value) {
    return new Constant(type, false, value, 0, new byte[0], null);
  }

  static Constant of(ValueType type, double value) {
    return new Constant(type, false, 0, value, new byte[0], null);
  }

  static Constant of(String text) {
    return new Constant(Types.TEXT, false, 0, 0, text.getBytes(StandardCharsets.UTF_8), null);
  }

  /** A float as written, which beside decimals is exact. */
  static Constant written(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    int scale = Math.max(0, shortest.scale());
    // Beyond 15 digits a double's own rounding would show.
    boolean plain = scale <= 15 && shortest.precision() - shortest.scale() + scale <= 15;
    return new Constant(
        new ValueType.FloatType(plain ? scale : -1),
        false,
        0,
        number.doubleValue(),
        new byte[0],
        number);
  }

  /** The value of an operation's first row. */
  static Constant of(ValueType type, Operation operation) {
    if (operation.nulls.at(0)) {
      return ofNull(type);
    }
    if (operation instanceof LongOperation longs) {
      return of(type, longs.values[0]);
    }
    if (operation instanceof DoubleOperation doubles) {
      return of(type, doubles.values[0]);
    }
    TextOperation texts = (TextOperation) operation;
    byte[] text = Arrays.copyOfRange(texts.bytes, texts.starts[0], texts.ends[0]);
    return new Constant(type, false, 0, 0, text, null);
  }

  /** What the term gives for any row; only for one of constants. */
  static Constant fold(Term term) {
    Operation operation = term.operation(new Assembly(List.of(), Map.of()));
    Slice slice = new Slice("");
    slice.move(io.datagen.api.vector.Rows.range(0, 1), new io.datagen.api.vector.Vector[0], 0, 1);
    operation.run(slice);
    return of(term.type(), operation);
  }

  @Override
  public ValueType type() {
    return type;
  }

  boolean isNull() {
    return isNull;
  }

  /** The value of a type that longs carry. */
  long whole() {
    return whole;
  }

  double number() {
    return number;
  }

  String text() {
    return new String(text, StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    return text;
  }

  /** The digits of a float that stands in the expression. */
  @Nullable BigDecimal written() {
    return written;
  }

  boolean isTrue() {
    return !isNull && whole != 0;
  }

  @Override
  public boolean nullable(Predicate<String> column) {
    return isNull;
  }

  // Filled once: with a whole column of the same value every operation needs one loop only, which
  // costs a load from the first-level cache, and not one for each side that may be constant.

  @Override
  public Operation operation(Assembly assembly) {
    Operation operation =
        Types.isText(type)
            ? new Texts(Dictionary.of(isNull ? List.of() : List.of(text())))
            : Types.isFloat(type) ? new Doubles(number) : new Longs(whole);
    if (isNull) {
      operation.nulls.setAll(Slice.CAPACITY);
    }
    return operation;
  }

  private static final class Longs extends LongOperation {
    Longs(long value) {
      Arrays.fill(values, value);
    }

    @Override
    void compute(Slice slice) {}
  }

  private static final class Doubles extends DoubleOperation {
    Doubles(double value) {
      Arrays.fill(values, value);
    }

    @Override
    void compute(Slice slice) {}
  }

  private static final class Texts extends CodedTexts {
    Texts(Dictionary text) {
      super(text);
      codesOnly();
      Arrays.fill(ends, text.offsets()[text.size()]);
    }

    @Override
    void code(Slice slice) {}
  }
}
