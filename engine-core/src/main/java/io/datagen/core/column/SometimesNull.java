package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.core.distribution.Marginal;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.NullKernel;
import java.util.Optional;
import java.util.Set;

/** Another generator's values and, among them, nulls of their own share: a null category. */
record SometimesNull(Generator generator, double share) implements Generator {
  @Override
  public ValueType type() {
    return generator.type();
  }

  @Override
  public Kernel kernel(CellContext cell) {
    return new NullKernel(generator.kernel(cell), cell.stream("null_category"), share);
  }

  @Override
  public boolean countsRows() {
    return generator.countsRows();
  }

  @Override
  public Optional<Marginal> marginal() {
    return generator.marginal();
  }

  @Override
  public boolean nullable() {
    return true;
  }

  @Override
  public Set<String> honours() {
    return generator.honours();
  }

  @Override
  public String describe() {
    return generator.describe() + ", or null";
  }
}
