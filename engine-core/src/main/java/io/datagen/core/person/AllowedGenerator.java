package io.datagen.core.person;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Dictionary;
import io.datagen.core.column.CellContext;
import io.datagen.core.column.Choices;
import io.datagen.core.column.Generator;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.ValueList;
import io.datagen.core.seed.Permutation;
import java.util.List;
import java.util.Optional;

/**
 * The values that a column's constraints allow, each as likely; they agree with no other column.
 */
final class AllowedGenerator implements Generator {
  private final Dictionary values;
  private final boolean distinct;

  AllowedGenerator(List<String> values, boolean distinct) {
    this.values = Dictionary.of(values);
    this.distinct = distinct;
  }

  @Override
  public ValueType type() {
    return new ValueType.StringType();
  }

  @Override
  public Kernel kernel(CellContext cell) {
    int size = values.size();
    Codes codes =
        distinct
            ? new PermutedCodes(Permutation.of(cell.stream("unique"), size), 1, size)
            : new UniformCodes(cell.stream("allowed"), size);
    return new CodesKernel(codes, values);
  }

  @Override
  public boolean unique() {
    return distinct;
  }

  @Override
  public Optional<Choices> choices() {
    return distinct ? Optional.empty() : Optional.of(Choices.of(ValueList.of(values)));
  }

  @Override
  public String describe() {
    return "one of " + values.size() + " allowed values";
  }
}
