package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.core.distribution.Marginal;
import io.datagen.core.kernel.AliasTable;
import io.datagen.core.kernel.ChoiceKernel;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.ValueList;
import io.datagen.core.seed.Permutation;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * What the constraint {@code allowed} leaves of a generator of dates, times, decimals or booleans:
 * each value as likely among the others as it was without it; or, where no value may repeat, a
 * permutation of them.
 */
public final class Narrowed implements Generator {
  private final Generator all;
  private final boolean unique;
  private final long[] values;
  private final double[] weights;

  private Narrowed(Generator all, boolean unique, long[] values, double[] weights) {
    this.all = all;
    this.unique = unique;
    this.values = values;
    this.weights = weights;
  }

  /**
   * The generator of what a column allows: itself where nothing is said and where its type sees to
   * it. Empty where it can't be had, which is told.
   */
  public static Optional<Generator> of(ColumnContext column, Generator all) {
    List<Node> allowed = column.constraints().allowed();
    if (allowed == null || all.honours().contains("allowed") || !isCounted(all.type())) {
      return Optional.of(all);
    }
    long[] values =
        allowed.stream().flatMapToLong(node -> value(node, all.type())).distinct().toArray();
    double[] weights =
        Arrays.stream(values).mapToDouble(v -> all.weightOf(v).orElse(Double.NaN)).toArray();
    if (Arrays.stream(weights).anyMatch(Double::isNaN)) {
      // A constant, say, is what it is, and tested; what draws must be told how.
      return all instanceof Sampled || all instanceof WeightedMoments
          ? fault(
              column, "'allowed' can't be had beside weights by hour or day, or 'clamp'; keep one")
          : Optional.of(all);
    }
    int[] kept =
        java.util.stream.IntStream.range(0, values.length).filter(i -> weights[i] > 0).toArray();
    if (all.choices().filter(c -> c.size() == kept.length).isPresent()) {
      // All that there is: drawn as it always was.
      return Optional.of(all);
    }
    return of(
        column,
        all,
        Arrays.stream(kept).mapToLong(i -> values[i]).toArray(),
        Arrays.stream(kept).mapToDouble(i -> weights[i]).toArray());
  }

  private static Optional<Generator> of(
      ColumnContext column, Generator all, long[] values, double[] weights) {
    if (values.length == 0) {
      return fault(column, "the column draws none of the values that are allowed");
    }
    if (values.length > AliasTable.MAX_SIZE) {
      return fault(column, "more than " + AliasTable.MAX_SIZE + " values are allowed");
    }
    if (column.constraints().increasing()) {
      return fault(column, "'allowed' and 'monotonic_increasing' exclude each other");
    }
    boolean unique = column.constraints().distinct();
    if (unique && values.length < column.rows()) {
      return fault(
          column,
          "unique needs "
              + column.rows()
              + " different values, and "
              + values.length
              + " are allowed");
    }
    if (unique && Arrays.stream(weights).distinct().count() > 1) {
      return fault(column, "no distribution can be kept where no value may repeat; remove one");
    }
    return Optional.of(new Narrowed(all, unique, values, weights));
  }

  private static Optional<Generator> fault(ColumnContext column, String message) {
    column.section().fault("constraints", message);
    return Optional.empty();
  }

  private static boolean isCounted(ValueType type) {
    return type instanceof ValueType.DateType
        || type instanceof ValueType.DateTimeType
        || type instanceof ValueType.TimeType
        || type instanceof ValueType.DurationType
        || type instanceof ValueType.DecimalType
        || type instanceof ValueType.BooleanType;
  }

  /** The value as a vector holds it; none where it is no such value, which its test tells. */
  private static LongStream value(Node node, ValueType type) {
    if (type instanceof ValueType.BooleanType) {
      return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.BOOLEAN
          ? LongStream.of(scalar.text().equals("true") ? 1 : 0)
          : LongStream.empty();
    }
    var low = BoundReader.of(node, type, true, new Faults());
    // Between two values there is none.
    return low.equals(BoundReader.of(node, type, false, new Faults()))
        ? low.stream()
        : LongStream.empty();
  }

  @Override
  public ValueType type() {
    return all.type();
  }

  @Override
  public Kernel kernel(CellContext cell) {
    return unique
        ? ShuffleKernel.of(Permutation.of(cell.stream("unique"), values.length), values)
        : ChoiceKernel.of(cell.stream("value"), AliasTable.of(weights), values);
  }

  @Override
  public boolean unique() {
    return unique;
  }

  @Override
  public Optional<Choices> choices() {
    return unique ? Optional.empty() : Optional.of(Choices.of(ValueList.of(values), weights));
  }

  @Override
  public Optional<Marginal> marginal() {
    return unique ? Optional.empty() : Optional.of(Marginal.ofValues(values, weights));
  }

  @Override
  public Set<String> honours() {
    Set<String> honours = new HashSet<>(all.honours());
    honours.add("allowed");
    return Set.copyOf(honours);
  }

  @Override
  public String describe() {
    return values.length + " of the values of " + all.describe();
  }
}
