package io.datagen.core.plan;

import io.datagen.core.column.Choices;
import io.datagen.core.column.Generator;
import io.datagen.core.kernel.ValueList;
import io.datagen.core.schema.Column;
import io.datagen.core.schema.Origin;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** What the columns of a key of several may hold, as far as it can be counted. */
final class KeyValues {
  private KeyValues() {}

  /** The values of a column that draws each of them as often as any other, in no order. */
  static Optional<ValueList> of(Column column) {
    return numbers(column)
        .map(domain -> ValueList.sequence(domain.first(), 1, domain.size()))
        .or(
            () ->
                column.origin() instanceof Origin.Generated generated
                    ? generated.generator().choices().flatMap(Choices::equallyLikely)
                    : Optional.empty());
  }

  /** The whole numbers between a column's bounds. */
  static Optional<Generator.Domain> numbers(Column column) {
    return column.origin() instanceof Origin.Generated generated
        ? generated.generator().domain()
        : Optional.empty();
  }

  /** How many elements their product has. */
  static BigInteger product(List<ValueList> lists) {
    return lists.stream()
        .map(values -> BigInteger.valueOf(values.size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }
}
