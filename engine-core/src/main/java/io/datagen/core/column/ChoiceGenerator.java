package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Dictionary;
import io.datagen.core.distribution.Marginal;
import io.datagen.core.kernel.AliasTable;
import io.datagen.core.kernel.ChoiceKernel;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.ValueList;
import io.datagen.core.seed.Permutation;
import io.datagen.core.source.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes one of a list of values, by weight or, where unique, each once.
 *
 * @param values of the type, none twice
 * @param shares how likely each is, of any sum
 */
record ChoiceGenerator(ValueType type, List<Scalar> values, double[] shares, boolean unique)
    implements Generator {
  @Override
  public Kernel kernel(CellContext cell) {
    if (type instanceof ValueType.StringType) {
      return unique
          ? ShuffleKernel.of(permutation(cell), dictionary())
          : ChoiceKernel.of(cell.stream("value"), AliasTable.of(shares), dictionary());
    }
    if (type instanceof ValueType.FloatType) {
      return unique
          ? ShuffleKernel.of(permutation(cell), doubles())
          : ChoiceKernel.of(cell.stream("value"), AliasTable.of(shares), doubles());
    }
    return unique
        ? ShuffleKernel.of(permutation(cell), longs())
        : ChoiceKernel.of(cell.stream("value"), AliasTable.of(shares), longs());
  }

  @Override
  public Optional<Choices> choices() {
    return unique ? Optional.empty() : Optional.of(Choices.of(list(), shares));
  }

  @Override
  public Optional<Marginal> marginal() {
    if (unique) {
      return Optional.empty();
    }
    if (type instanceof ValueType.StringType) {
      return Optional.of(Marginal.ofTexts(values.stream().map(Scalar::text).toList(), shares));
    }
    return Optional.of(
        type instanceof ValueType.FloatType
            ? Marginal.ofValues(doubles(), shares)
            : Marginal.ofValues(longs(), shares));
  }

  private ValueList list() {
    if (type instanceof ValueType.StringType) {
      return ValueList.of(dictionary());
    }
    return type instanceof ValueType.FloatType ? ValueList.of(doubles()) : ValueList.of(longs());
  }

  private Dictionary dictionary() {
    return Dictionary.of(values.stream().map(Scalar::text).toList());
  }

  private double[] doubles() {
    return values.stream().mapToDouble(v -> Double.parseDouble(v.text())).toArray();
  }

  private Permutation permutation(CellContext cell) {
    return Permutation.of(cell.stream("unique"), values.size());
  }

  private long[] longs() {
    return values.stream()
        .mapToLong(
            v ->
                v.kind() == Scalar.Kind.BOOLEAN
                    ? v.text().equals("true") ? 1 : 0
                    : Long.parseLong(v.text()))
        .toArray();
  }

  @Override
  public Set<String> honours() {
    return Set.of("allowed");
  }

  @Override
  public String describe() {
    String first = values.stream().limit(5).map(Scalar::text).collect(Collectors.joining(", "));
    return "one of " + values.size() + ": " + first + (values.size() > 5 ? ", ..." : "");
  }
}
