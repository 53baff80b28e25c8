package io.datagen.core.plan;

import io.datagen.api.schema.ValueType;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Node;
import java.util.Optional;

/** The type written beside an expression, held against the one that the expression has. */
public final class DeclaredType {
  private DeclaredType() {}

  /**
   * The cell's type: the expression's, or the declared one where that is wider; empty where they
   * don't fit.
   */
  static Optional<ValueType> check(
      Node at, Optional<String> declared, ValueType actual, Faults faults) {
    if (declared.isEmpty() || matches(declared.get(), actual)) {
      return Optional.of(actual);
    }
    if (declared.get().equals("float")
        && (actual instanceof ValueType.IntegerType || actual instanceof ValueType.DecimalType)) {
      return Optional.of(new ValueType.FloatType(-1));
    }
    faults.add(
        at,
        "the type says "
            + declared.get()
            + ", but the expression gives "
            + name(actual)
            + "; remove the type or convert with "
            + (declared.get().equals("integer") ? "int(...)" : "a function"));
    return Optional.empty();
  }

  private static boolean matches(String declared, ValueType actual) {
    return declared.equals(name(actual))
        || declared.equals("categorical") && actual instanceof ValueType.StringType;
  }

  /** A type as a schema names it. */
  public static String name(ValueType type) {
    if (type instanceof ValueType.StructType) {
      return "object";
    }
    if (type instanceof ValueType.ListType) {
      return "array";
    }
    if (type instanceof ValueType.DateTimeType) {
      return "datetime";
    }
    String simple = type.getClass().getSimpleName();
    return simple
        .substring(0, simple.length() - "Type".length())
        .toLowerCase(java.util.Locale.ROOT);
  }
}
