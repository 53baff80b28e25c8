package io.datagen.core.expression;

import io.datagen.api.schema.ValueType;
import io.datagen.api.schema.ValueType.DateTimeType;
import io.datagen.api.schema.ValueType.DecimalType;
import io.datagen.api.schema.ValueType.FloatType;
import io.datagen.api.schema.Zone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes terms of one type from terms of several. */
final class Coercion {
  private static final double MAGIC = 0x1.8p52;
  private static final long MAGIC_BITS = Double.doubleToRawLongBits(MAGIC);

  static final long DAY = 86_400_000_000L;

  /** Days from 1970 that microseconds count in 64 bits. */
  static final long MOST_DAYS = Long.MAX_VALUE / DAY;

  static final String TOO_FAR = "the date is too far away: ";

  private Coercion() {}

  static boolean isNull(Term term) {
    return term instanceof Constant constant && constant.isNull();
  }

  static boolean isTextLiteral(Term term) {
    return term instanceof Constant constant && !constant.isNull() && Types.isText(term.type());
  }

  /** A number as a float. */
  static Term toFloat(Term term) {
    ValueType type = term.type();
    if (Types.isFloat(type)) {
      return term;
    }
    if (isNull(term)) {
      return Constant.ofNull(Types.FLOAT);
    }
    int scale = Types.scale(type);
    // What has so many digits after the point as a decimal has no more of them as a float.
    ValueType result = new FloatType(Math.min(scale, 15));
    return Applied.of(
        result, Loops.longToDouble(scale == 0 ? Coercion::toFloat : scaledToFloat(scale)), term);
  }

  /**
   * By bits: an integer below 2^51 added to the bits of 1.5 * 2^52 is that double plus the integer.
   * C2 makes vector code of that and not of a cast: 0.4 ns a value instead of 1.0.
   */
  private static void toFloat(long[] x, double[] out, int size, Operation at) {
    long wide = 0;
    for (int i = 0; i < size; i++) {
      wide |= x[i] + (1L << 51);
    }
    if (wide >>> 52 != 0) {
      castToFloat(x, out, size);
      return;
    }
    for (int i = 0; i < size; i++) {
      out[i] = Double.longBitsToDouble(x[i] + MAGIC_BITS) - MAGIC;
    }
  }

  private static void castToFloat(long[] x, double[] out, int size) {
    for (int i = 0; i < size; i++) {
      out[i] = (double) x[i];
    }
  }

  private static Loops.LongToDoubleLoop scaledToFloat(int scale) {
    return (x, out, size, at) -> {
      for (int i = 0; i < size; i++) {
        out[i] = Scales.toDouble(x[i], scale);
      }
    };
  }

  /** A whole number or a decimal of no larger scale, as a decimal. */
  static Term toDecimal(Term term, DecimalType type) {
    if (isNull(term)) {
      return Constant.ofNull(type);
    }
    long factor = Scales.power(type.scale() - Types.scale(term.type()));
    return factor == 1 && Types.isDecimal(term.type()) && term.type().equals(type)
        ? term
        : Applied.of(
            type,
            Loops.longs(
                (x, out, size, at) -> {
                  for (int i = 0; i < size; i++) {
                    out[i] = x[i] * factor;
                    if (Math.multiplyHigh(x[i], factor) != out[i] >> 63) {
                      at.fault(i, "more than 18 digits in the decimal of " + x[i]);
                    }
                  }
                }),
            term);
  }

  /** Beside a decimal a float that stands in the text is the decimal that it looks like. */
  static Term exact(Term term) {
    if (term instanceof Constant constant && constant.written() != null) {
      BigDecimal written = constant.written();
      BigDecimal shortest = written.stripTrailingZeros();
      BigDecimal plain = shortest.scale() < 0 ? shortest.setScale(0) : shortest;
      int precision = Math.max(plain.precision(), plain.scale());
      if (precision <= Types.DIGITS && precision > 0) {
        return Constant.of(
            new DecimalType(precision, plain.scale()), plain.unscaledValue().longValueExact());
      }
    }
    return term;
  }

  /** What a zone's clocks show, as if it were UTC. */
  static Term local(Term term) {
    if (!(term.type() instanceof DateTimeType type) || type.zone().isUtc()) {
      return term;
    }
    Zone zone = type.zone();
    return Applied.of(
        new DateTimeType(type.fraction()),
        Loops.longs(
            (x, out, size, at) -> {
              for (int i = 0; i < size; i++) {
                out[i] = x[i] + zone.offsetAt(x[i]);
              }
            }),
        term);
  }

  /** The moments at which a type's zone's clocks show what {@link #local} gives. */
  static Term ofLocal(Term local, DateTimeType type) {
    Zone zone = type.zone();
    return zone.isUtc()
        ? retype(local, type)
        : Applied.of(
            type,
            Loops.longs(
                (x, out, size, at) -> {
                  for (int i = 0; i < size; i++) {
                    out[i] = zone.momentOf(x[i]);
                  }
                }),
            local);
  }

  /** A date as its first moment. */
  static Term toDateTime(Term term, DateTimeType type) {
    return type.zone().isUtc() || isNull(term) || Types.isDateTime(term.type())
        ? toMidnight(term, type)
        : ofLocal(toMidnight(term, new DateTimeType(type.fraction())), type);
  }

  private static Term toMidnight(Term term, DateTimeType type) {
    if (isNull(term)) {
      return Constant.ofNull(type);
    }
    return Types.isDateTime(term.type())
        ? term
        : Applied.of(
            type,
            Loops.longs(
                (x, out, size, at) -> {
                  for (int i = 0; i < size; i++) {
                    out[i] = x[i] * DAY;
                    if (x[i] > MOST_DAYS || x[i] < -MOST_DAYS) {
                      at.fault(i, TOO_FAR + x[i] + " days from 1970");
                    }
                  }
                }),
            term);
  }

  /** The terms with one type, or nothing where they have none in common. */
  static Optional<List<Term>> unify(List<Term> terms) {
    List<Term> known = terms.stream().filter(t -> !isNull(t)).toList();
    if (known.isEmpty()) {
      return Optional.of(nulls(terms));
    }
    Optional<Term> moment = known.stream().filter(t -> !isTextLiteral(t)).findFirst();
    if (moment.isPresent() && Moments.isTemporal(moment.get().type())) {
      ValueType type = moment.get().type();
      terms = terms.stream().map(t -> Moments.parseIfText(t, type)).toList();
      known = terms.stream().filter(t -> !isNull(t)).toList();
    }
    if (known.stream().anyMatch(t -> Types.isDecimal(t.type()))) {
      terms = terms.stream().map(Coercion::exact).toList();
      known = terms.stream().filter(t -> !isNull(t)).toList();
    }
    return common(known.stream().map(Term::type).toList()).map(castAll(terms));
  }

  /**
   * Nulls of the type that one of them has: {@code None + 1} is of a number, {@code None} of any.
   */
  private static List<Term> nulls(List<Term> terms) {
    ValueType type =
        terms.stream().map(Term::type).filter(t -> !Types.isText(t)).findFirst().orElse(Types.TEXT);
    return terms.stream().map(t -> (Term) Constant.ofNull(type)).toList();
  }

  private static java.util.function.Function<ValueType, List<Term>> castAll(List<Term> terms) {
    return type -> {
      List<Term> cast = new ArrayList<>();
      for (Term term : terms) {
        cast.add(cast(term, type));
      }
      return cast;
    };
  }

  /** The type that values of all these have in common, if there is one. */
  static Optional<ValueType> common(List<ValueType> types) {
    ValueType first = types.get(0);
    if (types.stream().allMatch(first::equals)) {
      return Optional.of(first);
    }
    if (types.stream().allMatch(Types::isWhole)) {
      return Optional.of(Types.INTEGER);
    }
    if (types.stream().allMatch(Types::isText)) {
      return Optional.of(Types.TEXT);
    }
    if (types.stream().allMatch(Types::isMoment)) {
      int fraction = 0;
      for (ValueType type : types) {
        fraction = type instanceof DateTimeType t ? Math.max(fraction, t.fraction()) : fraction;
      }
      List<Zone> zones =
          types.stream()
              .flatMap(t -> t instanceof DateTimeType d ? Stream.of(d.zone()) : Stream.empty())
              .distinct()
              .toList();
      return Optional.of(new DateTimeType(fraction, zones.size() == 1 ? zones.get(0) : Zone.UTC));
    }
    if (types.stream().allMatch(Types::isNumber)) {
      return Optional.of(
          types.stream().anyMatch(Types::isFloat) ? commonFloat(types) : commonDecimal(types));
    }
    return Optional.empty();
  }

  private static ValueType commonFloat(List<ValueType> types) {
    int scale = 0;
    for (ValueType type : types) {
      int own = type instanceof FloatType f ? f.scale() : Types.scale(type);
      scale = own < 0 || own > 15 || scale < 0 ? -1 : Math.max(scale, own);
    }
    return new FloatType(scale);
  }

  private static ValueType commonDecimal(List<ValueType> types) {
    int scale = 0;
    int whole = 1;
    for (ValueType type : types) {
      scale = Math.max(scale, Types.scale(type));
      whole =
          Math.max(whole, type instanceof DecimalType d ? d.precision() - d.scale() : Types.DIGITS);
    }
    return new DecimalType(Math.min(Types.DIGITS, whole + scale), scale);
  }

  /** To a type that {@link #common} found. */
  private static Term cast(Term term, ValueType type) {
    if (isNull(term)) {
      return Constant.ofNull(type);
    }
    if (term.type().equals(type)) {
      return term;
    }
    if (type instanceof FloatType) {
      return retype(toFloat(term), type);
    }
    if (type instanceof DecimalType decimal) {
      return toDecimal(term, decimal);
    }
    return type instanceof DateTimeType dateTime
        ? retype(toDateTime(term, dateTime), type)
        : retype(term, type);
  }

  /** The same values under another type that the same vectors carry. */
  static Term retype(Term term, ValueType type) {
    return term.type().equals(type)
        ? term
        : Applied.of(type, (operands, assembly) -> operands[0], term);
  }
}
