package io.datagen.core.derived;

import io.datagen.api.schema.ValueType;
import io.datagen.core.column.CellContext;
import io.datagen.core.column.Generator;
import io.datagen.core.column.Ranks;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Stream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A column of a Gaussian copula: normals that correlate with those of other columns say its ranks,
 * and its own quantile function the values, so that its distribution is what it would be alone.
 *
 * @param others the names that key the columns before it and, last, its own
 * @param weights of their normals in its own: a row of {@link Correlation#factor}
 */
public record Correlated(Generator generator, List<String> others, List<Double> weights)
    implements Derived, Derivation {

  public Correlated {
    others = List.copyOf(others);
    weights = List.copyOf(weights);
  }

  @Override
  public Optional<Derivation> resolve(RowTypes row) {
    return Optional.of(this);
  }

  @Override
  public ValueType type() {
    return generator.type();
  }

  @Override
  public List<String> inputs() {
    return List.of();
  }

  @Override
  public boolean nullable() {
    return false;
  }

  @Override
  public Kernel kernel(CellContext cell) {
    Stream[] normals =
        others.stream().map(o -> cell.recordStream("correlation", o)).toArray(Stream[]::new);
    Ranks ranks = generator.ranks().orElseThrow();
    return new CorrelatedKernel(
        normals, weights.stream().mapToDouble(Double::doubleValue).toArray(), ranks);
  }

  @Override
  public Set<String> honours() {
    return Set.of("min", "max");
  }

  @Override
  public String describe() {
    return generator.describe() + ", correlated";
  }
}
