package io.datagen.core.person;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Dictionary;
import io.datagen.core.column.CellContext;
import io.datagen.core.column.Generator;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Permutation;
import java.util.List;

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
  public String describe() {
    return "one of " + values.size() + " allowed values";
  }
}
