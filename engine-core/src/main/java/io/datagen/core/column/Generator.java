package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.core.distribution.Marginal;
import io.datagen.core.kernel.Kernel;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What a column's type and parameters came to: immutable, ready to become a kernel once the plan is
 * known.
 */
public interface Generator {
  /** The type of its values. */
  ValueType type();

  /** The kernel for one place in a plan. */
  Kernel kernel(CellContext cell);

  /** Whether it makes nulls by itself. */
  default boolean nullable() {
    return false;
  }

  /** Whether every value is null. */
  default boolean alwaysNull() {
    return false;
  }

  /** Whether no value repeats among the table's rows, by construction. */
  default boolean unique() {
    return false;
  }

  /**
   * Whether a value is about which of the table's rows it is in, so that it can't be drawn for any
   * other number.
   */
  default boolean countsRows() {
    return unique() || ascending();
  }

  /** Whether values strictly increase with the row. */
  default boolean ascending() {
    return false;
  }

  /** Whether the column is an identifier, which table-wide dirt leaves alone. */
  default boolean identifies() {
    return false;
  }

  /**
   * The integers that it draws from, each as likely as any other and in no order, where that is so.
   */
  default Optional<Domain> domain() {
    return Optional.empty();
  }

  /**
   * The values that it draws from, each row for itself, where they can be counted: what draws
   * without putting back takes its place.
   */
  default Optional<Choices> choices() {
    return Optional.empty();
  }

  /** What its values look like taken together, where each row draws for itself. */
  default Optional<Marginal> marginal() {
    return Optional.empty();
  }

  /** Its values by their rank, where they are numbers or moments, each row's drawn for itself. */
  default Optional<Ranks> ranks() {
    return Optional.empty();
  }

  /** How many list items a cell holds. */
  default ItemCount items() {
    return ItemCount.NONE;
  }

  /**
   * How likely a value is among the others, as its vector holds it: 0 for one that never comes up,
   * 1 for each where all are alike; empty where it can't be told.
   */
  default OptionalDouble weightOf(long value) {
    return OptionalDouble.empty();
  }

  /**
   * A range of integers.
   *
   * @param first the least
   * @param last the greatest
   */
  record Domain(long first, long last) {
    /** How many there are, {@link Long#MAX_VALUE} for more than that. */
    public long size() {
      long size = last - first + 1;
      return size <= 0 ? Long.MAX_VALUE : size;
    }
  }

  /**
   * The names of the constraints that every value keeps by construction: {@code min, max, allowed}.
   */
  default Set<String> honours() {
    return Set.of();
  }

  /** What it makes, in a few words, for {@code describe}: {@code 1 to 9, Poisson with lambda 2}. */
  String describe();
}
