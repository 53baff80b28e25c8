package io.datagen.core.expression;

import io.datagen.api.schema.ValueType;
import io.datagen.api.schema.ValueType.DateTimeType;
import io.datagen.api.schema.ValueType.DecimalType;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.WidenKernel;
import java.util.List;
import java.util.Optional;

/** One type for values of several, as the branches of a conditional have it. */
public final class Widening {
  private Widening() {}

  /** The type that all of these widen to, if there is one. */
  public static Optional<ValueType> common(List<ValueType> types) {
    ValueType first = types.get(0);
    return types.stream().allMatch(first::equals) ? Optional.of(first) : Coercion.common(types);
  }

  /** A kernel's cells as another type's, one that {@link #common} found. */
  public static Kernel kernel(Kernel kernel, ValueType from, ValueType to) {
    if (to instanceof ValueType.FloatType && !(from instanceof ValueType.FloatType)) {
      return WidenKernel.of(kernel, from);
    }
    if (to instanceof DecimalType decimal) {
      return FactorKernel.of(kernel, Scales.power(decimal.scale() - Types.scale(from)));
    }
    return to instanceof DateTimeType moments && Types.isDate(from)
        ? ClockKernel.of(FactorKernel.of(kernel, Coercion.DAY), moments.zone())
        : kernel;
  }

  /** A type for messages: {@code a date}. */
  public static String name(ValueType type) {
    return Types.name(type);
  }
}
