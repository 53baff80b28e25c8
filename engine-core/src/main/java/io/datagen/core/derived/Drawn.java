package io.datagen.core.derived;

import io.datagen.api.schema.ValueType;
import io.datagen.core.column.CellContext;
import io.datagen.core.column.Generator;
import io.datagen.core.column.ItemCount;
import io.datagen.core.kernel.Kernel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** By a column type, from draws alone. */
public record Drawn(Generator generator) implements Derived, Derivation {
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
    return generator.nullable();
  }

  @Override
  public boolean alwaysNull() {
    return generator.alwaysNull();
  }

  @Override
  public Kernel kernel(CellContext cell) {
    return generator.kernel(cell);
  }

  @Override
  public Set<String> honours() {
    return generator.honours();
  }

  @Override
  public ItemCount items() {
    return generator.items();
  }

  @Override
  public String describe() {
    return generator.describe();
  }
}
